package io.motifbase.graphstore.importer;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Walks an ONNX graph from its input to its output and gathers the dense layers on the way. */
final class OnnxChain {
    /** What the layer that the walk is in has so far. */
    private static final class Open {
        private final Tensor kernel;
        private @Nullable Tensor bias;
        private @Nullable String activation;

        Open(Tensor kernel, @Nullable Tensor bias) {
            this.kernel = kernel;
            this.bias = bias;
        }

        DenseLayer close() {
            return new DenseLayer(kernel, null, bias, null, activation == null ? "linear" : activation);
        }
    }

    private final Path file;
    private final GraphProto graph;
    private final OnnxTensors tensors;
    /** The nodes that are steps, in the graph's order. */
    private final List<NodeProto> steps;

    private final List<DenseLayer> layers = new ArrayList<>();
    private @Nullable Open open;

    private OnnxChain(Path file, GraphProto graph) {
        this.file = file;
        this.graph = graph;
        this.tensors = new OnnxTensors(file, graph);
        this.steps = graph.getNodeList().stream()
                .filter(node -> !tensors.makes(node))
                .toList();
    }

    static List<DenseLayer> layers(Path file, GraphProto graph) {
        return new OnnxChain(file, graph).walk();
    }

    private List<DenseLayer> walk() {
        String value = input();
        List<NodeProto> visited = new ArrayList<>();
        for (NodeProto step = next(value); step != null; step = next(value)) {
            visited.add(step);
            take(step, value);
            value = step.getOutput(0);
            if (visited.size() > steps.size()) {
                throw new BadFileException(file, "graph must be a chain, got a circle through " + nameOf(step));
            }
        }
        for (NodeProto step : steps) {
            if (!visited.contains(step)) {
                throw new BadFileException(
                        file, "graph must be a chain from its input to its output, got " + nameOf(step) + " beside it");
            }
        }
        List<String> outputs =
                graph.getOutputList().stream().map(ValueInfoProto::getName).toList();
        if (!outputs.equals(List.of(value))) {
            throw new BadFileException(
                    file,
                    "graph must be a chain that ends in its one output, got end " + value + " and outputs " + outputs);
        }
        if (open == null) {
            throw new BadFileException(file, "an empty network: expected at least one Gemm or MatMul, got none");
        }
        layers.add(open.close());
        return layers;
    }

    private String input() {
        List<String> inputs = graph.getInputList().stream()
                .map(ValueInfoProto::getName)
                .filter(name -> !tensors.has(name))
                .toList();
        if (inputs.size() != 1) {
            throw new BadFileException(file, "graph must have one input that is no initializer, got " + inputs);
        }
        return inputs.get(0);
    }

    private @Nullable NodeProto next(String value) {
        List<NodeProto> takers = steps.stream()
                .filter(node -> node.getInputList().contains(value))
                .toList();
        if (takers.size() > 1) {
            throw new BadFileException(
                    file,
                    "graph must be a chain, but " + value + " goes to "
                            + takers.stream().map(this::nameOf).toList());
        }
        return takers.isEmpty() ? null : takers.get(0);
    }

    private String nameOf(NodeProto node) {
        String name = node.getName().isEmpty() ? "number " + graph.getNodeList().indexOf(node) : node.getName();
        return "node " + name + " (" + node.getOpType() + ")";
    }

    private void take(NodeProto node, String value) {
        if (node.getOutputCount() == 0) {
            throw new BadFileException(file, nameOf(node) + " must have an output, got none");
        }
        switch (node.getDomain().isEmpty() || node.getDomain().equals("ai.onnx") ? node.getOpType() : "") {
            case "Gemm" -> gemm(node, value);
            case "MatMul" -> begin(new Open(constant(node, value, 1), null));
            case "Add" -> add(node, value);
            case "Identity", "Dropout" -> checkValueFirst(node, value);
            case "Flatten" -> checkAttribute(node, "axis", 1, 1);
            default -> activation(node);
        }
    }

    private void begin(Open layer) {
        if (open != null) {
            layers.add(open.close());
        }
        open = layer;
    }

    private void gemm(NodeProto node, String value) {
        checkAttribute(node, "transA", 0, 0);
        Tensor b = constant(node, value, 1).times(attribute(node, "alpha", 1));
        Tensor kernel = attribute(node, "transB", 0) == 0 ? b : b.transposed();
        boolean hasBias = node.getInputCount() > 2 && !node.getInput(2).isEmpty();
        begin(new Open(kernel, hasBias ? constant(node, value, 2).times(attribute(node, "beta", 1)) : null));
    }

    private void add(NodeProto node, String value) {
        if (open == null || open.bias != null || open.activation != null) {
            throw new BadFileException(
                    file, nameOf(node) + " must follow a MatMul, or a Gemm that has no bias, whose bias it adds");
        }
        boolean first = node.getInputCount() > 0 && node.getInput(0).equals(value);
        open.bias = first ? constant(node, value, 1) : constantAt(node, 0);
    }

    private void activation(NodeProto node) {
        String keras = node.getDomain().isEmpty() || node.getDomain().equals("ai.onnx")
                ? OnnxActivations.kerasName(node.getOpType())
                : null;
        if (keras == null) {
            TreeSet<String> known = new TreeSet<>(OnnxActivations.operators());
            known.addAll(List.of("Gemm", "MatMul", "Add", "Identity", "Dropout", "Flatten"));
            throw new BadFileException(file, nameOf(node) + " must be one of " + known + ", a chain of dense layers");
        }
        if (open == null || open.activation != null) {
            throw new BadFileException(file, nameOf(node) + " must follow a layer that has no activation yet");
        }
        if (keras.equals("softmax") && Math.abs(attribute(node, "axis", 1)) != 1) {
            throw new BadFileException(
                    file, "axis of " + nameOf(node) + " must be 1 or -1, got " + attribute(node, "axis", 1));
        }
        open.activation = keras;
    }

    /** An input that must be a constant, where the value of the chain must be the first input. */
    private Tensor constant(NodeProto node, String value, int input) {
        checkValueFirst(node, value);
        return constantAt(node, input);
    }

    private Tensor constantAt(NodeProto node, int input) {
        String name = node.getInputCount() > input ? node.getInput(input) : "";
        if (!tensors.has(name)) {
            throw new BadFileException(
                    file,
                    "input " + input + " of " + nameOf(node) + " must be an initializer or a Constant, got "
                            + (name.isEmpty() ? "none" : name));
        }
        return tensors.tensor(name);
    }

    private void checkValueFirst(NodeProto node, String value) {
        if (node.getInputCount() == 0 || !node.getInput(0).equals(value)) {
            throw new BadFileException(
                    file,
                    "input 0 of " + nameOf(node) + " must be what comes before it, " + value + ", got "
                            + node.getInputList());
        }
    }

    private void checkAttribute(NodeProto node, String name, int ifNone, int expected) {
        float got = attribute(node, name, ifNone);
        if (got != expected) {
            throw new BadFileException(file, name + " of " + nameOf(node) + " must be " + expected + ", got " + got);
        }
    }

    private static float attribute(NodeProto node, String name, float ifNone) {
        for (AttributeProto attribute : node.getAttributeList()) {
            if (attribute.getName().equals(name)) {
                return attribute.hasF() ? attribute.getF() : attribute.getI();
            }
        }
        return ifNone;
    }
}
