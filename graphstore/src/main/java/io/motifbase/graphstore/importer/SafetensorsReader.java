package io.motifbase.graphstore.importer;

import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads a chain of dense layers from safetensors. The tensors are named in one of two ways:
 *
 * <ul>
 *   <li>{@code kernel_i}, {@code bias_i}, {@code mask_i}, {@code bias_mask_i} as in {@link NpzReader}, kernels of shape
 *       (inputs, outputs);
 *   <li>as PyTorch's Linear layers are: {@code NAME.weight} of shape (outputs, inputs) and where wanted {@code NAME.bias}
 *       of shape (outputs), or {@code NAME.weight_orig} with {@code NAME.weight_mask} (and {@code bias_orig}, {@code
 *       bias_mask}) as torch.nn.utils.prune leaves them. The file keeps no order of layers, so they are taken in the
 *       natural order of their names: by letters, and numbers by value ({@code layers.2} before {@code layers.10}).
 * </ul>
 *
 * <p>Numbers are F16, BF16, F32, F64, whole numbers or BOOL. Without a mask exact zeros (of either sign) are the pruned
 * connections. Activations are not in the file, so not known.
 */
public final class SafetensorsReader implements NetworkReader {
    static final String FORMAT = "safetensors";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Network read(Path file) {
        InputFile.check(file);
        Map<String, Tensor> tensors = SafetensorsFile.read(file);
        List<DenseLayer> layers = tensors.keySet().stream().anyMatch(NumberedTensors::isNumbered)
                ? NumberedTensors.layers(file, tensors, Map.of())
                : LinearTensors.layers(file, tensors);
        Provenance provenance =
                Provenance.of(FORMAT, Map.of("file", InputFile.nameOf(file), "sha256", InputFile.sha256(file)));
        return DenseLayer.chain(file, layers, provenance);
    }
}
