package io.motifbase.graphstore.importer;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.nio.file.Path;

/** The tensors under {@code /model_weights}: a group for each layer, whose attribute {@code weight_names} lists them. */
final class KerasWeights {
    private final Path file;
    private final Group weights;

    KerasWeights(Path file, HdfFile hdf) {
        this.file = file;
        if (!(hdf.getChild("model_weights") instanceof Group group)) {
            throw new BadFileException(file, "expected group model_weights, got none");
        }
        this.weights = group;
    }

    /** Shape (inputs, units). */
    Tensor kernel(KerasModel.Dense layer) {
        return tensor(layer.name(), "kernel", 2);
    }

    /** Shape (units). */
    Tensor bias(KerasModel.Dense layer) {
        return tensor(layer.name(), "bias", 1);
    }

    private Tensor tensor(String layer, String kind, int dimensions) {
        if (!(weights.getChild(layer) instanceof Group group)) {
            throw new BadFileException(file, "expected group model_weights/" + layer + ", got none");
        }
        String name = nameOf(group, kind);
        Node node = group.getByPath(name);
        if (!(node instanceof Dataset dataset) || dataset.getDimensions().length != dimensions) {
            throw new BadFileException(file, name + " must be a tensor of " + dimensions + " dimensions, got " + node);
        }
        return Tensor.of(file, name, dataset.getDimensions(), floats(name, dataset.getDataFlat()));
    }

    /** The last part of a tensor's name is its kind, with a number as in {@code dense/kernel:0} or without. */
    private String nameOf(Group layer, String kind) {
        Attribute names = layer.getAttribute("weight_names");
        if (names != null && names.getData() instanceof String[] list) {
            for (String name : list) {
                String last = name.substring(name.lastIndexOf('/') + 1);
                if (last.equals(kind) || last.startsWith(kind + ":")) {
                    return name;
                }
            }
        }
        throw new BadFileException(file, "layer " + layer.getName() + " must have a " + kind + ", got none");
    }

    private float[] floats(String name, Object data) {
        if (data instanceof float[] floats) {
            return floats;
        }
        if (data instanceof double[] doubles) {
            float[] floats = new float[doubles.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) doubles[i];
            }
            return floats;
        }
        throw new BadFileException(
                file,
                name + " must hold floating-point numbers, got "
                        + data.getClass().getSimpleName());
    }
}
