package io.motifbase.queries.statements;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One motif class.
 *
 * @param motif its name
 * @param neurons how many it joins
 * @param connections of one instance as numbers of its neurons, such as {@code 0->1, 0->2}
 * @param description what it is and how it is counted
 * @param definitions the definitions that count it
 */
@Serdeable
public record MotifAnswer(
        String motif, long neurons, String connections, String description, List<String> definitions) {}
