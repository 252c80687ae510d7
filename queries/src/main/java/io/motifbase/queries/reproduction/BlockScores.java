package io.motifbase.queries.reproduction;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.CleanUp;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullModels;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Z-scores of the classes that lie in one block, block by block: each block is a graph of its own, of the neurons that it
 * joins, against the same number of connections placed uniformly (exact moments). Biases are left out.
 */
final class BlockScores {
    static final List<MotifClass> MOTIFS =
            List.of(MotifClass.DIVERGING2, MotifClass.CONVERGING2, MotifClass.ZIGZAG, MotifClass.BIFAN);

    private BlockScores() {}

    /** Z by class for the block that leaves each layer; empty for a block without connections. */
    static List<Map<String, @Nullable Double>> of(DirectedGraph network) {
        DirectedGraph live = CleanUp.of(network.withoutBiases()).graph();
        return IntStream.range(0, live.layers() - 1)
                .mapToObj(layer -> block(live, layer))
                .toList();
    }

    private static Map<String, @Nullable Double> block(DirectedGraph g, int layer) {
        int[] number = new int[g.vertices()];
        Arrays.fill(number, -1);
        int[] layers = new int[g.vertices()];
        int[] sources = new int[Math.toIntExact(g.connections())];
        int[] targets = new int[sources.length];
        int vertices = 0;
        int size = 0;
        for (int u = 0; u < g.vertices(); u++) {
            for (int k = g.outOffset(u); k < g.outOffset(u + 1) && g.layerOf(u) == layer; k++) {
                for (int end : new int[] {u, g.target(k)}) {
                    if (number[end] < 0) {
                        layers[vertices] = end == u ? 0 : 1;
                        number[end] = vertices++;
                    }
                }
                sources[size] = number[u];
                targets[size++] = number[g.target(k)];
            }
        }
        Map<String, @Nullable Double> scores = new LinkedHashMap<>();
        if (size == 0) {
            return scores;
        }
        DirectedGraph block = DirectedGraph.of(
                Arrays.copyOf(layers, vertices),
                new BitSet(),
                Arrays.copyOf(sources, size),
                Arrays.copyOf(targets, size));
        ZScores all = ZScores.of(
                block,
                new CensusSettings(Definition.EXACT, false, false),
                new ExactSettings(NullModels.named("layered-er"), false),
                () -> {});
        for (ZScore score : all.scores()) {
            if (MOTIFS.contains(score.motif())) {
                scores.put(score.motif().id(), score.z());
            }
        }
        return scores;
    }
}
