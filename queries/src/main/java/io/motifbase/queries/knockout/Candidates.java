package io.motifbase.queries.knockout;

import io.motifbase.graphstore.store.NetworkGraph;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.instances.ConnectionParticipation;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.random.RandomStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The connections of a network that may be deleted: those from an input to an output. One that carries nothing to an output
 * could be deleted without loss and would flatter whatever does not choose it. Biases carry no input and stay.
 */
final class Candidates {
    /** Weights of a block that count as alike: tenths of their order. */
    private static final int WEIGHT_CLASSES = 10;

    private static final long TIES = 0;

    private final ConnectionParticipation participation;
    private final int[] connections;
    private final int[] blocks;
    private final int[] weightClasses;
    private final float[] weights;
    private final int[] ties;
    private final long seed;

    /** @throws IllegalArgumentException where connections skip layers */
    Candidates(Network network, List<MotifClass> motifs, long seed) {
        this.seed = seed;
        MotifCensus census =
                MotifCensus.of(NetworkGraph.of(network), new CensusSettings(Definition.EXACT, false, true));
        participation = ConnectionParticipation.of(census, motifs, () -> {});
        int size = Math.toIntExact(participation.graph().connections());
        connections = new int[size];
        blocks = new int[size];
        weights = new float[size];
        fill(network);
        ties = ranks(order(TIES));
        weightClasses = weightClasses();
    }

    /** The graph's connections are a part of the network's, in the same order. */
    private void fill(Network network) {
        int connection = 0;
        int k = 0;
        for (int b = 0; b < network.blocks().size(); b++) {
            Block block = network.blocks().get(b);
            for (int i = 0; i < block.rows(); i++) {
                int source = network.indexOf(block.fromLayer(), i);
                for (int c = block.offset(i); c < block.offset(i + 1); c++) {
                    int target = network.indexOf(block.toLayer(), block.target(c));
                    if (participation.graph().connection(source, target) >= 0) {
                        connections[k] = connection;
                        blocks[k] = b;
                        weights[k++] = Math.abs(block.weight(c));
                    }
                    connection++;
                }
            }
        }
    }

    private int[] weightClasses() {
        int[] classes = new int[size()];
        int[] order = bySize();
        for (int first = 0; first < order.length; ) {
            int block = blocks[order[first]];
            int end = first;
            while (end < order.length && blocks[order[end]] == block) {
                end++;
            }
            for (int at = first; at < end; at++) {
                classes[order[at]] =
                        block * WEIGHT_CLASSES + (int) ((long) (at - first) * WEIGHT_CLASSES / (end - first));
            }
            first = end;
        }
        return classes;
    }

    int size() {
        return connections.length;
    }

    /** The number of a candidate among the connections of the network. */
    int connection(int candidate) {
        return connections[candidate];
    }

    /** Block of each candidate. */
    int[] blocks() {
        return blocks;
    }

    /** Block and class of absolute weight of each candidate, in one number. */
    int[] weightClassesOfBlocks() {
        return weightClasses;
    }

    /** Candidates by block, then absolute weight, smallest first. */
    int[] bySize() {
        return sorted(Comparator.<Integer>comparingInt(k -> blocks[k])
                .thenComparingDouble(k -> weights[k])
                .thenComparingInt(k -> ties[k]));
    }

    /** Those with an instance of the class, most instances first. */
    int[] byParticipation(MotifClass motif) {
        int[] order = sorted(Comparator.<Integer>comparingLong(k -> -participation.count(motif, k))
                .thenComparingInt(k -> ties[k]));
        return Arrays.stream(order)
                .filter(k -> participation.count(motif, k) > 0)
                .toArray();
    }

    private int[] sorted(Comparator<Integer> order) {
        return IntStream.range(0, size())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** All candidates in the random order of a draw; draw 0 is that of ties. */
    int[] order(long draw) {
        UniformRandomProvider random = RandomStream.of(seed, RandomStream.Purpose.KNOCKOUT, draw);
        int[] order = new int[size()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static int[] ranks(int[] order) {
        int[] ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        return ranks;
    }
}
