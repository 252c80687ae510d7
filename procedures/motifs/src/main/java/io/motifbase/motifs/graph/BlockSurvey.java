package io.motifbase.motifs.graph;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;

/**
 * What has to be known of a whole strictly layered graph to treat it block by block: what the clean-up removes, and the sizes
 * of what is left. Memory two bits a vertex and an int a bias.
 *
 * @param ghosts neurons whose connections out are removed, and biases where these take no part
 * @param dead neurons whose connections in are removed
 * @param ghostNeurons neurons without input that lost connections
 * @param deadNeurons neurons without output that lost connections
 * @param removedConnections connections that both lost, those of biases included
 * @param neurons by layer
 * @param connected by layer, the neurons with a connection that is left
 * @param weights by block, the connections between neurons that are left
 * @param biases by block, how many connections each bias has left, biases without any not listed
 */
public record BlockSurvey(
        BitSet ghosts,
        BitSet dead,
        int ghostNeurons,
        int deadNeurons,
        long removedConnections,
        List<Integer> neurons,
        List<Integer> connected,
        List<Integer> weights,
        List<List<Integer>> biases)
        implements Serializable {

    public int layers() {
        return neurons.size();
    }

    /** Whether a connection is left. */
    boolean keeps(int source, int target) {
        return !ghosts.get(source) && !dead.get(target);
    }

    /** Connections that are left in a block. */
    long connections(int block) {
        return weights.get(block)
                + biases.get(block).stream().mapToLong(Integer::longValue).sum();
    }
}
