package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.Layering;
import java.util.List;
import java.util.stream.Collectors;

/** The null models that exist. */
public final class NullModels {
    private static final List<NullModel> ALL = List.of(
            new CoverageNull(),
            new RandomPruningNull(),
            new LayeredErNull(),
            new LayeredDegreeNull(),
            new DegreeNull(),
            new DegreeMutualNull(),
            new TriadNull());

    private NullModels() {}

    public static List<NullModel> all() {
        return ALL;
    }

    /**
     * The null model that holds on every way in where none is named: coverage for networks whose connections all go to the
     * next layer, layered-degree where some skip layers, degree for graphs without layers and those taken as general.
     *
     * @param layering of the graph as it is counted, before its clean-up
     */
    public static NullModel defaultFor(Layering layering) {
        return switch (layering) {
            case STRICT -> new CoverageNull();
            case SKIPPING -> new LayeredDegreeNull();
            case NONE -> new DegreeNull();
        };
    }

    /** @throws IllegalArgumentException for an unknown id; the message lists the known ones */
    public static NullModel named(String id) {
        for (NullModel model : ALL) {
            if (model.id().equals(id)) {
                return model;
            }
        }
        throw new IllegalArgumentException("null model must be one of "
                + ALL.stream().map(NullModel::id).collect(Collectors.joining(", ")) + ", got " + id);
    }
}
