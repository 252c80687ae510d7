package io.motifbase.graphstore.importer;

import io.jhdf.HdfFile;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Reads a model that Keras (2, or 3 in the old format) saved whole as HDF5 ({@code model.save("m.h5")}): a chain of Dense layers, with an InputLayer and
 * Dropout layers passed over. Weights and biases that are exactly 0 (of either sign) are pruned connections.
 */
public final class KerasReader implements NetworkReader {
    static final String FORMAT = "keras";
    private static final long HDF5_SIGNATURE = 0x894844460d0a1a0aL;
    private static final int ZIP_SIGNATURE = 0x504b0304;

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Network read(Path file) {
        InputFile.check(file);
        checkSignature(file);
        try (HdfFile hdf = new HdfFile(file)) {
            return network(file, KerasModel.of(file, hdf), new KerasWeights(file, hdf));
        } catch (BadFileException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BadFileException(file, "HDF5 file is truncated or damaged: " + firstLine(e), e);
        }
    }

    /** HDF5 begins at byte 0, 512, 1024, 2048, and so on. */
    private static void checkSignature(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            for (long at = 0; at == 0 || at < channel.size(); at = at == 0 ? 512 : 2 * at) {
                ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);
                channel.position(at).read(eight);
                if (eight.getLong(0) == HDF5_SIGNATURE) {
                    return;
                }
                if (at == 0 && eight.getInt(0) == ZIP_SIGNATURE) {
                    throw new BadFileException(
                            file, "expected a model saved as HDF5 (.h5), got a zip file such as Keras 3 writes");
                }
            }
        } catch (IOException e) {
            throw new BadFileException(file, "cannot be read: " + e.getMessage(), e);
        }
        throw new BadFileException(file, "not an HDF5 file: expected a model saved by Keras as .h5");
    }

    private static String firstLine(Throwable e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static Network network(Path file, KerasModel model, KerasWeights weights) {
        List<Layer> layers = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<Biases> biases = new ArrayList<>();
        for (KerasModel.Dense dense : model.dense()) {
            KerasWeights.Tensor kernel = weights.kernel(dense);
            if (layers.isEmpty()) {
                layers.add(new Layer(kernel.size(0), null));
            }
            kernel.checkShape(layers.get(layers.size() - 1).size(), dense.units());
            int layer = layers.size();
            blocks.add(Block.ofDense(layer - 1, layer, dense.units(), kernel.values(), nonZero(kernel.values())));
            if (dense.useBias()) {
                KerasWeights.Tensor bias = weights.bias(dense);
                bias.checkShape(dense.units());
                biases.add(new Biases(layer, bias.values(), nonZero(bias.values())));
            }
            layers.add(new Layer(dense.units(), dense.activation()));
        }
        checkNotEmpty(file, blocks);
        Map<String, String> settings = Map.of(
                "file", InputFile.nameOf(file), "sha256", InputFile.sha256(file), "kerasVersion", model.version());
        return new Network(layers, blocks, biases, List.of(), Provenance.of(FORMAT, settings));
    }

    private static void checkNotEmpty(Path file, List<Block> blocks) {
        if (blocks.stream().allMatch(block -> block.connections() == 0)) {
            throw new BadFileException(file, "an empty network: expected at least one weight that is not 0, got none");
        }
    }

    private static BitSet nonZero(float[] values) {
        BitSet nonZero = new BitSet(values.length);
        for (int i = 0; i < values.length; i++) {
            nonZero.set(i, values[i] != 0);
        }
        return nonZero;
    }
}
