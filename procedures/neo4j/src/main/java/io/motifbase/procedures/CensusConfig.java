package io.motifbase.procedures;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which network is counted, and how.
 *
 * @param graph which graph; has no default
 * @param definition what a count means; default exact
 * @param bias whether biases take part; default true
 * @param clean whether ghost and dead neurons are left out; null, the default, leaves it to the network
 * @param general whether the network is taken as a directed graph without layers; default false
 */
record CensusConfig(
        GraphSource graph,
        Definition definition,
        boolean bias,
        @Nullable Boolean clean,
        boolean general) {
    static final Set<String> KEYS = Stream.concat(
                    GraphSource.KEYS.stream(), Stream.of("definition", "bias", "clean", "general"))
            .collect(Collectors.toUnmodifiableSet());

    /** Those of the census and more. */
    static Set<String> keysWith(String... more) {
        return Stream.concat(KEYS.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    static CensusConfig of(ProcedureConfig config) {
        return of(GraphSource.of(config), config);
    }

    /** Of a graph that the configuration does not name. */
    static CensusConfig of(GraphSource graph, ProcedureConfig config) {
        return new CensusConfig(
                graph,
                Definition.named(config.text("definition", Definition.EXACT.id())),
                config.flag("bias", true),
                config.flag("clean"),
                config.flag("general", false));
    }

    /** Id of the network; what stands for the graph in rows where it is none. */
    String network() {
        return graph.name();
    }

    /** The settings for this graph: its own default decides where the configuration does not. */
    CensusSettings settings(GraphProjection projection) {
        return settings(projection.clean());
    }

    /** @param otherwise what holds where the configuration does not say whether to clean */
    CensusSettings settings(boolean otherwise) {
        return new CensusSettings(definition, bias, clean == null ? otherwise : clean, !general);
    }
}
