package io.motifbase.procedures;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code motif.census} is asked.
 *
 * @param network id of a stored network; has no default
 * @param definition what a count means; default exact
 * @param bias whether biases take part; default true
 * @param clean whether ghost and dead neurons are left out; null, the default, leaves it to the network
 */
record CensusConfig(
        String network,
        Definition definition,
        boolean bias,
        @Nullable Boolean clean) {
    static final Set<String> KEYS = Set.of("network", "definition", "bias", "clean");

    static CensusConfig of(@Nullable Map<String, Object> config) {
        return of(ProcedureConfig.of(config, KEYS));
    }

    static CensusConfig of(ProcedureConfig config) {
        return new CensusConfig(
                config.text("network"),
                Definition.named(config.text("definition", Definition.EXACT.id())),
                config.flag("bias", true),
                config.flag("clean"));
    }

    /** The settings for this graph: its own default decides where the configuration does not. */
    CensusSettings settings(GraphProjection projection) {
        return new CensusSettings(definition, bias, clean == null ? projection.clean() : clean);
    }
}
