package io.motifbase.graphstore.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Layers out of tensors named {@code kernel_i} (shape (inputs, outputs)), {@code bias_i}, {@code mask_i} and {@code
 * bias_mask_i}, i from 0 without a gap; only the kernels must be there.
 */
final class NumberedTensors {
    static final String RULE = "kernel_i, and where wanted bias_i, mask_i, bias_mask_i, for layers i = 0, 1, ...";
    private static final Pattern NAME = Pattern.compile("(kernel|bias|mask|bias_mask)_(0|[1-9]\\d{0,5})");

    private NumberedTensors() {}

    static boolean isNumbered(String name) {
        return NAME.matcher(name).matches();
    }

    /** @param activations by {@code activation_i}; those that are not there are not known */
    static List<DenseLayer> layers(Path file, Map<String, Tensor> tensors, Map<String, String> activations) {
        List<DenseLayer> layers = new ArrayList<>();
        TreeSet<String> unused = new TreeSet<>(tensors.keySet());
        unused.addAll(activations.keySet());
        for (Tensor kernel = tensors.get("kernel_0"); kernel != null; kernel = tensors.get("kernel_" + layers.size())) {
            int i = layers.size();
            layers.add(new DenseLayer(
                    kernel,
                    tensors.get("mask_" + i),
                    tensors.get("bias_" + i),
                    tensors.get("bias_mask_" + i),
                    activations.get("activation_" + i)));
            unused.remove("kernel_" + i);
            unused.remove("mask_" + i);
            if (unused.remove("bias_" + i)) {
                unused.remove("bias_mask_" + i);
            }
            unused.remove("activation_" + i);
        }
        if (layers.isEmpty()) {
            throw new BadFileException(file, "expected " + RULE + "; got no kernel_0 but " + unused);
        }
        if (!unused.isEmpty()) {
            throw new BadFileException(
                    file, "expected " + RULE + "; got " + unused + " beside " + layers.size() + " kernels");
        }
        return layers;
    }
}
