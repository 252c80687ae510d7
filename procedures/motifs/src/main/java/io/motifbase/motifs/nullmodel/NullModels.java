package io.motifbase.motifs.nullmodel;

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
