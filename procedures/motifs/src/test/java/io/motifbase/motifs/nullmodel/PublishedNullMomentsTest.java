package io.motifbase.motifs.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.motifs.SharedData;
import io.motifbase.motifs.census.BitCensus;
import io.motifbase.motifs.census.Counts;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The coverage null against the means and sds over 1000 random networks that Zahn, Daniel and Kutz published for 16
 * pruned networks.
 *
 * <p>Means: within 4 standard errors, where the difference of two means of 1000 members has the standard error
 * sqrt((sd1^2 + sd2^2) / 1000), with the published and our own sd.
 *
 * <p>Sds: within 15 %. The sd of connected pairs needs a second reading where nearly all pairs are connected: rare
 * members set it, of which 1000 hold a handful by chance. There the variances, each of 1000 members, agree within 4
 * standard errors of their difference, by the fourth moment of our members, and one member more or less of the rarest
 * kind. That kind leaves an output with one
 * input, and so disconnects it from every source that the input lacks. (At 45 % sparsity it has probability 0.00007, so
 * 1000 members hold one in 14 times; the published sd of chain2 there is 11.0, ours 8.0 to 9.5 over 22 ensembles.)
 */
class PublishedNullMomentsTest {
    private static final int MEMBERS = 1000;
    private static final long SEED = 2024;
    private static final double STANDARD_ERRORS = 4;
    private static final double RELATIVE_SD = 0.15;

    static List<Published> networks() {
        List<String> lines = SharedData.lines("null-moments/published_null_moments.csv");
        return lines.stream()
                .skip(1)
                .map(line -> Published.parse(lines.get(0), line))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void meansAndSdsAreThePublishedOnes(Published published) {
        Map<MotifClass, long[]> counts = counts(published.shape());
        SoftAssertions softly = new SoftAssertions();
        counts.forEach((motif, members) -> {
            String column = column(motif);
            double mean = published.number(column + "_mean");
            double sd = published.number(column + "_sd");
            Moments ours = new Moments();
            Arrays.stream(members).forEach(ours::add);
            double variance = ours.sd() * ours.sd();
            softly.assertThat(Math.abs(ours.mean() - mean))
                    .as("mean of %s, published %s", motif, mean)
                    .isLessThanOrEqualTo(STANDARD_ERRORS * Math.sqrt((sd * sd + variance) / MEMBERS));
            if (Math.abs(ours.sd() - sd) > RELATIVE_SD * sd) {
                assertThat(motif)
                        .as("class whose sd is %s, published %s", ours.sd(), sd)
                        .isIn(MotifClass.CHAIN2, MotifClass.CHAIN3);
                softly.assertThat(Math.abs(variance - sd * sd))
                        .as("variance of %s, published %s", motif, sd * sd)
                        .isLessThanOrEqualTo(STANDARD_ERRORS * Math.sqrt(2) * standardErrorOfVariance(members, ours)
                                + published.rarestLoss() * published.rarestLoss() / MEMBERS);
            }
        });
        softly.assertAll();
    }

    static List<Published> sparseNetworks() {
        return networks().stream()
                .filter(published -> published.number("sparsity") >= 0.75)
                .toList();
    }

    /** The classes whose published counts are those of definition exact; the published moments are the sampled ones. */
    @ParameterizedTest
    @MethodSource("sparseNetworks")
    void meetTheExactMoments(Published published) {
        ExactMoments exact = ExactMoments.ofCoverage(published.shape(), () -> {});
        SoftAssertions softly = new SoftAssertions();
        for (MotifClass motif : List.of(
                MotifClass.DIVERGING2,
                MotifClass.CONVERGING2,
                MotifClass.DIVERGING3,
                MotifClass.BIFAN,
                MotifClass.BIPARALLEL)) {
            double sd = published.number(column(motif) + "_sd");
            softly.assertThat(published.number(column(motif) + "_mean"))
                    .as("mean of %s", motif)
                    .isCloseTo(
                            exact.mean(motif), within(STANDARD_ERRORS * exact.sd(motif) / Math.sqrt((double) MEMBERS)));
            softly.assertThat(sd).as("sd of %s", motif).isCloseTo(exact.sd(motif), within(RELATIVE_SD * sd));
        }
        softly.assertAll();
    }

    /** Column of the file, to be followed by _real, _mean or _sd. */
    private static String column(MotifClass motif) {
        if (motif == MotifClass.CHAIN2 || motif == MotifClass.CHAIN3) {
            return motif.id() + "_connected_pairs";
        }
        return motif == MotifClass.CONVERGING3 ? motif.id() + "_as_published" : motif.id();
    }

    /** Counts of every member, half of them by each of two threads. */
    private static Map<MotifClass, long[]> counts(LayeredShape shape) {
        Map<MotifClass, long[]> all = new HashMap<>();
        for (MotifClass motif : Definition.ZAHN2024.classes(MotifFamily.LAYERED)) {
            if (motif != MotifClass.EDGES) {
                all.put(motif, new long[MEMBERS]);
            }
        }
        IntStream.range(0, 2).parallel().forEach(half -> {
            LayeredSampler sampler = CoverageNull.sampler(shape, SEED);
            BitCensus census = new BitCensus();
            Counts counts = new Counts();
            for (int member = half; member < MEMBERS; member += 2) {
                census.count(sampler.member(member), Definition.ZAHN2024, counts);
                for (Map.Entry<MotifClass, long[]> entry : all.entrySet()) {
                    entry.getValue()[member] = counts.get(entry.getKey());
                }
            }
        });
        return all;
    }

    private static double standardErrorOfVariance(long[] counts, Moments moments) {
        double fourth = Arrays.stream(counts)
                .mapToDouble(count -> Math.pow(moments.above(count), 4))
                .average()
                .orElseThrow();
        return Math.sqrt((fourth - Math.pow(moments.sd(), 4)) / counts.length);
    }

    /** One row of the file. */
    private record Published(Map<String, String> columns) {

        private static Published parse(String header, String line) {
            String[] names = header.split(",");
            String[] values = line.split(",");
            assertThat(values).hasSameSizeAs(names);
            Map<String, String> columns = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                columns.put(names[i], values[i]);
            }
            return new Published(columns);
        }

        private LayeredShape shape() {
            List<List<Integer>> biases = numbers("live_biases_per_block").stream()
                    .map(count -> count == 0 ? List.<Integer>of() : List.of(count))
                    .toList();
            return new LayeredShape(numbers("live_neurons_per_layer"), numbers("weights_per_block"), biases);
        }

        /** Pairs that an output with one input loses: the sources that a neuron of the last hidden layer lacks. */
        private double rarestLoss() {
            List<Integer> neurons = numbers("live_neurons_per_layer");
            return neurons.get(3) - (double) numbers("weights_per_block").get(3) / neurons.get(4);
        }

        private double number(String name) {
            return Double.parseDouble(columns.getOrDefault(name, "missing " + name));
        }

        private List<Integer> numbers(String name) {
            return Arrays.stream(columns.getOrDefault(name, "missing " + name).split(" "))
                    .map(Integer::valueOf)
                    .toList();
        }

        @Override
        public String toString() {
            return columns.get("sparsity") + " sparse, live neurons " + columns.get("live_neurons_per_layer");
        }
    }
}
