package io.motifbase.graphstore.importer;

import io.jhdf.HdfFile;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a model that Keras (2, or 3 in the old format) saved whole as HDF5 ({@code model.save("m.h5")}): a chain of Dense layers, with an InputLayer and
 * Dropout layers passed over. Weights and biases that are exactly 0 (of either sign) are pruned connections.
 */
public final class KerasReader implements NetworkReader {
    static final String FORMAT = "keras";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Network read(Path file) {
        InputFile.check(file);
        Hdf5Signature.check(file);
        try (HdfFile hdf = new HdfFile(file)) {
            return network(file, KerasModel.of(file, hdf), new KerasWeights(file, hdf));
        } catch (BadFileException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BadFileException(file, "HDF5 file is truncated or damaged: " + firstLine(e), e);
        }
    }

    private static String firstLine(Throwable e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static Network network(Path file, KerasModel model, KerasWeights weights) {
        List<DenseLayer> chain = new ArrayList<>();
        for (KerasModel.Dense dense : model.dense()) {
            Tensor kernel = weights.kernel(dense);
            kernel.checkShape(kernel.size(0), dense.units());
            Tensor bias = dense.useBias() ? weights.bias(dense) : null;
            chain.add(new DenseLayer(kernel, null, bias, null, dense.activation()));
        }
        Map<String, String> settings = Map.of(
                "file", InputFile.nameOf(file), "sha256", InputFile.sha256(file), "kerasVersion", model.version());
        return DenseLayer.chain(file, chain, Provenance.of(FORMAT, settings));
    }
}
