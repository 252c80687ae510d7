package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.census.Pattern;
import io.motifbase.motifs.graph.DirectedGraph;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Mean and variance of the count of every class under a null model, without sampling: the limits of an ensemble of ever
 * more members. Under layered-er they are closed forms. Under coverage they are closed forms where a block has no more
 * weights than neurons, else sums over few nodes, to about ten digits. What happens where a row or column is full before
 * it gets its extra connection is left out; a graph is refused where that moves more than one connection in 100,000
 * random graphs, see {@link CoverageLaws}. Biases take part as in the null model: each is a block of its own, with its
 * connections at a uniform choice of the neurons of the next layer.
 *
 * <p>With occurrences as injective maps of a motif into the layers, the mean count is the number of maps times the
 * probability that their cells are all filled, and the mean product of two counts the same sum over pairs of maps,
 * arranged by the vertices that they share; the neurons of a layer are alike, so that the probability follows from the
 * form of the cells, see {@link CellLaw}. All layers in which two motifs may lie are combined, so covariances between
 * them are included. The three trees of four neurons that exclude a closed form are the walks less 4 bi-fan or 2
 * bi-parallel, with these covariances too. A variance that is as small as what the digits leave of the terms that cancel
 * in it is 0: 10^-50 of them, for coverage 10^-12.
 *
 * <p>Time O(layers), about 10 ms for six layers under layered-er, more with biases, as it rises with the sixth power of
 * the biases of a layer; under coverage about a second, ten where 60 % of the cells are filled and a minute at 85 %.
 * Memory O(layers). Source of the
 * method: Ouadah, Latouche and Robin 2022, Electronic Journal of Statistics 16:293.
 */
public final class ExactMoments {
    /** Biases that may feed a layer. */
    public static final int MOST_BIASES = 6;

    private static final MathContext DIGITS = CellLaw.DIGITS;
    private static final BigDecimal NEGLIGIBLE = BigDecimal.ONE.movePointLeft(50);
    private static final BigDecimal NEGLIGIBLE_OF_NODES = BigDecimal.ONE.movePointLeft(12);
    private static final List<MotifClass> CLASSES = Definition.EXACT.classes(MotifFamily.LAYERED);
    private final Map<MotifClass, BigDecimal> means = new LinkedHashMap<>();
    private final Map<MotifClass, BigDecimal> variances = new LinkedHashMap<>();

    /** @param negligible a variance of less than this share of the terms that cancel in it is 0 */
    ExactMoments(VertexGroups groups, BigDecimal negligible) {
        Map<MotifClass, PlacedPattern> placed = new LinkedHashMap<>();
        for (MotifClass motif : CLASSES) {
            placed.put(motif, new PlacedPattern(Pattern.of(motif), groups));
        }
        for (MotifClass motif : CLASSES) {
            PlacedPattern walks = Objects.requireNonNull(placed.get(motif));
            PlacedPattern closed = Objects.requireNonNull(placed.get(closedForm(motif)));
            BigDecimal times = BigDecimal.valueOf(timesOf(motif));
            means.put(motif, walks.mean().subtract(times.multiply(closed.mean())));
            Sum sum = new Sum();
            walks.addCovariances(walks, BigDecimal.ONE, sum);
            if (times.signum() != 0) {
                walks.addCovariances(closed, times.multiply(BigDecimal.valueOf(-2)), sum);
                closed.addCovariances(closed, times.multiply(times), sum);
            }
            variances.put(motif, sum.value(negligible));
        }
    }

    /**
     * The moments of a null model of a graph.
     *
     * @param poll called from this thread at least every 50 ms; what it throws is thrown on
     * @throws IllegalArgumentException where more than {@value #MOST_BIASES} biases feed a layer, or under coverage a row
     *     or column of a block may be full before its extra connection
     */
    public static ExactMoments of(DirectedGraph graph, ExactSettings settings, Runnable poll) {
        if (settings.nullModel() instanceof CoverageNull) {
            return ofCoverage(LayeredShape.ofConnected(graph), poll);
        }
        CellChoice choice = settings.independentCells() ? CellChoice.INDEPENDENT : CellChoice.FIXED_COUNT;
        return ofUniform(LayeredShape.ofAll(graph), choice);
    }

    static ExactMoments ofUniform(LayeredShape shape, CellChoice choice) {
        checkBiases(shape);
        List<Integer> neurons = shape.neurons();
        VertexGroups groups = new VertexGroups(
                shape, l -> choice.law(shape.weights().get(l), (long) neurons.get(l) * neurons.get(l + 1)), choice);
        return new ExactMoments(groups, NEGLIGIBLE);
    }

