package io.motifbase.queries.reproduction;

import io.motifbase.queries.statements.GraphChoice;
import io.motifbase.queries.statements.MotifConfig;

/** The ways in which every network is counted. */
enum Counting {
    PUBLISHED("zahn2024", "coverage", true, false),
    WITHOUT_BIASES("zahn2024", "coverage", false, false),
    COVERAGE("exact", "coverage", true, false),
    DEGREES("exact", "layered-degree", true, false),
    UNIFORM("exact", "layered-er", true, true);

    private final String definition;
    private final String nullModel;
    private final boolean biases;
    private final boolean exactMoments;

    Counting(String definition, String nullModel, boolean biases, boolean exactMoments) {
        this.definition = definition;
        this.nullModel = nullModel;
        this.biases = biases;
        this.exactMoments = exactMoments;
    }

    String definition() {
        return definition;
    }

    /** Whether biases are counted as neurons. */
    boolean biases() {
        return biases;
    }

    String nullModel() {
        return nullModel;
    }

    MotifConfig config(int members, long seed) {
        GraphChoice graph = new GraphChoice(definition, biases, null, null);
        return exactMoments
                ? new MotifConfig(graph, nullModel, null, null, null, true, null)
                : new MotifConfig(graph, nullModel, members, seed, null, null, null);
    }
}
