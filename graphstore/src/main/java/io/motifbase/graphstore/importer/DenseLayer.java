package io.motifbase.graphstore.importer;

import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dense layer as a file has it.
 *
 * @param kernel shape (inputs, outputs)
 * @param mask 0 and 1 in the kernel's shape; null where the kernel's exact zeros are the pruned connections
 * @param bias one value for each output; null where the layer has none
 * @param biasMask as the mask, for the bias
 * @param activation null where the file does not say
 */
record DenseLayer(
        Tensor kernel,
        @Nullable Tensor mask,
        @Nullable Tensor bias,
        @Nullable Tensor biasMask,
        @Nullable String activation) {

    /** The network of a chain of layers, each of which takes what the one before gives. */
    static Network chain(Path file, List<DenseLayer> chain, Provenance provenance) {
        List<Layer> layers = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<Biases> biases = new ArrayList<>();
        for (DenseLayer dense : chain) {
            Tensor kernel = dense.kernel();
            kernel.checkMatrix();
            if (layers.isEmpty()) {
                layers.add(new Layer(kernel.size(0), null));
            }
            checkInputs(file, chain, kernel, layers.get(layers.size() - 1).size());
            blocks.add(dense.block(layers.size()));
            if (dense.bias() != null) {
                biases.add(dense.biases(dense.bias(), layers.size()));
            }
            layers.add(new Layer(kernel.size(1), dense.activation()));
        }
        if (blocks.stream().allMatch(block -> block.connections() == 0)) {
            throw new BadFileException(file, "an empty network: expected at least one weight that is not 0, got none");
        }
        return new Network(layers, blocks, biases, List.of(), provenance);
    }

    private static void checkInputs(Path file, List<DenseLayer> chain, Tensor kernel, int expected) {
        if (kernel.size(0) != expected) {
            List<String> order =
                    chain.stream().map(dense -> dense.kernel().name()).toList();
            throw new BadFileException(
                    file,
                    "layers must chain in the order " + order + ": inputs of " + kernel.name() + " must be " + expected
                            + ", got shape (inputs, outputs) " + kernel.shape());
        }
    }

    private Block block(int layer) {
        if (mask == null) {
            return Block.ofDense(layer - 1, layer, kernel.size(1), kernel.values(), kernel.nonZero());
        }
        mask.checkShape(kernel.size(0), kernel.size(1));
        return Block.ofDense(layer - 1, layer, kernel.size(1), kernel.values(), mask.mask());
    }

    private Biases biases(Tensor values, int layer) {
        Tensor vector = values.vector(kernel.size(1));
        if (biasMask == null) {
            return new Biases(layer, vector.values(), vector.nonZero());
        }
        return new Biases(
                layer, vector.values(), biasMask.vector(kernel.size(1)).mask());
    }
}
