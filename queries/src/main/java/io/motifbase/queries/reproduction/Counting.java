package io.motifbase.queries.reproduction;

import io.motifbase.queries.statements.GraphChoice;
import io.motifbase.queries.statements.MotifConfig;

/** The ways in which every network is counted. */
enum Counting {
    PUBLISHED("zahn2024", "coverage", false),
    COVERAGE("exact", "coverage", false),
    DEGREES("exact", "layered-degree", false),
    UNIFORM("exact", "layered-er", true);

    private final String definition;
    private final String nullModel;
    private final boolean exactMoments;

    Counting(String definition, String nullModel, boolean exactMoments) {
        this.definition = definition;
        this.nullModel = nullModel;
        this.exactMoments = exactMoments;
    }

    String definition() {
        return definition;
    }

    String nullModel() {
        return nullModel;
    }

    MotifConfig config(int members, long seed) {
        GraphChoice graph = new GraphChoice(definition, null, null, null);
        return exactMoments
                ? new MotifConfig(graph, nullModel, null, null, null, true, null)
                : new MotifConfig(graph, nullModel, members, seed, null, null, null);
    }
}
