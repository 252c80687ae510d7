package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Pattern;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A pattern with a group of vertices for each of its own, and how often it occurs there in the mean, as a fraction:
 * occurrences are injective maps of the pattern, so each subgraph is met once for each of its automorphisms.
 */
final class Placement {
    private final VertexGroups groups;
    private final Pattern pattern;
    private final int[] groupOf;
    private final int weight;
    private final Map<Integer, Integer> vertices = new TreeMap<>();
    private final Map<Integer, Integer> connections = new TreeMap<>();
    private final BigInteger numerator;
    private final BigInteger denominator;

    private Placement(VertexGroups groups, Pattern pattern, int[] groupOf, int weight) {
        this.groups = groups;
        this.weight = weight;
        this.pattern = pattern;
        this.groupOf = groupOf.clone();
        for (int group : groupOf) {
            vertices.merge(group, 1, Integer::sum);
        }
        for (int source : pattern.sources()) {
            connections.merge(groupOf[source], 1, Integer::sum);
        }
        BigInteger product = BigInteger.ONE;
        for (Map.Entry<Integer, Integer> entry : vertices.entrySet()) {
            product = product.multiply(groups.choices(entry.getKey(), entry.getValue()));
        }
        BigInteger divisor = BigInteger.ONE;
        for (Map.Entry<Integer, Integer> entry : connections.entrySet()) {
            product = product.multiply(groups.numerator(entry.getKey(), entry.getValue()));
            divisor = divisor.multiply(groups.denominator(entry.getKey(), entry.getValue()));
        }
        this.numerator = product;
        this.denominator = divisor;
    }

    /**
     * The placements with the pattern's first layer in layer {@code first} that can occur at all; of those that differ
     * by an automorphism, which occur alike, the first, with their number as its weight.
     */
    static List<Placement> of(Pattern pattern, int first, VertexGroups groups) {
        List<Placement> found = new ArrayList<>();
        extend(pattern, first, groups, new int[pattern.vertices()], 0, found);
        return found;
    }

    private static void extend(
            Pattern pattern, int first, VertexGroups groups, int[] groupOf, int v, List<Placement> found) {
        if (v == groupOf.length) {
            int alike = alike(pattern, groupOf);
            Placement placement = alike == 0 ? null : new Placement(groups, pattern, groupOf, alike);
            if (placement != null && placement.numerator.signum() != 0) {
                found.add(placement);
            }
            return;
        }
        List<Integer> candidates = groups.ofLayer(first + pattern.layers()[v]);
        boolean source = !pattern.hasInput(v);
        for (int group : source ? candidates : candidates.subList(0, 1)) {
            groupOf[v] = group;
            extend(pattern, first, groups, groupOf, v + 1, found);
        }
    }

    /** How many different placements the automorphisms make of one, or 0 where it is not the first of them. */
    private static int alike(Pattern pattern, int[] groupOf) {
        Set<List<Integer>> images = new HashSet<>();
        for (int[] automorphism : pattern.automorphisms()) {
            Integer[] image = new Integer[groupOf.length];
            int order = 0;
            for (int v = 0; v < groupOf.length; v++) {
                image[v] = groupOf[automorphism[v]];
                order = order == 0 ? Integer.compare(image[v], groupOf[v]) : order;
            }
            if (order < 0) {
                return 0;
            }
            images.add(List.of(image));
        }
        return images.size();
    }

    /** Placements that this one stands for. */
    int weight() {
        return weight;
    }

    /** Mean number of occurrences. */
    Fraction mean() {
        return new Fraction(numerator, denominator);
    }

    /** Covariance of the numbers of occurrences of two placements; 0 where they share no block. */
    Fraction covariance(Placement other) {
        boolean shared = false;
        for (int block : connections.keySet()) {
            shared |= other.connections.containsKey(block);
        }
        return shared ? new Overlaps(other).meanProduct().minus(mean().times(other.mean())) : Fraction.ZERO;
    }

    /**
     * The mean product of two numbers of occurrences: the sum over all ways in which two occurrences share vertices, a
     * partial injection from one pattern to the other that keeps groups, of the mean number of such pairs.
     */
    private final class Overlaps {
        private final Placement other;
        private final int[] image;
        private final int[] vertexSum;
        private final int[] blockSum;
        private final int[] common;
        private final int[] groupList;
        private BigInteger sum = BigInteger.ZERO;

        private Overlaps(Placement other) {
            this.other = other;
            TreeMap<Integer, Integer> all = new TreeMap<>(vertices);
            other.vertices.forEach((group, count) -> all.merge(group, count, Integer::sum));
            this.groupList = all.keySet().stream().mapToInt(Integer::intValue).toArray();
            this.vertexSum = all.values().stream().mapToInt(Integer::intValue).toArray();
            this.blockSum = new int[groupList.length];
            for (int i = 0; i < groupList.length; i++) {
                blockSum[i] =
                        connections.getOrDefault(groupList[i], 0) + other.connections.getOrDefault(groupList[i], 0);
            }
            this.image = new int[pattern.vertices()];
            this.common = new int[groupList.length];
        }

        private Fraction meanProduct() {
            extend(0);
            BigInteger divisor = BigInteger.ONE;
            for (int i = 0; i < groupList.length; i++) {
                divisor = divisor.multiply(groups.denominator(groupList[i], most(i)));
            }
            return new Fraction(sum, divisor);
        }

        /** Most different cells that two occurrences can take in a block. */
        private int most(int i) {
            return (int) Math.min(blockSum[i], groups.cells(groupList[i]));
        }

        private void extend(int v) {
            if (v == image.length) {
                sum = sum.add(term());
                return;
            }
            image[v] = -1;
            extend(v + 1);
            for (int w = 0; w < other.groupOf.length; w++) {
                if (other.groupOf[w] == groupOf[v] && !taken(w, v)) {
                    image[v] = w;
                    extend(v + 1);
                }
            }
        }

        private boolean taken(int w, int size) {
            for (int v = 0; v < size; v++) {
                if (image[v] == w) {
                    return true;
                }
            }
            return false;
        }

        /** Pairs of occurrences that share just these vertices, over the common divisor. */
        private BigInteger term() {
            BigInteger product = choices();
            if (product.signum() == 0) {
                return product;
            }
            countCommonConnections();
            for (int i = 0; i < groupList.length; i++) {
                int cells = blockSum[i] - common[i];
                product = product.multiply(groups.numerator(groupList[i], cells));
                BigInteger all = groups.denominator(groupList[i], most(i));
                product = product.multiply(all.divide(groups.denominator(groupList[i], cells)));
            }
            return product;
        }

        private BigInteger choices() {
            System.arraycopy(vertexSum, 0, common, 0, common.length);
            for (int v = 0; v < image.length; v++) {
                if (image[v] >= 0) {
                    common[indexOf(groupOf[v])]--;
                }
            }
            BigInteger product = BigInteger.ONE;
            for (int i = 0; i < common.length; i++) {
                product = product.multiply(groups.choices(groupList[i], common[i]));
            }
            return product;
        }

        private void countCommonConnections() {
            Arrays.fill(common, 0);
            for (int k = 0; k < pattern.sources().length; k++) {
                int source = image[pattern.sources()[k]];
                int target = image[pattern.targets()[k]];
                if (source >= 0 && target >= 0 && other.pattern.joined(source, target)) {
                    common[indexOf(groupOf[pattern.sources()[k]])]++;
                }
            }
        }

        private int indexOf(int group) {
            return Arrays.binarySearch(groupList, group);
        }
    }
}
