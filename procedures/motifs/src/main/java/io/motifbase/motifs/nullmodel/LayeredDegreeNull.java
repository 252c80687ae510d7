package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Poll;
import io.motifbase.motifs.graph.BitBlock;
import io.motifbase.motifs.graph.BitGraph;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.Graph;
import io.motifbase.motifs.graph.LayerWindow;
import io.motifbase.motifs.graph.SparseBlock;
import io.motifbase.motifs.graph.SparseGraph;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps the in- and out-degree of every neuron inside each ordered layer pair, and those of every bias, and is uniform
 * over all graphs with these degrees. Where every connection goes to the next layer, stars and paths of two connections
 * are determined by it.
 *
 * <p>Every member starts from the graph itself. Inside each block every connection (every empty cell where those are
 * fewer) has {@code attempts} turns to swap ends with a random other one, see {@link BlockSwaps}. From a start as bad
 * as disjoint bicliques one turn each leaves a visible bias, three leave none; in blocks of a few cells, whose graphs
 * can all be listed, ten turns make all of them as likely.
 *
 * <p>Time O(attempts * connections) a member; memory, a thread, at most 6 bits for each pair of neurons in joined layers
 * and 12 bytes a connection; where adjacent layers are too large for bits, about 90 bytes a connection. Sources: Ryser 1957
 * (swaps reach every matrix of given sums); Fosdick, Larremore, Nishimura
 * and Ugander 2018, SIAM Review 60:315 (rejected attempts count).
 */
final class LayeredDegreeNull implements NullModel {

    @Override
    public String id() {
        return "layered-degree";
    }

    @Override
    public String keeps() {
        return "in- and out-degree of every neuron and bias inside each ordered pair of layers";
    }

    @Override
    public String varies() {
        return "which neurons are joined, uniformly";
    }

    @Override
    public double samplerBytes(DirectedGraph graph) {
        double cells = 3.0 * Integer.BYTES * graph.connections();
        if (!graph.isStrictlyLayered()) {
            double member = DirectedGraph.bytes(graph.vertices(), graph.connections());
            return 3.0 * Long.BYTES * LayerPairs.words(graph) + cells + member;
        }
        if (suitsBits(graph)) {
            return 3.0 * Long.BYTES * BitGraph.wordsOf(graph) + cells;
        }
        return SparseBlock.bytes((double) graph.connections(), graph.vertices())
                + SparseSampler.memberBytes((double) graph.connections(), graph.vertices())
                + 2.0 * Long.BYTES * graph.connections();
    }

    private static boolean suitsBits(DirectedGraph graph) {
        int[] sizes = new int[graph.layers()];
        for (int v = 0; v < graph.vertices(); v++) {
            sizes[graph.layerOf(v)]++;
        }
        boolean small = IntStream.range(1, sizes.length).allMatch(l -> BlockSwaps.suits(sizes[l - 1], sizes[l]));
        return small && BitGraph.suits(BitGraph.wordsOf(graph), graph.connections());
    }

    @Override
    public Sampler sampler(DirectedGraph graph, long seed, int attempts) {
        if (!graph.isStrictlyLayered()) {
            LayerPairs pairs = new LayerPairs(graph);
            return swapping(pairs.pairs().stream().map(LayerPairs.Pair::block), 0, pairs::graph, seed, attempts);
        }
        return sampler(graph, 0, seed, attempts);
    }

    @Override
    public Sampler sampler(LayerWindow window, long seed, int attempts) {
        return sampler(window.graph(), window.firstLayer(), seed, attempts);
    }

    private static Sampler sampler(DirectedGraph graph, int firstBlock, long seed, int attempts) {
        return suitsBits(graph) ? bits(graph, firstBlock, seed, attempts) : sparse(graph, firstBlock, seed, attempts);
    }

    /**
     * Members as bits.
     *
     * @param firstBlock which block of the whole graph is the first of this one
     */
    static Sampler bits(DirectedGraph graph, int firstBlock, long seed, int attempts) {
        LayeredSampler.checkSize(graph);
        BitGraph member = BitGraph.of(graph);
        return swapping(
                IntStream.range(0, member.blocks()).mapToObj(member::block), firstBlock, () -> member, seed, attempts);
    }

    /** The same members from hash tables, for layers too large for bits. */
    static Sampler sparse(DirectedGraph graph, int firstBlock, long seed, int attempts) {
        SparseGraph member = SparseGraph.of(graph);
        List<SparseSwaps> swaps = IntStream.range(0, member.blocks())
                .mapToObj(l -> new SparseSwaps(member.block(l)))
                .toList();
        return (number, run) -> {
            Poll poll = new Poll(run);
            for (int b = 0; b < swaps.size(); b++) {
                swaps.get(b).make(MemberRandom.ofBlock(seed, number, firstBlock + b), attempts, poll);
            }
            return member.toGraph();
        };
    }

    private static Sampler swapping(
            Stream<BitBlock> blocks, int firstBlock, Supplier<Graph> member, long seed, int attempts) {
        List<BlockSwaps> swaps = blocks.map(BlockSwaps::new).toList();
        return (number, poll) -> {
            for (int b = 0; b < swaps.size(); b++) {
                swaps.get(b).make(MemberRandom.ofBlock(seed, number, firstBlock + b), attempts, poll);
            }
            return member.get();
        };
    }
}
