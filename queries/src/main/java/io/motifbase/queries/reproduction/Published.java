package io.motifbase.queries.reproduction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of Zahn, Bustamante, Switzer, Daniel and Kutz 2022 (test errors of 400 networks) and of Zahn, Daniel and Kutz 2024
 * (Z-scores and their convergence). Counts are those of definition zahn2024, the null model is coverage with 1000 members.
 */
final class Published {
    /** A test error at most this makes a network good enough. */
    static final double GOOD = 1e-3;

    private static final Map<Double, Loss> LOSSES = Map.ofEntries(
            loss(0, 0.26, 0.44, 400),
            loss(15, 0.23, 0.40, 400),
            loss(25, 0.27, 0.43, 400),
            loss(45, 0.19, 0.33, 400),
            loss(65, 0.15, 0.33, 400),
            loss(75, 0.22, 0.40, 400),
            loss(85, 0.27, 0.64, 361),
            loss(90, 0.31, 0.71, 343),
            loss(91, 0.27, 0.54, 379),
            loss(92, 0.34, 0.78, 291),
            loss(93, 0.43, 0.95, 221),
            loss(94, 0.80, 4.9, 2),
            loss(95, 1.4, 8.4, 0),
            loss(96, 5.1, 16, 0),
            loss(97, 9.0, 25, 0),
            loss(98, 13, 34, 0));

    private static final List<String> MOTIFS =
            List.of("diverging2", "converging2", "chain2", "diverging3", "bifan", "biparallel");
    private static final Map<Double, double[]> Z = Map.of(
            0.15, new double[] {1.6, 1.6, 0.1, 1.6, 0.7, 2.6},
            0.55, new double[] {13.4, 6.6, -3.0, 13.3, 9.4, 12.2},
            0.75, new double[] {23.6, 10.0, -4.4, 23.7, 17.7, 20.3},
            0.85, new double[] {22.8, 12.1, -20.3, 23.6, 21.3, 21.9},
            0.93, new double[] {17.1, 17.2, -15.9, 19.2, 20.1, 29.9});

    /** At each network's optimum, which is near 93 % for most. */
    private static final Map<String, Double> SD_AT_OPTIMUM =
            Map.of("diverging2", 5.5, "converging2", 3.7, "chain2", 4.4, "diverging3", 6.8, "bifan", 5.3);

    private static final Map<Double, Double> COSINES =
            Map.of(0.15, 0.65, 0.25, 0.90, 0.45, 0.96, 0.75, 0.98, 0.85, 0.95, 0.90, 0.966, 0.93, 0.990);

    private Published() {}

    /**
     * Over 400 networks.
     *
     * @param least test error
     * @param median test error
     * @param good networks with an error of at most {@link #GOOD}
     */
    record Loss(double least, double median, int good) {}

    private static Map.Entry<Double, Loss> loss(int percent, double least, double median, int good) {
        return Map.entry(percent / 100.0, new Loss(least / 1000, median / 1000, good));
    }

    static @Nullable Loss loss(double sparsity) {
        return LOSSES.get(sparsity);
    }

    /** Mean Z over 400 networks. */
    static @Nullable Double z(double sparsity, String motif) {
        double[] all = Z.get(sparsity);
        int i = MOTIFS.indexOf(motif);
        return all == null || i < 0 ? null : (Double) all[i];
    }

    /** Standard deviation over networks of the Z at the optimum of each. */
    static @Nullable Double sdAtOptimum(String motif) {
        return SD_AT_OPTIMUM.get(motif);
    }

    /** Mean pairwise cosine. */
    static @Nullable Double cosine(double sparsity) {
        return COSINES.get(sparsity);
    }

    /** Classes with published Z by sparsity. */
    static List<String> motifs() {
        return MOTIFS;
    }
}
