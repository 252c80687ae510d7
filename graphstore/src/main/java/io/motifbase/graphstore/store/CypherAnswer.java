package io.motifbase.graphstore.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the database says to a statement of a user, in values that need no database: null, flags, numbers, texts, lists and
 * maps.
 *
 * @param rows one value for each column
 * @param truncated whether there were more rows than the limits allow
 * @param plan of a statement that begins with EXPLAIN or PROFILE
 * @param notes what the database remarks, such as a label that no node has
 */
public record CypherAnswer(
        List<String> columns,
        List<List<@Nullable Object>> rows,
        boolean truncated,
        @Nullable Map<String, @Nullable Object> plan,
        List<Note> notes) {

    /**
     * @param code of GQL, five characters
     * @param severity WARNING or INFORMATION
     */
    public record Note(String code, String severity, String description) {}
}
