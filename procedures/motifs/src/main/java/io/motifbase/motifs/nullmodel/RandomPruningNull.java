package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Poll;
import io.motifbase.motifs.graph.BlockSurvey;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.LayerWindow;
import java.util.List;

/**
 * Uniform random pruning of the dense network to as many weights as the graph has: they lie on a uniform choice of all
 * cells, of whatever block, so that the weights of a block are hypergeometric about the same density everywhere. Biases
 * are not pruned by sparsity and keep their number of connections, each uniformly among the neurons that it can feed.
 *
 * <p>{@link LayeredErNull} differs by the weights of each block, which it keeps: beside it only the pattern inside the
 * blocks stands out, beside this one also that pruning went deeper in some blocks than in others. The dense network
 * joins all neurons of every pair of layers that the graph joins, those without connections included; members are not
 * cleaned up.
 *
 * <p>Time O(weights * blocks + words of bits) a member.
 */
final class RandomPruningNull implements NullModel {
    /** What a draw costs, as work of a poll. */
    private static final long STEPS = 20;

    @Override
    public String id() {
        return "random-pruning";
    }

    @Override
    public String keeps() {
        return "neurons of every layer, weights of the whole network, connections of every bias";
    }

    @Override
    public String varies() {
        return "the places of the weights, uniformly in all blocks together; weights of blocks; degrees";
    }

    @Override
    public double samplerBytes(DirectedGraph graph) {
        return PairPlacement.bytes(graph);
    }

    @Override
    public double samplerBytes(LayerWindow window) {
        return LayeredSampler.bytes(LayeredShape.ofAll(window));
    }

    @Override
    public double memberSeconds(DirectedGraph graph, int attempts) {
        return NullModel.super.memberSeconds(graph, 1);
    }

    @Override
    public Sampler sampler(DirectedGraph graph, long seed, int attempts) {
        LayerPairs pairs = new LayerPairs(graph);
        List<LayerPairs.Pair> blocks = pairs.pairs();
        long[] cells = new long[blocks.size()];
        long weights = 0;
        for (int p = 0; p < cells.length; p++) {
            cells[p] = (long) blocks.get(p).block().neurons()
                    * blocks.get(p).block().columns();
            weights += blocks.get(p).weights();
        }
        long drawn = weights;
        return new PairPlacement(pairs, seed, (random, poll) -> draw(random, cells, drawn, poll));
    }

    /** Every block must have a connection, as blocks without any have no random numbers of their own. */
    @Override
    public Sampler sampler(LayerWindow window, long seed, int attempts) {
        BlockSurvey survey = window.survey();
        long[] cells = new long[survey.layers() - 1];
        long weights = 0;
        for (int l = 0; l < cells.length; l++) {
            if (survey.weights().get(l) == 0 && survey.biases().get(l).isEmpty()) {
                throw new IllegalArgumentException("every block must have a connection for null model " + id()
                        + " made by block, got none in block " + l);
            }
            cells[l] = (long) survey.neurons().get(l) * survey.neurons().get(l + 1);
            weights += survey.weights().get(l);
        }
        long drawn = weights;
        long[] ofMember = new long[cells.length];
        int first = window.firstLayer();
        Sampler blocks = LayeredSampler.of(
                LayeredShape.ofAll(window), first, seed, (block, l) -> block.uniform(ofMember[first + l]));
        return (member, poll) -> {
            long[] counts = draw(MemberRandom.ofMember(seed, member), cells, drawn, new Poll(poll));
            System.arraycopy(counts, 0, ofMember, 0, cells.length);
            return blocks.member(member, poll);
        };
    }

    /**
     * How many of the cells of each block are in a uniform choice of all cells.
     *
     * <p>Draws cell by cell without replacement the smaller of the chosen and the others. Time O(draws * blocks).
     */
    static long[] draw(MemberRandom random, long[] cells, long chosen, Poll poll) {
        long left = 0;
        for (long size : cells) {
            left += size;
        }
        boolean others = chosen > left / 2;
        long[] drawn = new long[cells.length];
        for (long draws = others ? left - chosen : chosen; draws > 0; draws--) {
            poll.work(STEPS);
            long rank = random.below(left--);
            int block = 0;
            while (rank >= cells[block] - drawn[block]) {
                rank -= cells[block] - drawn[block];
                block++;
            }
            drawn[block]++;
        }
        for (int block = 0; others && block < cells.length; block++) {
            drawn[block] = cells[block] - drawn[block];
        }
        return drawn;
    }
}
