package io.motifbase.trainer.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feed-forward network: layers, the blocks of connections that the mask keeps, biases and provenance. Immutable.
 *
 * <p>Every neuron has one index: layer by layer, in order; after them the bias neurons, one for each layer that has
 * {@link Biases}, in the order of those layers. The bias neuron of {@code Biases} of layer l belongs to layer l - 1.
 */
public final class Network {
    private final List<Layer> layers;
    private final List<Block> blocks;
    private final List<Biases> biases;
    private final List<String> names;
    private final Provenance provenance;
    private final int[] firstIndex;

    /**
     * @param layers at least two
     * @param blocks at most one for each ordered layer pair, shapes as the layers say
     * @param biases at most one for each layer
     * @param names one for each neuron by index (bias neurons included), or empty where neurons have no names of their
     *     own
     */
    public Network(
            List<Layer> layers, List<Block> blocks, List<Biases> biases, List<String> names, Provenance provenance) {
        if (layers.size() < 2) {
            throw new IllegalArgumentException("a network must have at least 2 layers, got " + layers.size());
        }
        this.layers = List.copyOf(layers);
        this.blocks = sorted(blocks, Comparator.comparingInt(Block::fromLayer).thenComparingInt(Block::toLayer));
        this.biases = sorted(biases, Comparator.comparingInt(Biases::layer));
        this.names = List.copyOf(names);
        this.provenance = provenance;
        this.firstIndex = new int[layers.size() + 1];
        for (int l = 0; l < layers.size(); l++) {
            firstIndex[l + 1] = Math.addExact(firstIndex[l], layers.get(l).size());
        }
        checkShapes();
        if (!names.isEmpty() && names.size() != neurons() + biases.size()) {
            throw new IllegalArgumentException(
                    "names must be one for each of " + (neurons() + biases.size()) + " neurons, got " + names.size());
        }
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        List<T> copy = new ArrayList<>(list);
        copy.sort(order);
        return List.copyOf(copy);
    }

    private void checkShapes() {
        Set<List<Integer>> pairs = new HashSet<>();
        for (Block block : blocks) {
            if (block.toLayer() >= layers.size()
                    || block.rows() != layers.get(block.fromLayer()).size()
                    || block.columns() != layers.get(block.toLayer()).size()) {
                throw new IllegalArgumentException("block must fit the layers " + layers + ", got " + block);
            }
            if (!pairs.add(List.of(block.fromLayer(), block.toLayer()))) {
                throw new IllegalArgumentException("a layer pair must have one block, got a second " + block);
            }
        }
        Set<Integer> biased = new HashSet<>();
        for (Biases b : biases) {
            if (b.layer() >= layers.size() || b.size() != layers.get(b.layer()).size()) {
                throw new IllegalArgumentException("biases must fit the layers " + layers + ", got " + b);
            }
            if (!biased.add(b.layer())) {
                throw new IllegalArgumentException("a layer must have one set of biases, got a second " + b);
            }
        }
    }

    public List<Layer> layers() {
        return layers;
    }

    /** Blocks by source layer, then target layer. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Biases by layer. */
    public List<Biases> biases() {
        return biases;
    }

    /** Names by neuron index; empty where neurons have none. */
    public List<String> names() {
        return names;
    }

    public Provenance provenance() {
        return provenance;
    }

    /** The biases of a layer, or null where it has none. */
    public @Nullable Biases biasesOf(int layer) {
        for (Biases b : biases) {
            if (b.layer() == layer) {
                return b;
            }
        }
        return null;
    }

    /** Neurons of all layers, bias neurons not counted. */
    public int neurons() {
        return firstIndex[layers.size()];
    }

    /** Index of neuron i of a layer. */
    public int indexOf(int layer, int i) {
        return firstIndex[layer] + Objects.checkIndex(i, layers.get(layer).size());
    }

    /** Index of the bias neuron that the n-th of {@link #biases()} stands for. */
    public int indexOfBias(int n) {
        return neurons() + Objects.checkIndex(n, biases.size());
    }

    /** Connections between neurons that are not biases. */
    public long connections() {
        return blocks.stream().mapToLong(Block::connections).sum();
    }

    /** Biases that the mask keeps. */
    public long biasConnections() {
        return biases.stream().mapToLong(Biases::connections).sum();
    }

    /** Pruned fraction of the weights of all blocks, biases not counted, in [0, 1]. */
    public double sparsity() {
        long cells = blocks.stream().mapToLong(Block::cells).sum();
        return cells == 0 ? 1 : 1 - (double) connections() / cells;
    }

    /** The same network with another provenance. */
    public Network withProvenance(Provenance other) {
        return new Network(layers, blocks, biases, names, other);
    }

    @Override
    public String toString() {
        StringBuilder shape = new StringBuilder();
        for (Layer layer : layers) {
            shape.append(shape.isEmpty() ? "" : "-").append(layer.size());
        }
        return "Network[" + shape + ", " + connections() + " connections]";
    }
}
