package io.motifbase.graphstore.store;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a knock-out experiment does, the same for every network.
 *
 * @param motifs classes, at least 1
 * @param fractions of the connections to delete, each in (0, 1), at least 1
 * @param draws of each random control, at least 2
 * @param seed of the draws, and of the order of connections that take part alike
 * @param rows at most, of those to evaluate on, at least 1
 */
public record KnockoutSettings(List<MotifClass> motifs, List<Double> fractions, int draws, long seed, int rows) {
    public static final int DEFAULT_DRAWS = 50;
    public static final int DEFAULT_ROWS = 20_000;
    public static final List<Double> DEFAULT_FRACTIONS = List.of(0.002, 0.005, 0.01, 0.02, 0.05);
    public static final long DEFAULT_SEED = 1;
    private static final int MOST_DRAWS = 100_000;

    public KnockoutSettings {
        motifs.forEach(MotifFamily.LAYERED::checked);
        motifs = motifs.stream().distinct().sorted().toList();
        fractions = fractions.stream().distinct().sorted().toList();
        if (motifs.isEmpty() || fractions.isEmpty()) {
            throw new IllegalArgumentException("motifs and fractions must be at least one each, got " + motifs.size()
                    + " and " + fractions.size());
        }
        for (double fraction : fractions) {
            if (!(fraction > 0 && fraction < 1)) {
                throw new IllegalArgumentException("fraction must be in (0, 1), got " + fraction);
            }
        }
        if (draws < 2 || draws > MOST_DRAWS) {
            throw new IllegalArgumentException("draws must be in [2, " + MOST_DRAWS + "], got " + draws);
        }
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be at least 1, got " + rows);
        }
    }

    /**
     * What users ask for; null for a default.
     *
     * @param motifs names of classes; all that a layered network holds by default
     * @throws IllegalArgumentException naming the first that cannot be
     */
    public static KnockoutSettings asked(
            @Nullable List<String> motifs,
            @Nullable List<Double> fractions,
            @Nullable Integer draws,
            @Nullable Long seed,
            @Nullable Integer rows) {
        return new KnockoutSettings(
                motifs == null
                        ? List.copyOf(MotifFamily.LAYERED.classes())
                        : motifs.stream().map(MotifClass::named).toList(),
                fractions == null ? DEFAULT_FRACTIONS : fractions,
                draws == null ? DEFAULT_DRAWS : draws,
                seed == null ? DEFAULT_SEED : seed,
                rows == null ? DEFAULT_ROWS : rows);
    }
}
