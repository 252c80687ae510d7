package io.motifbase.graphstore.importer;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Layers out of tensors named as PyTorch's Linear layers are; rule and order: {@link SafetensorsReader}. */
final class LinearTensors {
    private static final Set<String> KINDS =
            Set.of("weight", "weight_orig", "weight_mask", "bias", "bias_orig", "bias_mask");
    private static final Pattern RUN = Pattern.compile("\\d+|\\D+");
    private static final Comparator<String> NATURAL = Comparator.comparing(
                    LinearTensors::runs, LinearTensors::compareRuns)
            .thenComparing(name -> name);

    private LinearTensors() {}

    static List<DenseLayer> layers(Path file, Map<String, Tensor> tensors) {
        TreeMap<String, Map<String, Tensor>> byLayer = new TreeMap<>(NATURAL);
        tensors.forEach((name, tensor) -> {
            String kind = name.substring(name.lastIndexOf('.') + 1);
            if (!KINDS.contains(kind)) {
                throw new BadFileException(
                        file,
                        "expected tensors NAME.weight and NAME.bias, or " + NumberedTensors.RULE + "; got " + name);
            }
            byLayer.computeIfAbsent(name.substring(0, name.length() - kind.length()), layer -> new HashMap<>())
                    .put(kind, tensor);
        });
        if (byLayer.isEmpty()) {
            throw new BadFileException(file, "an empty network: expected at least one tensor NAME.weight, got none");
        }
        List<DenseLayer> layers = new ArrayList<>();
        byLayer.forEach((name, kinds) -> layers.add(layer(file, name, kinds)));
        return layers;
    }

    private static DenseLayer layer(Path file, String name, Map<String, Tensor> kinds) {
        Tensor weight = pruned(file, name, kinds, "weight");
        if (weight == null) {
            throw new BadFileException(file, "expected tensor " + name + "weight, got " + name + kinds.keySet());
        }
        Tensor mask = kinds.get("weight_mask");
        Tensor bias = pruned(file, name, kinds, "bias");
        return new DenseLayer(
                weight.transposed(), mask == null ? null : mask.transposed(), bias, kinds.get("bias_mask"), null);
    }

    /** The tensor of a kind; its _orig, if it has one, goes with its _mask. */
    private static @Nullable Tensor pruned(Path file, String name, Map<String, Tensor> kinds, String kind) {
        Tensor plain = kinds.get(kind);
        Tensor original = kinds.get(kind + "_orig");
        Tensor mask = kinds.get(kind + "_mask");
        if ((plain != null && original != null)
                || (original != null && mask == null)
                || (mask != null && plain == null && original == null)) {
            throw new BadFileException(
                    file,
                    name + kind + " must be there alone, or as " + kind + "_orig with " + kind + "_mask, got " + name
                            + kinds.keySet());
        }
        return original == null ? plain : original;
    }

    private static List<String> runs(String name) {
        return RUN.matcher(name).results().map(MatchResult::group).toList();
    }

    private static int compareRuns(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = isNumber(a.get(i)) && isNumber(b.get(i))
                    ? new BigInteger(a.get(i)).compareTo(new BigInteger(b.get(i)))
                    : a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static boolean isNumber(String run) {
        return Character.isDigit(run.charAt(0));
    }
}
