package io.motifbase.queries.jobs;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Something that could not be used and is made again.
 *
 * @param text one line
 */
@Serdeable
public record Note(String text) {}
