package io.motifbase.graphstore.importer;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** ONNX models put together by hand, from input x to output y. */
final class OnnxModels {
    private final GraphProto.Builder graph = GraphProto.newBuilder()
            .setName("test")
            .addInput(ValueInfoProto.newBuilder().setName("x"))
            .addOutput(ValueInfoProto.newBuilder().setName("y"));

    GraphProto.Builder graph() {
        return graph;
    }

    OnnxModels node(NodeProto.Builder node) {
        graph.addNode(node);
        return this;
    }

    /** A node named after its output. */
    OnnxModels node(String operator, String output, String... inputs) {
        return node(step(operator, output, inputs));
    }

    static NodeProto.Builder step(String operator, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .setName("make_" + output)
                .addAllInput(Arrays.asList(inputs))
                .addOutput(output);
    }

    static AttributeProto.Builder attribute(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value);
    }

    static AttributeProto.Builder attribute(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value);
    }

    OnnxModels matrix(String name, int rows, float... values) {
        return tensor(floats(name, values).addDims(rows).addDims(values.length / rows));
    }

    OnnxModels vector(String name, float... values) {
        return tensor(floats(name, values).addDims(values.length));
    }

    OnnxModels tensor(TensorProto.Builder tensor) {
        graph.addInitializer(tensor);
        return this;
    }

    /** Values in float_data; the dimensions are still to come. */
    static TensorProto.Builder floats(String name, float... values) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT.getNumber());
        for (float value : values) {
            tensor.addFloatData(value);
        }
        return tensor;
    }

    Path write(Path file) {
        ModelProto model = ModelProto.newBuilder()
                .setIrVersion(7)
                .setProducerName("hand")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
                .setGraph(graph)
                .build();
        try {
            return Files.write(file, model.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
