package io.motifbase.queries.statements;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Settings under which networks of an ensemble have stored Z-scores.
 *
 * @param networks how many have
 */
@Serdeable
public record StoredSettings(String ensemble, ScoreSettings settings, long networks) {}
