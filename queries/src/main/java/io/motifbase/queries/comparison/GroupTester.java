package io.motifbase.queries.comparison;

import io.motifbase.motifs.significance.BenjaminiHochberg;
import io.motifbase.queries.comparison.GroupTest.Level;
import io.motifbase.queries.comparison.GroupTest.MotifTest;
import io.motifbase.queries.comparison.PermutationTest.Deals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.inference.MannWhitneyUTest;
import org.jspecify.annotations.Nullable;

/**
 * Tests groups against each other.
 *
 * @param metric of the distance between their mean vectors
 * @param poll called often while it works; throws to cancel
 */
record GroupTester(Metric metric, Deals deals, Runnable poll) {
    private static final int LEAST = 2;

    /** @param a the vectors of a group by sparsity, places as in b */
    GroupTest test(String nameA, Map<Double, ZTable> a, String nameB, Map<Double, ZTable> b) {
        List<Level> levels = new ArrayList<>();
        a.forEach((sparsity, tableA) -> {
            ZTable tableB = b.get(sparsity);
            if (tableB != null && tableA.rows().size() >= LEAST && tableB.rows().size() >= LEAST) {
                levels.add(level(sparsity, tableA, tableB));
            }
        });
        return new GroupTest(nameA, nameB, adjusted(levels));
    }

    private Level level(double sparsity, ZTable a, ZTable b) {
        List<double[]> both = new ArrayList<>(a.rows());
        both.addAll(b.rows());
        ZTable defined = new ZTable(a.motifs(), both).definedInAll();
        int networksA = a.rows().size();
        PermutationTest test = defined.motifs().isEmpty()
                ? new PermutationTest(Double.NaN, Double.NaN)
                : PermutationTest.of(
                        defined.rows().subList(0, networksA),
                        defined.rows().subList(networksA, both.size()),
                        metric,
                        deals,
                        poll);
        boolean none = Double.isNaN(test.distance());
        return new Level(
                sparsity,
                networksA,
                b.rows().size(),
                defined.motifs(),
                none ? null : test.distance(),
                none ? null : test.p(),
                null,
                motifs(a, b));
    }

    private static List<Level> adjusted(List<Level> levels) {
        double[] adjusted = BenjaminiHochberg.adjusted(levels.stream()
                .map(Level::p)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray());
        List<Level> all = new ArrayList<>();
        int next = 0;
        for (Level level : levels) {
            all.add(new Level(
                    level.sparsity(),
                    level.networksA(),
                    level.networksB(),
                    level.compared(),
                    level.distance(),
                    level.p(),
                    level.p() == null ? null : adjusted[next++],
                    level.motifs()));
        }
        return all;
    }

    private Map<String, @Nullable MotifTest> motifs(ZTable a, ZTable b) {
        Map<String, @Nullable MotifTest> tests = new LinkedHashMap<>();
        for (int place = 0; place < a.motifs().size(); place++) {
            poll.run();
            tests.put(a.motifs().get(place), motif(a.column(place), b.column(place)));
        }
        double[] adjusted = BenjaminiHochberg.adjusted(tests.values().stream()
                .filter(Objects::nonNull)
                .mapToDouble(MotifTest::p)
                .toArray());
        int next = 0;
        for (Map.Entry<String, @Nullable MotifTest> entry : tests.entrySet()) {
            MotifTest test = entry.getValue();
            if (test != null) {
                entry.setValue(new MotifTest(
                        test.networksA(),
                        test.networksB(),
                        test.medianA(),
                        test.medianB(),
                        test.effect(),
                        test.p(),
                        adjusted[next++]));
            }
        }
        return tests;
    }

    /** Of groups without NaN; null where one is empty. */
    private static @Nullable MotifTest motif(double[] a, double[] b) {
        if (a.length == 0 || b.length == 0) {
            return null;
        }
        double effect = effect(a, b);
        double p = p(a, b, effect);
        return new MotifTest(
                a.length, b.length, StatUtils.percentile(a, 50), StatUtils.percentile(b, 50), effect, p, p);
    }

    /** Where neither group lies higher p is 1; the library's exact test gives its least possible p there. */
    private static double p(double[] a, double[] b, double effect) {
        return effect == 0.5 ? 1 : Math.min(1, new MannWhitneyUTest().mannWhitneyUTest(a, b));
    }

    private static double effect(double[] a, double[] b) {
        long halves = 0;
        for (double x : a) {
            for (double y : b) {
                halves += x > y ? 2 : x == y ? 1 : 0;
            }
        }
        return halves / (2.0 * a.length * b.length);
    }
}
