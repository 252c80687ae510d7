package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Pattern;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A pattern with a group of vertices for each of its own, and how often it occurs there in the mean: occurrences are
 * injective maps of the pattern, so each subgraph is met once for each of its automorphisms.
 */
final class Placement {
    private final VertexGroups groups;
    private final Pattern pattern;
    private final int[] groupOf;
    private final int weight;
    private final Map<Integer, Integer> vertices = new TreeMap<>();
    private final BigDecimal mean;

    private Placement(VertexGroups groups, Pattern pattern, int[] groupOf, int weight) {
        this.groups = groups;
        this.weight = weight;
        this.pattern = pattern;
        this.groupOf = groupOf.clone();
        for (int group : groupOf) {
            vertices.merge(group, 1, Integer::sum);
        }
        BigInteger choices = BigInteger.ONE;
        for (Map.Entry<Integer, Integer> entry : vertices.entrySet()) {
            choices = choices.multiply(groups.choices(entry.getKey(), entry.getValue()));
        }
        BlockCells cells = new BlockCells(groups);
        cells.add(pattern, this.groupOf, numbers(pattern.vertices()));
        this.mean = choices.signum() == 0
                ? BigDecimal.ZERO
                : cells.probability().multiply(new BigDecimal(choices), CellLaw.DIGITS);
    }

    private static int[] numbers(int size) {
        int[] numbers = new int[size];
        Arrays.setAll(numbers, v -> v);
        return numbers;
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
            if (placement != null && placement.mean.signum() != 0) {
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
    BigDecimal mean() {
        return mean;
    }

    /** Whether the numbers of occurrences of two placements can depend on each other. */
    boolean sharesBlock(Placement other) {
        for (int source : pattern.sources()) {
            for (int otherSource : other.pattern.sources()) {
                if (groupOf[source] == other.groupOf[otherSource]) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The mean product of two numbers of occurrences: the sum over all ways in which two occurrences share vertices, a
     * partial injection from one pattern to the other that keeps groups, of the mean number of such pairs.
     */
    BigDecimal meanProduct(Placement other) {
        return new Overlaps(other).sum();
    }

    private final class Overlaps {
        private final Placement other;
        /** The number of a vertex of the other pattern that is shared, or one of its own. */
        private final int[] numberOfOther;

        private final int own;
        private BigDecimal sum = BigDecimal.ZERO;

        private Overlaps(Placement other) {
            this.other = other;
            this.own = pattern.vertices();
            this.numberOfOther = new int[other.pattern.vertices()];
        }

        private BigDecimal sum() {
            extend(0, 0);
            return sum;
        }

        /** @param taken bits of the vertices of this pattern that are shared so far */
        private void extend(int w, int taken) {
            if (w == numberOfOther.length) {
                sum = sum.add(pairs(), CellLaw.DIGITS);
                return;
            }
            numberOfOther[w] = own + w;
            extend(w + 1, taken);
            for (int v = 0; v < own; v++) {
                if (groupOf[v] == other.groupOf[w] && (taken >>> v & 1) == 0) {
                    numberOfOther[w] = v;
                    extend(w + 1, taken | 1 << v);
                }
            }
        }

        /** Pairs of occurrences that share just these vertices, in the mean. */
        private BigDecimal pairs() {
            BigInteger choices = choices();
            if (choices.signum() == 0) {
                return BigDecimal.ZERO;
            }
            BlockCells cells = new BlockCells(groups);
            cells.add(pattern, groupOf, numbers(own));
            cells.add(other.pattern, other.groupOf, numberOfOther);
            return cells.probability().multiply(new BigDecimal(choices), CellLaw.DIGITS);
        }

        private BigInteger choices() {
            Map<Integer, Integer> all = new TreeMap<>(vertices);
            for (int w = 0; w < numberOfOther.length; w++) {
                if (numberOfOther[w] >= own) {
                    all.merge(other.groupOf[w], 1, Integer::sum);
                }
            }
            BigInteger product = BigInteger.ONE;
            for (Map.Entry<Integer, Integer> entry : all.entrySet()) {
                product = product.multiply(groups.choices(entry.getKey(), entry.getValue()));
            }
            return product;
        }
    }
}
