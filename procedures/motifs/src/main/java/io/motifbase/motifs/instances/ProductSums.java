package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * For every layered motif class the sum over its instances of the product of a number on each connection, by the layer of the first
 * neuron, without listing instances. With 1 on every connection these are the counts, with signs the signed sums, with
 * roots of absolute weights the sums of intensities.
 *
 * <p>Stars are elementary symmetric sums of the numbers around a vertex, paths products of such sums; the other five
 * classes come from one walk over the wedges of every vertex, where the three trees take the connections that the closed
 * form lacks: nothing is added that must be taken out again but inside one row, so that sums of positive numbers keep
 * twelve digits at least. Sums of whole numbers are exact while every count is below 2^53. The order of additions is
 * fixed: the same bits always. Time O(wedges); memory 16 bytes for each number, 100 a vertex.
 */
final class ProductSums {
    private final DirectedGraph g;
    private final ConnectionValues ofTwo;
    private final ConnectionValues ofThree;
    private final ConnectionValues ofFour;
    private final double[] into;
    private final double[] outOf;
    private final Map<MotifClass, double[]> sums = new HashMap<>();

    /**
     * @param ofTwo what is multiplied in classes of two connections
     * @param ofThree in those of three
     * @param ofFour in those of four
     */
    ProductSums(DirectedGraph g, ConnectionValues ofTwo, ConnectionValues ofThree, ConnectionValues ofFour) {
        this.g = g;
        this.ofTwo = ofTwo;
        this.ofThree = ofThree;
        this.ofFour = ofFour;
        this.into = new double[g.vertices()];
        this.outOf = new double[g.vertices()];
        for (MotifClass motif : MotifFamily.LAYERED.classes()) {
            sums.put(motif, new double[g.layers()]);
        }
    }

    /** The same numbers in all classes. */
    ProductSums(DirectedGraph g, ConnectionValues values) {
        this(g, values, values, values);
    }

    /** @param poll called for every neuron; throws to cancel */
    ProductSums add(Runnable poll) {
        for (int v = 0; v < g.vertices(); v++) {
            addStars(v);
        }
        PairSums pairs = new PairSums(g.vertices());
        for (int v = 0; v < g.vertices(); v++) {
            poll.run();
            addChains(v);
            addPathsOut(v, pairs);
            addSourcePairs(v, pairs);
        }
        return this;
    }

    /** Over the instances whose first neuron lies in this layer. */
    double sum(MotifClass motif, int layer) {
        return Objects.requireNonNull(sums.get(motif), motif::id)[layer];
    }

    private void add(MotifClass motif, int layer, double sum) {
        if (sum != 0) {
            Objects.requireNonNull(sums.get(motif), motif::id)[layer] += sum;
        }
    }

    /** Stars and the paths through one vertex, by sums of products of one, two and three numbers on each side. */
    private void addStars(int v) {
        double[] in2 = new double[4];
        double[] in3 = new double[4];
        for (int k = g.inOffset(v); k < g.inOffset(v + 1); k++) {
            extend(in2, ofTwo.in(k));
            extend(in3, ofThree.in(k));
        }
        double[] out2 = new double[4];
        double[] out3 = new double[4];
        for (int k = g.outOffset(v); k < g.outOffset(v + 1); k++) {
            extend(out2, ofTwo.out(k));
            extend(out3, ofThree.out(k));
        }
        into[v] = in3[1];
        outOf[v] = out3[1];
        int layer = g.layerOf(v);
        add(MotifClass.DIVERGING2, layer, out2[2]);
        add(MotifClass.DIVERGING3, layer, out3[3]);
        add(MotifClass.CONVERGING2, layer - 1, in2[2]);
        add(MotifClass.CONVERGING3, layer - 1, in3[3]);
        add(MotifClass.CHAIN2, layer - 1, in2[1] * out2[1]);
        add(MotifClass.IN1OUT2, layer - 1, in3[1] * out3[2]);
        add(MotifClass.IN2OUT1, layer - 1, in3[2] * out3[1]);
    }

    /** Elementary symmetric sums of degree 1 to 3, with one number more. */
    private static void extend(double[] symmetric, double value) {
        symmetric[3] += symmetric[2] * value;
        symmetric[2] += symmetric[1] * value;
        symmetric[1] += value;
    }

    /** Paths of three whose middle connection leaves this vertex. */
    private void addChains(int v) {
        double sum = 0;
        for (int k = g.outOffset(v); k < g.outOffset(v + 1); k++) {
            sum += ofThree.out(k) * outOf[g.target(k)];
        }
        add(MotifClass.CHAIN3, g.layerOf(v) - 1, into[v] * sum);
    }

    /** Bi-parallels that begin here, and the trees that a path of two from here makes with a connection to its end. */
    private void addPathsOut(int u, PairSums pairs) {
        for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
            int middle = g.target(k);
            for (int j = g.outOffset(middle); j < g.outOffset(middle + 1); j++) {
                pairs.add(g.target(j), ofThree.out(k), ofThree.out(j), ofFour.out(k) * ofFour.out(j));
            }
        }
        double biParallel = 0;
        double converging = 0;
        double diverging = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int w = pairs.end(i);
            biParallel += pairs.pairs(w);
            converging += pairs.count(w) == g.inDegree(w) ? 0 : pairs.products(w) * (into[w] - pairs.seconds(w));
            diverging += pairs.count(w) == g.outDegree(u) ? 0 : pairs.products(w) * (outOf[u] - pairs.firsts(w));
        }
        pairs.clear();
        int layer = g.layerOf(u);
        add(MotifClass.BIPARALLEL, layer, biParallel);
        add(MotifClass.CONVERGING_CHAIN, layer, converging);
        add(MotifClass.DIVERGING_CHAIN, layer, diverging);
    }

    /** Bi-fans whose higher source this is, and the zigzags of this source and a lower one. */
    private void addSourcePairs(int u, PairSums pairs) {
        for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
            int target = g.target(k);
            for (int j = g.inOffset(target); g.source(j) < u; j++) {
                pairs.add(g.source(j), ofThree.out(k), ofThree.in(j), ofFour.out(k) * ofFour.in(j));
            }
        }
        double biFan = 0;
        double zigzag = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int v = pairs.end(i);
            biFan += pairs.pairs(v);
            zigzag += pairs.count(v) == g.outDegree(u) ? 0 : pairs.products(v) * (outOf[u] - pairs.firsts(v));
            zigzag += pairs.count(v) == g.outDegree(v) ? 0 : pairs.products(v) * (outOf[v] - pairs.seconds(v));
        }
        pairs.clear();
        add(MotifClass.BIFAN, g.layerOf(u), biFan);
        add(MotifClass.ZIGZAG, g.layerOf(u), zigzag);
    }
}