    static ExactMoments ofCoverage(LayeredShape shape, Runnable poll) {
        checkBiases(shape);
        CoverageLaws laws = new CoverageLaws(shape, poll);
        return new ExactMoments(new VertexGroups(shape, laws, CellChoice.FIXED_COUNT), NEGLIGIBLE_OF_NODES);
    }

    private static void checkBiases(LayeredShape shape) {
        for (int l = 0; l < shape.biases().size(); l++) {
            int biases = shape.biases().get(l).size();
            if (biases > MOST_BIASES) {
                throw new IllegalArgumentException("biases that feed layer " + (l + 1) + " must be at most "
                        + MOST_BIASES + " for exact moments, got " + biases);
            }
        }
    }

    /** The class whose subgraphs hold walks of the other that are not induced; for other classes itself. */
    private static MotifClass closedForm(MotifClass motif) {
        if (motif == MotifClass.ZIGZAG) {
            return MotifClass.BIFAN;
        }
        return isTreeInBiParallel(motif) ? MotifClass.BIPARALLEL : motif;
    }

    private static int timesOf(MotifClass motif) {
        if (motif == MotifClass.ZIGZAG) {
            return 4;
        }
        return isTreeInBiParallel(motif) ? 2 : 0;
    }

    private static boolean isTreeInBiParallel(MotifClass motif) {
        return motif == MotifClass.CONVERGING_CHAIN || motif == MotifClass.DIVERGING_CHAIN;
    }

    /** @throws IllegalArgumentException where definition exact has no such class */
    public double mean(MotifClass motif) {
        return get(means, motif).doubleValue();
    }

    /**
     * The standard deviation of the count of one random graph.
     *
     * @throws IllegalArgumentException where definition exact has no such class
     */
    public double sd(MotifClass motif) {
        return Math.sqrt(get(variances, motif).doubleValue());
    }

    /** Whether every random graph has the same count. */
    public boolean determined(MotifClass motif) {
        return get(variances, motif).signum() == 0;
    }

    /** How far a count lies above the mean; exact before it is rounded. */
    public double above(MotifClass motif, long count) {
        return BigDecimal.valueOf(count).subtract(get(means, motif)).doubleValue();
    }

    private static BigDecimal get(Map<MotifClass, BigDecimal> values, MotifClass motif) {
        BigDecimal value = values.get(motif);
        if (value == null) {
            throw new IllegalArgumentException(
                    "motif must be one of " + values.keySet() + " of definition exact, got " + motif);
        }
        return value;
    }

    /** A pattern in all layers where it can lie; placements by the layer of its first vertices. */
    private static final class PlacedPattern {
        private final BigDecimal automorphisms;
        private final List<List<Placement>> placements = new ArrayList<>();
        private final int height;

        private PlacedPattern(Pattern pattern, VertexGroups groups) {
            this.automorphisms = BigDecimal.valueOf(pattern.automorphisms().size());
            this.height = pattern.height();
            for (int first = 0; first + height < groups.layers(); first++) {
                placements.add(Placement.of(pattern, first, groups));
            }
        }

        private BigDecimal mean() {
            BigDecimal sum = BigDecimal.ZERO;
            for (List<Placement> there : placements) {
                for (Placement placement : there) {
                    sum = sum.add(placement.mean().multiply(BigDecimal.valueOf(placement.weight())));
                }
            }
            return sum.divide(automorphisms, DIGITS);
        }

        private void addCovariances(PlacedPattern other, BigDecimal factor, Sum sum) {
            BigDecimal scale = automorphisms.multiply(other.automorphisms);
            for (int first = 0; first < placements.size(); first++) {
                int from = Math.max(0, first - other.height + 1);
                int to = Math.min(other.placements.size(), first + height);
                for (List<Placement> there : other.placements.subList(Math.min(from, to), to)) {
                    for (Placement placement : placements.get(first)) {
                        for (Placement second : there) {
                            if (placement.sharesBlock(second)) {
                                long pairs = (long) placement.weight() * second.weight();
                                BigDecimal times = factor.multiply(BigDecimal.valueOf(pairs))
                                        .divide(scale, DIGITS);
                                sum.add(times.multiply(placement.meanProduct(second)));
                                sum.add(times.negate().multiply(placement.mean().multiply(second.mean())));
                            }
                        }
                    }
                }
            }
        }
    }

    /** A sum that knows how much cancelled in it. */
    private static final class Sum {
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal magnitude = BigDecimal.ZERO;

        private void add(BigDecimal value) {
            sum = sum.add(value);
            magnitude = magnitude.add(value.abs());
        }

        private BigDecimal value(BigDecimal negligible) {
            return sum.abs().compareTo(magnitude.multiply(negligible)) <= 0 ? BigDecimal.ZERO : sum;
        }
    }
}
