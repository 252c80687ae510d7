package io.motifbase.queries.comparison;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import smile.clustering.HierarchicalClustering;
import smile.clustering.linkage.UPGMALinkage;

/**
 * Networks clustered by average linkage: the two clusters whose members are closest in the mean become one, until one is left.
 * Distances are taken as 32-bit floats.
 *
 * @param order the networks so that no branches of the tree cross: of two branches the one with the first network first
 * @param merges in the order of their heights
 * @param clusters number of each network's cluster, from 0 in the order of the leaves; in the order of the networks
 */
@Serdeable
@Schema(nullable = true)
public record Clustering(List<String> order, List<Merge> merges, List<Integer> clusters) {

    /**
     * Two clusters become one, which is cluster n + i for merge i of n networks.
     *
     * @param a number of a cluster, below n that of a network
     * @param b likewise, a below b
     * @param height mean distance between the members of the two
     * @param size members of the new one
     */
    @Serdeable
    public record Merge(int a, int b, double height, int size) {}

    /**
     * Source: Sokal and Michener 1958 (UPGMA), by Smile. Time O(networks^2 log(networks)), memory O(networks^2).
     *
     * @param distances symmetric, shape (networks, networks)
     * @param clusters how many, null to cut where the heights of two merges after one another differ most
     * @return null where a distance is not defined
     */
    static @Nullable Clustering of(List<String> networks, double[][] distances, @Nullable Integer clusters) {
        int n = networks.size();
        for (double[] row : distances) {
            if (Arrays.stream(row).anyMatch(Double::isNaN)) {
                return null;
            }
        }
        if (n < 3) {
            return few(networks, distances, clusters);
        }
        HierarchicalClustering tree = HierarchicalClustering.fit(new UPGMALinkage(distances));
        int[] sizes = new int[2 * n - 1];
        Arrays.fill(sizes, 0, n, 1);
        List<Merge> merges = new ArrayList<>();
        for (int i = 0; i < n - 1; i++) {
            int a = Math.min(tree.tree()[i][0], tree.tree()[i][1]);
            int b = Math.max(tree.tree()[i][0], tree.tree()[i][1]);
            sizes[n + i] = sizes[a] + sizes[b];
            merges.add(new Merge(a, b, tree.height()[i], sizes[n + i]));
        }
        return of(networks, merges, clusters);
    }

    /** One network or two, which need no library. */
    private static Clustering few(List<String> networks, double[][] distances, @Nullable Integer clusters) {
        return of(networks, networks.size() < 2 ? List.of() : List.of(new Merge(0, 1, distances[0][1], 2)), clusters);
    }

    private static Clustering of(List<String> networks, List<Merge> merges, @Nullable Integer clusters) {
        int n = networks.size();
        List<List<Integer>> leaves = leaves(n, merges);
        List<Integer> order = leaves.get(leaves.size() - 1);
        int kept = n - Math.min(n, clusters == null ? clustersOfLargestGap(merges) : clusters);
        int[] cluster = new int[leaves.size()];
        Arrays.fill(cluster, -1);
        boolean[] joined = new boolean[leaves.size()];
        for (int merge = 0; merge < kept; merge++) {
            joined[merges.get(merge).a()] = true;
            joined[merges.get(merge).b()] = true;
        }
        Integer[] numbers = new Integer[n];
        int next = 0;
        for (int leaf : order) {
            for (int node = 0; node < n + kept && numbers[leaf] == null; node++) {
                if (!joined[node] && leaves.get(node).contains(leaf)) {
                    cluster[node] = cluster[node] < 0 ? next++ : cluster[node];
                    numbers[leaf] = cluster[node];
                }
            }
        }
        return new Clustering(order.stream().map(networks::get).toList(), merges, List.of(numbers));
    }

    /** The leaves below every node of the tree, those of networks first. */
    private static List<List<Integer>> leaves(int n, List<Merge> merges) {
        List<List<Integer>> leaves = new ArrayList<>();
        for (int leaf = 0; leaf < n; leaf++) {
            leaves.add(List.of(leaf));
        }
        for (Merge merge : merges) {
            List<Integer> a = leaves.get(merge.a());
            List<Integer> b = leaves.get(merge.b());
            boolean aFirst = least(a) < least(b);
            List<Integer> both = new ArrayList<>(aFirst ? a : b);
            both.addAll(aFirst ? b : a);
            leaves.add(both);
        }
        return leaves;
    }

    private static int least(List<Integer> leaves) {
        return leaves.stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    /** The merges above the largest gap are undone; where there is no gap, nothing is. */
    private static int clustersOfLargestGap(List<Merge> merges) {
        int clusters = 1;
        double largest = 0;
        for (int i = 1; i < merges.size(); i++) {
            double gap = merges.get(i).height() - merges.get(i - 1).height();
            if (gap > largest) {
                largest = gap;
                clusters = merges.size() - i + 1;
            }
        }
        return clusters;
    }
}
