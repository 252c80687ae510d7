package io.motifbase.graphstore.importer;

import static io.motifbase.graphstore.importer.OnnxModels.attribute;
import static io.motifbase.graphstore.importer.OnnxModels.floats;
import static io.motifbase.graphstore.importer.OnnxModels.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.NetworkFunction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxReaderTest {
    /** Of shape (2, 3). */
    private static final float[] KERNEL = {1, 2, 3, 4, 5, 6};

    private static final float[] TRANSPOSED = {1, 4, 2, 5, 3, 6};

    @TempDir
    private Path folder;

    @Test
    void readsGemms() {
        Network network = read(model().matrix("w", 2, KERNEL)
                .vector("b", 0.5f, 0, -0.5f)
                .matrix("v", 3, 1, 0, -1)
                .node("Gemm", "h", "x", "w", "b")
                .node("Tanh", "t", "h")
                .node("Gemm", "y", "t", "v"));

        assertThat(network.layers()).extracting("size").containsExactly(2, 3, 1);
        assertThat(network.layers()).extracting("activation").containsExactly(null, "tanh", "linear");
        assertThat(network.blocks().get(0).denseWeights()).containsExactly(KERNEL);
        assertThat(network.blocks().get(1).connections()).isEqualTo(2);
        assertThat(network.biases()).hasSize(1);
        assertThat(network.biases().get(0).values()).containsExactly(0.5f, 0, -0.5f);
        assertThat(network.biases().get(0).connections()).isEqualTo(2);
        assertThat(network.provenance().origin()).isEqualTo("onnx");
        assertThat(network.provenance().settings())
                .containsEntry("producer", "hand")
                .containsEntry("opset", "13")
                .containsKey("sha256");
    }

    @Test
    void turnsATransposedKernel() {
        OnnxModels model = model().matrix("w", 3, TRANSPOSED)
                .node(step("Gemm", "y", "x", "w").addAttribute(attribute("transB", 1)));

        assertThat(kernel(model)).containsExactly(KERNEL);
    }

    @Test
    void turnsAKernelThatATransposeNodeTurns() {
        OnnxModels model = model().matrix("w", 3, TRANSPOSED)
                .node("Identity", "same", "w")
                .node("Transpose", "turned", "same")
                .node("MatMul", "y", "x", "turned");

        assertThat(kernel(model)).containsExactly(KERNEL);
    }

    @Test
    void foldsAlphaAndBeta() {
        Network network = read(model().matrix("w", 2, KERNEL)
                .vector("b", 1, 2, 3)
                .node(step("Gemm", "y", "x", "w", "b")
                        .addAttribute(attribute("alpha", 0.5f))
                        .addAttribute(attribute("beta", 2f))));

        assertThat(network.blocks().get(0).denseWeights()).containsExactly(0.5f, 1, 1.5f, 2, 2.5f, 3);
        assertThat(network.biases().get(0).values()).containsExactly(2, 4, 6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsMatMulAndAddWithTheBiasOnEitherSide(boolean biasFirst) {
        Network network = read(model().matrix("w", 2, KERNEL)
                .tensor(floats("b", 1, 2, 3).addDims(1).addDims(3))
                .node("MatMul", "h", "x", "w")
                .node("Add", "s", biasFirst ? "b" : "h", biasFirst ? "h" : "b")
                .node("Relu", "y", "s"));

        assertThat(network.blocks().get(0).denseWeights()).containsExactly(KERNEL);
        assertThat(network.biases().get(0).values()).containsExactly(1, 2, 3);
        assertThat(network.layers()).extracting("activation").containsExactly(null, "relu");
    }

    @Test
    void aBiasOfOneValueIsForAllNeurons() {
        Network network = read(model().matrix("w", 2, KERNEL)
                .tensor(floats("b", 7))
                .node("MatMul", "h", "x", "w")
                .node("Add", "y", "h", "b"));

        assertThat(network.biases().get(0).values()).containsExactly(7, 7, 7);
    }

    @ParameterizedTest
    @CsvSource({
        "Tanh, tanh",
        "Relu, relu",
        "Sigmoid, sigmoid",
        "Softmax, softmax",
        "Identity, linear",
        "Dropout, linear"
    })
    void namesActivationsAsKerasDoes(String operator, String name) {
        Network network = read(
                model().matrix("w", 2, KERNEL).node("MatMul", "h", "x", "w").node(operator, "y", "h"));

        assertThat(network.layers().get(1).activation()).isEqualTo(name);
    }

    @Test
    void readsWeightsOfConstantNodes() {
        OnnxModels model = model().node(step("Constant", "w")
                        .addAttribute(AttributeProto.newBuilder()
                                .setName("value")
                                .setType(AttributeProto.AttributeType.TENSOR)
                                .setT(floats("", KERNEL).addDims(2).addDims(3))))
                .node("MatMul", "y", "x", "w");

        assertThat(kernel(model)).containsExactly(KERNEL);
    }

    @Test
    void passesOverInitializersAmongTheInputs() {
        OnnxModels model = model().matrix("w", 2, KERNEL).node("MatMul", "y", "x", "w");
        model.graph().addInput(0, ValueInfoProto.newBuilder().setName("w"));

        assertThat(kernel(model)).containsExactly(KERNEL);
    }

    @ParameterizedTest
    @CsvSource({"FLOAT, 4", "DOUBLE, 8", "FLOAT16, 2", "BFLOAT16, 2"})
    void readsEveryFloatingPointTypeFromRawBytes(TensorProto.DataType type, int bytes) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName("w")
                .setDataType(type.getNumber())
                .addDims(1)
                .addDims(3)
                .setRawData(ByteString.copyFrom(raw(type, bytes)));

        assertThat(kernel(model().tensor(tensor).node("MatMul", "y", "x", "w"))).containsExactly(1, -2, 0.5f);
    }

    @Test
    void readsListedDoublesAndHalves() {
        TensorProto.Builder doubles = TensorProto.newBuilder()
                .setName("w")
                .setDataType(TensorProto.DataType.DOUBLE.getNumber())
                .addDims(1)
                .addDims(2)
                .addDoubleData(0.25)
                .addDoubleData(3);
        TensorProto.Builder halves = TensorProto.newBuilder()
                .setName("v")
                .setDataType(TensorProto.DataType.FLOAT16.getNumber())
                .addDims(2)
                .addDims(1)
                .addInt32Data(0x3c00)
                .addInt32Data(0xc000);
        Network network = read(model().tensor(doubles)
                .tensor(halves)
                .node("MatMul", "h", "x", "w")
                .node("MatMul", "y", "h", "v"));

        assertThat(network.blocks().get(0).denseWeights()).containsExactly(0.25f, 3);
        assertThat(network.blocks().get(1).denseWeights()).containsExactly(1, -2);
    }

    @Test
    void zerosOfEitherSignArePruned() {
        Network network = read(
                model().matrix("w", 2, 0, -0.0f, 1, 2).vector("b", -0.0f, 3).node("Gemm", "y", "x", "w", "b"));

        assertThat(network.blocks().get(0).connections()).isEqualTo(2);
        assertThat(network.biases().get(0).connections()).isEqualTo(1);
    }

    @Test
    void refusesWeightsOutsideTheFile() {
        OnnxModels model = model().tensor(TensorProto.newBuilder()
                        .setName("w")
                        .setDataType(TensorProto.DataType.FLOAT.getNumber())
                        .addDims(2)
                        .addDims(3)
                        .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                        .addExternalData(StringStringEntryProto.newBuilder()
                                .setKey("location")
                                .setValue("/etc/hostname")))
                .node("MatMul", "y", "x", "w");

        assertRefused(
                model,
                "values of tensor w lie in another file (external data): save the model with its weights inside");
    }

    @Test
    void namesTheNodeWhereTheGraphIsNoChain() {
        assertRefused(
                model().matrix("w", 2, 1, 2, 3, 4)
                        .node("MatMul", "a", "x", "w")
                        .node("Tanh", "b", "a")
                        .node("Add", "y", "a", "b"),
                "graph must be a chain, but a goes to [node make_b (Tanh), node make_y (Add)]");
        assertRefused(
                model().matrix("w", 2, KERNEL).node("MatMul", "y", "x", "w").node("Tanh", "aside", "elsewhere"),
                "graph must be a chain from its input to its output, got node make_aside (Tanh) beside it");
        assertRefused(
                model().matrix("w", 2, KERNEL).node("MatMul", "z", "x", "w"),
                "graph must be a chain that ends in its one output, got end z and outputs [y]");
        OnnxModels twoInputs = model().matrix("w", 2, KERNEL).node("MatMul", "y", "x", "w");
        twoInputs.graph().addInput(ValueInfoProto.newBuilder().setName("x2"));
        assertRefused(twoInputs, "graph must have one input that is no initializer, got [x, x2]");
    }

    @Test
    void endsInACircle() {
        assertRefused(
                model().matrix("w", 1, 1).node("MatMul", "a", "x", "w").node("Identity", "a", "a"),
                "graph must be a chain, got a circle through node make_a");
        assertRefused(model().node("Identity", "x", "x"), "graph must be a chain, got a circle through node make_x");
        assertRefused(
                model().matrix("w", 1, 1).node("Identity", "w", "w").node("MatMul", "y", "x", "w"),
                "node make_w (Identity) must make a tensor that is not there yet, got [w]");
    }

    @Test
    void namesTheNodeThatIsNoPartOfADenseLayer() {
        assertRefused(
                model().matrix("w", 2, KERNEL).node("Conv", "y", "x", "w"),
                "node make_y (Conv) must be one of [Add, Dropout, Flatten, Gemm, Identity, MatMul, Relu, Sigmoid,"
                        + " Softmax, Softplus, Softsign, Tanh], a chain of dense layers");
        assertRefused(
                model().matrix("w", 2, KERNEL)
                        .node(step("Gemm", "y", "x", "w")
                                .setDomain("com.example")
                                .setName("")),
                "node number 0 (Gemm) must be one of");
        assertRefused(model().node("Tanh", "y", "x"), "node make_y (Tanh) must follow a layer");
        assertRefused(
                model().matrix("w", 2, KERNEL)
                        .node("MatMul", "a", "x", "w")
                        .node("Tanh", "b", "a")
                        .node("Relu", "y", "b"),
                "node make_y (Relu) must follow a layer that has no activation yet");
        assertRefused(
                model().matrix("w", 2, KERNEL)
                        .vector("b", 1, 2, 3)
                        .node("Gemm", "a", "x", "w", "b")
                        .node("Add", "y", "a", "b"),
                "node make_y (Add) must follow a MatMul, or a Gemm that has no bias, whose bias it adds");
    }

    @Test
    void refusesAttributesThatMeanSomethingElse() {
        OnnxModels model = model().matrix("w", 2, KERNEL);
        assertRefused(
                model.node(step("Gemm", "y", "x", "w").addAttribute(attribute("transA", 1))),
                "transA of node make_y (Gemm) must be 0, got 1");
        assertRefused(
                model().matrix("w", 2, KERNEL)
                        .node("MatMul", "a", "x", "w")
                        .node(step("Softmax", "y", "a").addAttribute(attribute("axis", 0))),
                "axis of node make_y (Softmax) must be 1 or -1, got 0");
    }

    @Test
    void namesTheInputThatIsNoConstant() {
        assertRefused(
                model().node("MatMul", "y", "x", "w"),
                "input 1 of node make_y (MatMul) must be an initializer or a Constant, got w");
        assertRefused(
                model().matrix("w", 3, KERNEL).node("MatMul", "y", "w", "x"),
                "input 0 of node make_y (MatMul) must be what comes before it, x, got [w, x]");
    }

    @Test
    void namesTheTensorThatDoesNotFit() {
        assertRefused(
                model().matrix("w", 2, KERNEL)
                        .matrix("v", 2, KERNEL)
                        .node("MatMul", "h", "x", "w")
                        .node("MatMul", "y", "h", "v"),
                "layers must chain in the order [w, v]: inputs of v must be 3, got shape (inputs, outputs) [2, 3]");
        assertRefused(
                model().matrix("w", 2, KERNEL).vector("b", 1, 2).node("Gemm", "y", "x", "w", "b"),
                "shape of b must be [3], got [2]");
        assertRefused(
                model().vector("w", 1, 2).node("MatMul", "y", "x", "w"),
                "w must be a matrix, a tensor of 2 dimensions, got one of shape [2]");
        assertRefused(
                model().tensor(floats("w", KERNEL).addDims(2).addDims(4)).node("MatMul", "y", "x", "w"),
                "w of shape [2, 4] must have 8 values, got 6");
        assertRefused(
                model().tensor(floats("w", KERNEL).addDims(1L << 40).addDims(1L << 40))
                        .node("MatMul", "y", "x", "w"),
                "shape of w must have sizes from 0 and at most 200000000 values");
        assertRefused(
                model().matrix("w", 2, 1, 2, 3, Float.NaN).node("MatMul", "y", "x", "w"),
                "w [1, 1] must be finite, got NaN");
        assertRefused(
                model().tensor(TensorProto.newBuilder().setName("w").setDataType(TensorProto.DataType.INT8.getNumber()))
                        .node("MatMul", "y", "x", "w"),
                "type of tensor w must be one of FLOAT, DOUBLE, FLOAT16, BFLOAT16, got INT8");
        assertRefused(model().matrix("w", 2, new float[6]).node("MatMul", "y", "x", "w"), "an empty network");
    }

    @Test
    void refusesWhatIsNoOnnxFile() throws IOException {
        Path text = Files.writeString(folder.resolve("net.onnx"), "0 1\n1 2\n".repeat(100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnnxReader().read(text))
                .withMessageMatching("[^\\n]*net\\.onnx: not an? [^\\n]*ONNX model[^\\n]*");
        Path empty = Files.write(folder.resolve("net.onnx"), new byte[0]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnnxReader().read(empty))
                .withMessage(empty + ": not an ONNX model: expected a graph with nodes, got none");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20, 40, 60, 80, 100, 120, 140})
    void refusesATruncatedFileInOneLine(int missing) throws IOException {
        Path whole = model().matrix("w", 2, KERNEL)
                .vector("b", 1, 2, 3)
                .node("Gemm", "h", "x", "w", "b")
                .node("Tanh", "y", "h")
                .write(folder.resolve("net.onnx"));
        byte[] bytes = Files.readAllBytes(whole);
        Path file = Files.write(whole, Arrays.copyOf(bytes, bytes.length - missing));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnnxReader().read(file))
                .withMessageMatching("[^\\n]*net\\.onnx: not an? (whole )?ONNX model[^\\n]*");
    }

    @Test
    void whatIsReadComputesAsTheGraphSays() {
        Network network = read(model().matrix("w", 2, KERNEL)
                .vector("b", 0.5f, 0, -0.5f)
                .matrix("v", 3, 1, 0, -1)
                .node("Gemm", "h", "x", "w", "b")
                .node("Relu", "t", "h")
                .node("MatMul", "y", "t", "v"));

        assertThat(new NetworkFunction(network).apply(1, -0.5)).containsExactly(0);
        assertThat(new NetworkFunction(network).apply(1, 1)).containsExactly(5.5 - 8.5);
    }

    private static OnnxModels model() {
        return new OnnxModels();
    }

    private Network read(OnnxModels model) {
        return new OnnxReader().read(model.write(folder.resolve("net.onnx")));
    }

    private float[] kernel(OnnxModels model) {
        return read(model).blocks().get(0).denseWeights();
    }

    private void assertRefused(OnnxModels model, String message) {
        Path file = model.write(folder.resolve("net.onnx"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnnxReader().read(file))
                .withMessageStartingWith(file + ": " + message);
    }

    /** 1, -2 and 0.5. */
    private static byte[] raw(TensorProto.DataType type, int bytes) {
        ByteBuffer raw = ByteBuffer.allocate(3 * bytes).order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case FLOAT -> raw.putFloat(1).putFloat(-2).putFloat(0.5f);
            case DOUBLE -> raw.putDouble(1).putDouble(-2).putDouble(0.5);
            case FLOAT16 ->
                raw.putShort((short) 0x3c00).putShort((short) 0xc000).putShort((short) 0x3800);
            default -> raw.putShort((short) 0x3f80).putShort((short) 0xc000).putShort((short) 0x3f00);
        }
        return raw.array();
    }
}
