package io.motifbase.graphstore.importer;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an ONNX model (operator set 13): a Gemm for each layer and a node for its activation, from input {@code input} of
 * shape (rows, inputs) to output {@code output}. Pruned connections are zeros, so a connection that is kept with weight 0
 * comes back as pruned; names of neurons are lost.
 */
public final class OnnxExporter implements NetworkExporter {
    private static final int IR_VERSION = 7;
    private static final int OPERATOR_SET = 13;
    private static final String INPUT = "input";
    private static final String OUTPUT = "output";

    @Override
    public String format() {
        return OnnxReader.FORMAT;
    }

    @Override
    public List<Path> export(Network network, Path file) {
        NetworkExporters.checkChain(network, format());
        ModelProto model = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("motifbase")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET))
                .setGraph(graph(network))
                .build();
        WholeFile.write(file, model::writeTo);
        return List.of(file);
    }

    private static GraphProto graph(Network network) {
        GraphProto.Builder graph = GraphProto.newBuilder().setName("network");
        int last = network.layers().size() - 1;
        graph.addInput(valueInfo(INPUT, network.layers().get(0).size()));
        graph.addOutput(valueInfo(OUTPUT, network.layers().get(last).size()));
        String value = INPUT;
        for (int l = 1; l <= last; l++) {
            String result = l == last ? OUTPUT : "layer_" + l;
            addLayer(network, l, value, result, graph);
            value = result;
        }
        return graph.build();
    }

    private static void addLayer(Network network, int layer, String from, String to, GraphProto.Builder graph) {
        String activation = operator(layer, network.layers().get(layer).activation());
        String sum = activation == null ? to : "sum_" + layer;
        Block block = network.blocks().get(layer - 1);
        NodeProto.Builder gemm =
                node("Gemm", layer).addInput(from).addInput("kernel_" + layer).addOutput(sum);
        graph.addInitializer(tensor("kernel_" + layer, block.denseWeights(), block.rows(), block.columns()));
        Biases biases = network.biasesOf(layer);
        if (biases != null) {
            gemm.addInput("bias_" + layer);
            graph.addInitializer(tensor("bias_" + layer, biases.values(), biases.size()));
        }
        graph.addNode(gemm);
        if (activation != null) {
            graph.addNode(node(activation, layer).addInput(sum).addOutput(to));
        }
    }

    /** Null for linear, which needs no node. */
    private static @Nullable String operator(int layer, @Nullable String activation) {
        if (activation != null && activation.equals("linear")) {
            return null;
        }
        String operator = activation == null ? null : OnnxActivations.operator(activation);
        if (operator == null) {
            throw new IllegalArgumentException("format onnx needs the activation of every layer, one of linear, "
                    + String.join(", ", OnnxActivations.kerasNames()) + "; layer " + layer + " has "
                    + (activation == null ? "none" : activation));
        }
        return operator;
    }

    private static NodeProto.Builder node(String operator, int layer) {
        return NodeProto.newBuilder().setOpType(operator).setName(operator + "_" + layer);
    }

    private static TensorProto tensor(String name, float[] values, long... shape) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .setRawData(ByteString.copyFrom(ElementType.littleEndian(values)));
        for (long size : shape) {
            tensor.addDims(size);
        }
        return tensor.build();
    }

    /** A matrix of any number of rows. */
    private static ValueInfoProto valueInfo(String name, int columns) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("rows"))
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(columns));
        TypeProto.Tensor.Builder type = TypeProto.Tensor.newBuilder()
                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                .setShape(shape);
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(type))
                .build();
    }
}
