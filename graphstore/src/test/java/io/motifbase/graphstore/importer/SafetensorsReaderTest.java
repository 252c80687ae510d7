package io.motifbase.graphstore.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.trainer.network.Network;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsReaderTest {
    @TempDir
    private Path folder;

    private final StringJoiner header = new StringJoiner(",", "{", "}");
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    @Test
    void readsLinearLayersTransposedAndInNaturalOrder() {
        floats("net.10.bias", "[1]", 9);
        floats("net.10.weight", "[1,3]", 7, -0.0f, 8);
        floats("net.2.weight", "[3,2]", 1, 4, 2, 5, 3, 6);
        header.add("\"__metadata__\":{\"format\":\"pt\"}");

        Network network = read();

        assertThat(network.layers()).extracting("size").containsExactly(2, 3, 1);
        assertThat(network.layers()).extracting("activation").containsOnlyNulls();
        assertThat(network.blocks().get(0).denseWeights()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(network.blocks().get(1).denseWeights()).containsExactly(7, 0, 8);
        assertThat(network.blocks().get(1).connections()).isEqualTo(2);
        assertThat(network.biases()).extracting("layer").containsExactly(2);
        assertThat(network.provenance().origin()).isEqualTo("safetensors");
    }

    @Test
    void readsKernelsAsNpzHasThem() {
        floats("kernel_0", "[2,3]", 1, 2, 3, 4, 5, 6);
        floats("bias_0", "[3]", 1, 0, 3);
        tensor("mask_0", "BOOL", "[2,3]", new byte[] {1, 1, 1, 0, 0, 0});

        Network network = read();

        assertThat(network.blocks().get(0).denseWeights()).containsExactly(1, 2, 3, 0, 0, 0);
        assertThat(network.biases().get(0).connections()).isEqualTo(2);
    }

    @Test
    void takesTheMasksThatTorchPruningLeaves() {
        floats("fc.weight_orig", "[2,2]", 1, 2, 3, 4);
        floats("fc.weight_mask", "[2,2]", 1, 1, 0, 1);
        floats("fc.bias_orig", "[2]", 5, 6);
        floats("fc.bias_mask", "[2]", 0, 1);

        Network network = read();

        assertThat(network.blocks().get(0).denseWeights()).containsExactly(1, 0, 2, 4);
        assertThat(network.biases().get(0).values()).containsExactly(0, 6);
    }

    @ParameterizedTest
    @CsvSource({"F32", "F64", "F16", "BF16"})
    void readsFloatsOfEveryWidth(String type) {
        ByteBuffer values = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case "F32" -> values.putFloat(1).putFloat(-2);
            case "F64" -> values.putDouble(1).putDouble(-2);
            case "F16" -> values.putShort((short) 0x3c00).putShort((short) 0xc000);
            default -> values.putShort((short) 0x3f80).putShort((short) 0xc000);
        }
        tensor("weight", type, "[1,2]", Arrays.copyOf(values.array(), values.position()));

        assertThat(read().blocks().get(0).denseWeights()).containsExactly(1, -2);
    }

    @ParameterizedTest
    @CsvSource({
        "0x0001, 0x1p-24",
        "0x03ff, 0x1.ff8p-15",
        "0x0400, 0x1p-14",
        "0x7bff, 65504",
        "0xfbff, -65504",
        "0x3555, 0.333251953125"
    })
    void readsHalvesExactly(int bits, float value) {
        byte[] half = {(byte) bits, (byte) (bits >> 8)};
        tensor("weight", "F16", "[1,1]", half);

        assertThat(read().blocks().get(0).weight(0)).isEqualTo(value);
    }

    @Test
    void namesTheTensorThatDoesNotChain() {
        floats("hidden.weight", "[2,3]", 1, 2, 3, 4, 5, 6);
        floats("entry.weight", "[4,1]", 1, 2, 3, 4);
        assertRefused("layers must chain in the order [entry.weight, hidden.weight]: inputs of hidden.weight must be 4,"
                + " got shape (inputs, outputs) [3, 2]");
    }

    @Test
    void namesTheTensorThatFollowsNoRule() {
        floats("fc.weight", "[1,1]", 1);
        floats("norm.running_mean", "[1]", 1);
        assertRefused("expected tensors NAME.weight and NAME.bias, or kernel_i, and where wanted bias_i, mask_i,"
                + " bias_mask_i, for layers i = 0, 1, ...; got norm.running_mean");
    }

    @Test
    void namesABiasWithoutItsWeight() {
        floats("fc.bias", "[1]", 1);
        assertRefused("expected tensor fc.weight, got fc.[bias]");
    }

    @Test
    void namesAMaskThatIsAlone() {
        floats("fc.weight_orig", "[1,1]", 1);
        assertRefused("fc.weight must be there alone, or as weight_orig with weight_mask, got fc.[weight_orig]");
    }

    @Test
    void namesATensorThatIsNoMatrix() {
        floats("norm.weight", "[2]", 1, 2);
        assertRefused("norm.weight must be a matrix, a tensor of 2 dimensions, got one of shape [2]");
    }

    @Test
    void refusesOtherTypes() {
        tensor("fc.weight", "F8_E4M3", "[1,1]", new byte[1]);
        assertRefused(
                "dtype of fc.weight must be one of F16, BF16, F32, F64, BOOL, I8, U8, I16, I32, I64, got F8_E4M3");
    }

    @Test
    void refusesASizeThatIsNotTheShapes() {
        floats("fc.weight", "[1,2]", 1);
        assertRefused("fc.weight of shape [1, 2] and type F32 must have 8 bytes, got 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0,400]", "[-4,0]", "[4,0]", "[0]", "null", "[0,99999999999]"})
    void refusesPlacesOutsideTheFile(String offsets) {
        header.add("\"fc.weight\":{\"dtype\":\"F32\",\"shape\":[1,1],\"data_offsets\":" + offsets + "}");
        data.writeBytes(new byte[4]);
        assertRefused("data_offsets of fc.weight must lie within the 4 bytes of values, got ");
    }

    @Test
    void refusesShapesThatAreNone() {
        tensor("fc.weight", "F32", "7", new byte[4]);
        assertRefused("shape of fc.weight must be a list, got 7");
    }

    @Test
    void refusesNegativeSizes() {
        tensor("fc.weight", "F32", "[-1,-1]", new byte[4]);
        assertRefused("shape of fc.weight must have sizes from 0 and at most 200000000 values, got [-1, -1]");
    }

    @Test
    void refusesAFileWithoutTensors() {
        assertRefused("an empty network: expected at least one tensor NAME.weight, got none");
    }

    @Test
    void refusesWhatIsNoSafetensorsFile() throws IOException {
        assertRefused(new byte[4], "not a safetensors file: expected at least 8 bytes, got 4");
        assertRefused("0 1\n1 2\n3 4\n".getBytes(StandardCharsets.UTF_8), "not a whole safetensors file: ");
        assertRefused(new byte[] {4, 0, 0, 0, 0, 0, 0, 0, '{', '}', '}', 'x'}, "an empty network");
        assertRefused(
                new byte[] {4, 0, 0, 0, 0, 0, 0, 0, 'n', 'o', 'p', 'e'}, "not a safetensors file: header must be");
        assertRefused(
                new byte[] {4, 0, 0, 0, 0, 0, 0, 0, '1', '2', '3', '4'}, "not a safetensors file: header must be");
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        floats("fc.weight", "[2,2]", 1, 2, 3, 4);
        byte[] whole = bytes();
        for (int missing = 1; missing < whole.length; missing += 5) {
            assertRefused(Arrays.copyOf(whole, whole.length - missing), "");
        }
    }

    private void floats(String name, String shape, float... values) {
        tensor(name, "F32", shape, ElementType.littleEndian(values));
    }

    private void tensor(String name, String type, String shape, byte[] values) {
        int begin = data.size();
        data.writeBytes(values);
        header.add("\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":" + shape + ",\"data_offsets\":[" + begin
                + "," + data.size() + "]}");
    }

    private byte[] bytes() {
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + json.length + data.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .put(data.toByteArray())
                .array();
    }

    private Path write(byte[] bytes) {
        try {
            return Files.write(folder.resolve("net.safetensors"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Network read() {
        return new SafetensorsReader().read(write(bytes()));
    }

    private void assertRefused(String message) {
        assertRefused(bytes(), message);
    }

    private void assertRefused(byte[] bytes, String message) {
        Path file = write(bytes);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SafetensorsReader().read(file))
                .withMessageStartingWith(file + ": " + message)
                .withMessageNotContaining("\n");
    }
}
