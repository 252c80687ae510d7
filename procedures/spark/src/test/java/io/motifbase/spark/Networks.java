package io.motifbase.spark;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.trainer.layout.LayoutProperties;
import io.motifbase.trainer.layout.SealedFolder;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import io.motifbase.trainer.pruning.TrainedLevel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;

/** Random networks as a folder in the ensemble layout, and as the graphs that they are. */
public final class Networks {
    private final Path folder;
    private final List<TrainedNetwork> networks;

    private Networks(Path folder, List<TrainedNetwork> networks) {
        this.folder = folder;
        this.networks = networks;
    }

    public Path folder() {
        return folder;
    }

    /** Networks of different density, with a bias in every layer, in parts of three. */
    public static Networks write(Path folder, int count, int... sizes) throws IOException {
        List<TrainedNetwork> networks = new ArrayList<>();
        HadoopFolder out = new HadoopFolder(folder.toString(), new Configuration());
        NetworkPart part = new NetworkPart(out, 0);
        for (int n = 1; n <= count; n++) {
            TrainedNetwork network = network(n, 0.1 + 0.3 * n / count, sizes);
            networks.add(network);
            part.add(network);
            if (n % 3 == 0 || n == count) {
                part.publish();
                part = new NetworkPart(out, n / 3 + 1);
            }
        }
        SealedFolder.seal(out, LayoutProperties.ofEnsemble("random", count));
        return new Networks(folder, networks);
    }

    private static TrainedNetwork network(int n, double density, int... sizes) {
        Random random = new Random(n);
        List<Layer> layers = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<Biases> biases = new ArrayList<>();
        for (int l = 0; l < sizes.length; l++) {
            layers.add(new Layer(sizes[l], l == 0 ? null : "tanh"));
            if (l > 0) {
                blocks.add(block(l, sizes, density, random));
                biases.add(Biases.allKept(l, weights(sizes[l], random)));
            }
        }
        Network network =
                new Network(layers, blocks, biases, List.of(), Provenance.of("random", Map.of("seed", "" + n)));
        TrainedLevel level = new TrainedLevel(n, 1 - density, network, 0.25, 0);
        return new TrainedNetwork("random-" + n, "random", n, level, null);
    }

    private static Block block(int to, int[] sizes, double density, Random random) {
        BitSet mask = new BitSet();
        int cells = sizes[to - 1] * sizes[to];
        for (int cell = 0; cell < cells; cell++) {
            mask.set(cell, random.nextDouble() < density);
        }
        return Block.ofDense(to - 1, to, sizes[to], weights(cells, random), mask);
    }

    private static float[] weights(int count, Random random) {
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        return weights;
    }

    /** The graph of a network, made from itself and not from its tables. */
    static DirectedGraph graph(Network network) {
        int vertices = network.neurons() + network.biases().size();
        int[] layers = new int[vertices];
        BitSet biasVertices = new BitSet();
        List<int[]> ends = new ArrayList<>();
        for (int l = 0; l < network.layers().size(); l++) {
            for (int i = 0; i < network.layers().get(l).size(); i++) {
                layers[network.indexOf(l, i)] = l;
            }
        }
        for (Block block : network.blocks()) {
            BitSet mask = block.mask();
            mask.stream()
                    .forEach(cell -> ends.add(new int[] {
                        network.indexOf(block.fromLayer(), cell / block.columns()),
                        network.indexOf(block.toLayer(), cell % block.columns())
                    }));
        }
        for (int n = 0; n < network.biases().size(); n++) {
            Biases biases = network.biases().get(n);
            int vertex = network.indexOfBias(n);
            layers[vertex] = biases.layer() - 1;
            biasVertices.set(vertex);
            biases.kept().stream().forEach(j -> ends.add(new int[] {vertex, network.indexOf(biases.layer(), j)}));
        }
        int[] sources = ends.stream().mapToInt(end -> end[0]).toArray();
        int[] targets = ends.stream().mapToInt(end -> end[1]).toArray();
        return DirectedGraph.of(layers, biasVertices, sources, targets);
    }

    /** Digest of the scores that the kernel gives in this process, exact counts, seed 3. */
    public String digest(List<String> nullModels, int members) {
        return ScoreRow.digest(embedded(
                new CountOptions(List.of(Definition.EXACT), true, null, false),
                new NullOptions(nullModels, members, 3L, null, false, false)));
    }

    /** The rows that the kernel gives in this process, by what it does for a store. */
    List<ScoreRow> embedded(CountOptions count, NullOptions nullOptions) {
        List<ScoreRow> rows = new ArrayList<>();
        for (TrainedNetwork network : networks) {
            DirectedGraph graph = graph(network.level().network());
            InputNetwork input = input(network);
            for (Definition definition : count.definitions()) {
                CensusSettings census = input.census(definition, count);
                for (NullSettings compared : nullOptions.settings(census.layering(graph), 2)) {
                    ZScores.of(graph, census, compared, () -> {})
                            .scores()
                            .forEach(score -> rows.add(ScoreRow.of(input, census, compared, score)));
                }
            }
        }
        return rows;
    }

    private static InputNetwork input(TrainedNetwork network) {
        return new InputNetwork(
                network.id(),
                ContentHash.of(network.level().network()),
                true,
                network.level().network().neurons(),
                0,
                List.of(),
                List.of());
    }
}
