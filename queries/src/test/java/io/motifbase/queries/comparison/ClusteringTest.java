package io.motifbase.queries.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.queries.comparison.Clustering.Merge;
import io.motifbase.trainer.random.RandomStream;
import io.motifbase.trainer.random.RandomStream.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusteringTest {
    private static double[][] onALine(double... places) {
        double[][] distances = new double[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                distances[i][j] = Math.abs(places[i] - places[j]);
            }
        }
        return distances;
    }

    private static Clustering of(@Nullable Integer clusters, double... places) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            names.add("n" + i);
        }
        return Objects.requireNonNull(Clustering.of(names, onALine(places), clusters));
    }

    @Test
    void joinsTheClosestFirstAsCountedByHand() {
        Clustering clustering = of(null, 0, 10, 1, 12);
        assertThat(clustering.merges())
                .containsExactly(new Merge(0, 2, 1, 2), new Merge(1, 3, 2, 2), new Merge(4, 5, 10.5, 4));
        assertThat(clustering.order()).containsExactly("n0", "n2", "n1", "n3");
        assertThat(clustering.clusters()).containsExactly(0, 1, 0, 1);
    }

    @Test
    void cutsIntoAsManyClustersAsAsked() {
        assertThat(of(1, 0, 10, 1, 12).clusters()).containsOnly(0);
        assertThat(of(3, 0, 10, 1, 12).clusters()).containsExactly(0, 1, 0, 2);
        assertThat(of(4, 0, 10, 1, 12).clusters()).containsExactly(0, 2, 1, 3);
        assertThat(of(9, 0, 10, 1, 12).clusters()).containsExactly(0, 2, 1, 3);
    }

    @Test
    void takesFewNetworksAndNoneWithoutADistance() {
        assertThat(of(null, 5).order()).containsExactly("n0");
        assertThat(of(null, 5, 8).merges()).containsExactly(new Merge(0, 1, 3, 2));
        assertThat(Clustering.of(List.of("a", "b"), new double[][] {{0, Double.NaN}, {Double.NaN, 0}}, null))
                .isNull();
    }

    /** Mean distance over all pairs of members, at every step anew. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void heightsAreThoseOfAllPairs(long seed) {
        UniformRandomProvider random = RandomStream.of(seed, Purpose.FLIGHT_ROW, 0);
        double[][] distances = onALine(random.doubles(25).toArray());
        Clustering clustering = Objects.requireNonNull(
                Clustering.of(random.ints(25).mapToObj(Integer::toString).toList(), distances, 4));
        List<List<Integer>> left = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            left.add(List.of(i));
        }
        for (Merge merge : clustering.merges()) {
            int a = 0;
            int b = 1;
            for (int i = 0; i < left.size(); i++) {
                for (int j = i + 1; j < left.size(); j++) {
                    if (mean(distances, left.get(i), left.get(j)) < mean(distances, left.get(a), left.get(b))) {
                        a = i;
                        b = j;
                    }
                }
            }
            assertThat(merge.height()).isCloseTo(mean(distances, left.get(a), left.get(b)), within(1e-6));
            List<Integer> both = new ArrayList<>(left.get(a));
            both.addAll(left.remove(b));
            left.set(a, both);
            assertThat(merge.size()).isEqualTo(both.size());
        }
        assertThat(clustering.clusters()).containsOnly(0, 1, 2, 3);
    }

    private static double mean(double[][] distances, List<Integer> a, List<Integer> b) {
        double sum = 0;
        for (int i : a) {
            for (int j : b) {
                sum += distances[i][j];
            }
        }
        return sum / (a.size() * b.size());
    }
}
