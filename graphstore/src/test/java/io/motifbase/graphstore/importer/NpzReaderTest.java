package io.motifbase.graphstore.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpzReaderTest {
    @TempDir
    private Path folder;

    @Test
    void readsKernelsBiasesAndMasks() {
        Network network = read(npz().floats("kernel_0", "(2, 3)", 1, 0, 3, -0.0f, 5, 6)
                .floats("bias_0", "(3,)", 0.5f, 0, 1)
                .floats("kernel_1", "(3, 1)", 0, 8, 9)
                .array("mask_1", "'|b1'", "False", "(3, 1)", new byte[] {1, 1, 0}));

        assertThat(network.layers()).extracting("size").containsExactly(2, 3, 1);
        assertThat(network.layers()).extracting("activation").containsOnlyNulls();
        assertThat(network.blocks().get(0).denseWeights()).containsExactly(1, 0, 3, 0, 5, 6);
        assertThat(network.blocks().get(0).connections()).isEqualTo(4);
        assertThat(network.blocks().get(1).denseWeights()).containsExactly(0, 8, 0);
        assertThat(network.blocks().get(1).connections()).isEqualTo(2);
        assertThat(network.biases()).hasSize(1);
        assertThat(network.biases().get(0).connections()).isEqualTo(2);
        assertThat(network.provenance().origin()).isEqualTo("npz");
    }

    @Test
    void readsWhatIsStoredWithoutCompression() {
        assertThat(read(npz().stored().floats("kernel_0", "(1, 2)", 1, 2)).connections())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"<f4, 4", ">f4, 4", "<f8, 8", ">f8, 8", "<i4, 4", "<i8, 8", "<i2, 2", "|i1, 1", "<f2, 2"})
    void readsNumbersOfEveryType(String type, int bytes) {
        ByteBuffer values = ByteBuffer.allocate(3 * bytes)
                .order(type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int value : new int[] {1, -2, 3}) {
            put(values, type.substring(1), value);
        }

        Network network = read(npz().array("kernel_0", "'" + type + "'", "False", "(3, 1)", values.array()));

        assertThat(network.blocks().get(0).denseWeights()).containsExactly(1, -2, 3);
    }

    @Test
    void turnsFortranOrder() {
        byte[] columns = ElementType.littleEndian(new float[] {1, 4, 2, 5, 3, 6});

        Network network = read(npz().array("kernel_0", "'<f4'", "True", "(2, 3)", columns));

        assertThat(network.blocks().get(0).denseWeights()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void readsLaterVersionsOfTheHeader() {
        byte[] array = NpzFiles.npy(
                2,
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1), }",
                ElementType.littleEndian(new float[] {7}));

        assertThat(read(npz().raw("kernel_0.npy", array)).blocks().get(0).weight(0))
                .isEqualTo(7);
    }

    @Test
    void aMaskOfBiasesKeepsThoseThatAreZero() {
        Network network = read(npz().floats("kernel_0", "(1, 2)", 1, 2)
                .floats("bias_0", "(1, 2)", 0, 3)
                .floats("bias_mask_0", "(2,)", 1, 0));

        assertThat(network.biases().get(0).isKept(0)).isTrue();
        assertThat(network.biases().get(0).isKept(1)).isFalse();
    }

    @Test
    void readsActivationsWhereTheyAreSaid() {
        byte[] relu = "relu\0\0".getBytes(Charset.forName("UTF-32LE"));

        Network network =
                read(npz().floats("kernel_0", "(1, 2)", 1, 2).array("activation_0", "'<U6'", "False", "()", relu));

        assertThat(network.layers().get(1).activation()).isEqualTo("relu");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kernel_0 | (2, 2)       | 4 | mask_0   | (4,)   | shape of mask_0 must be [2, 2], got [4]
        kernel_0 | (2, 2)       | 4 | bias_0   | (4,)   | shape of bias_0 must be [2], got [4]
        kernel_0 | (2, 2)       | 4 | kernel_1 | (1, 4) | layers must chain in the order [kernel_0, kernel_1]: inputs of kernel_1 must be 2, got shape (inputs, outputs) [1, 4]
        kernel_0 | (4,)         | 4 | bias_0   | (4,)   | kernel_0 must be a matrix, a tensor of 2 dimensions, got one of shape [4]
        kernel_0 | (0, 4)       | 0 | bias_0   | (4,)   | kernel_0 must be a matrix, a tensor of 2 dimensions, got one of shape [0, 4]
        kernel_0 | (2, 3)       | 4 | bias_0   | (4,)   | kernel_0 of shape [2, 3] must have 24 bytes of values, got 16
        kernel_0 | (1, 3)       | 4 | bias_0   | (4,)   | kernel_0 of shape [1, 3] must have 12 bytes of values, got more
        kernel_0 | (99999999, 99999999) | 4 | bias_0 | (4,) | shape of kernel_0 must have sizes from 0 and at most 200000000 values
        kernel_0 | (99999999999,) | 4 | bias_0 | (4,)   | shape of kernel_0 must be whole numbers, got (99999999999,)
        kernel_1 | (2, 2)       | 4 | bias_0   | (4,)   | expected kernel_i, and where wanted bias_i, mask_i, bias_mask_i, for layers i = 0, 1, ...; got no kernel_0 but [bias_0, kernel_1]
        kernel_0 | (2, 2)       | 4 | kernel_2 | (4,)   | expected kernel_i, and where wanted bias_i, mask_i, bias_mask_i, for layers i = 0, 1, ...; got [kernel_2] beside 1 kernels
        kernel_0 | (2, 2)       | 4 | bias_mask_0 | (4,) | expected kernel_i, and where wanted bias_i, mask_i, bias_mask_i, for layers i = 0, 1, ...; got [bias_mask_0] beside 1 kernels
        kernel_0 | (2, 2)       | 4 | biases_0 | (4,)   | expected arrays kernel_i, and where wanted bias_i, mask_i, bias_mask_i, for layers i = 0, 1, ... and activation_i; got biases_0
        """)
    void namesTheArrayThatDoesNotFit(
            String name, String shape, int values, String other, String otherShape, String message) {
        float[] ones = new float[values];
        Arrays.fill(ones, 1);

        assertRefused(npz().floats(name, shape, ones).floats(other, otherShape, 1, 1, 1, 1), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <c8              | False | (1, 1) | type of kernel_0 must be one of f2, f4, f8, b1, i1, u1, i2, i4, i8, got c8
        [('a', '<f4')]     | False | (1, 1) | kernel_0 must be an array with numbers of one type, got {'descr'
        O               | False | (1, 1) | kernel_0 must be an array with numbers of one type, got {'descr'
        <f4              | Maybe | (1, 1) | kernel_0 must be an array with fortran_order, got {'descr'
        <f4              | False | 1      | kernel_0 must be an array with a shape, got {'descr'
        <f8              | True  | (1, 1, 1) | kernel_0 must have at most 2 dimensions, got shape [1, 1, 1]
        """)
    void namesTheArrayOfAnotherKind(String type, String order, String shape, String message) {
        String descr = type.startsWith("[") ? type : "'" + type + "'";
        assertRefused(npz().array("kernel_0", descr, order, shape, new byte[8]), message);
    }

    @Test
    void namesTheCellThatIsWrong() {
        assertRefused(
                npz().floats("kernel_0", "(2, 2)", 1, 2, 3, Float.NaN), "kernel_0 [1, 1] must be finite, got NaN");
        assertRefused(
                npz().floats("kernel_0", "(1, 2)", 1, 2).floats("mask_0", "(1, 2)", 1, 0.5f),
                "mask_0 [0, 1] must be 0 or 1, got 0.5");
        assertRefused(npz().floats("kernel_0", "(1, 2)", 0, -0.0f), "an empty network");
        assertRefused(
                npz().floats("kernel_0", "(1, 1)", 1).floats("activation_0", "()", 1),
                "activation_0 must be one text, got type f4 and shape []");
    }

    @Test
    void refusesWhatIsNoNpz() throws IOException {
        Path text = Files.writeString(folder.resolve("net.npz"), "0 1\n1 2\n".repeat(100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NpzReader().read(text))
                .withMessageStartingWith(text + ": not a whole .npz file (a zip of arrays): ");
        assertRefused(
                npz().raw("kernel_0.npy", "no array".getBytes(StandardCharsets.UTF_8)),
                "kernel_0 must be an array in .npy format, version 1 to 3");
        assertRefused(npz().raw("kernel_0.npy", new byte[3]), "kernel_0 ends within its header");
    }

    @Test
    void refusesAWeightThatWasChanged() throws IOException {
        Path file = npz().stored().floats("kernel_0", "(1, 1)", 1.5f).write(folder.resolve("net.npz"));
        byte[] bytes = Files.readAllBytes(file);
        byte[] weight = ElementType.littleEndian(new float[] {1.5f});
        int at = 0;
        while (!Arrays.equals(Arrays.copyOfRange(bytes, at, at + weight.length), weight)) {
            at++;
        }
        bytes[at] = 1;
        Files.write(file, bytes);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NpzReader().read(file))
                .withMessage(file + ": kernel_0 must have the checksum that the file says, is it damaged?");
    }

    @Test
    void quotesWhatTheFileSaysInOneLine() {
        assertRefused(
                npz().floats("kernel\n0", "(1, 1)", 1),
                "expected arrays kernel_i, and where wanted bias_i,"
                        + " mask_i, bias_mask_i, for layers i = 0, 1, ... and activation_i; got kernel 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100, 200, 250})
    void refusesATruncatedFileInOneLine(int missing) throws IOException {
        Path whole = npz().floats("kernel_0", "(2, 2)", 1, 2, 3, 4)
                .floats("bias_0", "(2,)", 1, 2)
                .write(folder.resolve("net.npz"));
        byte[] bytes = Files.readAllBytes(whole);
        Path file = Files.write(whole, Arrays.copyOf(bytes, bytes.length - missing));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NpzReader().read(file))
                .withMessageMatching("[^\\n]*net\\.npz: not a whole \\.npz file[^\\n]*");
    }

    private static NpzFiles npz() {
        return new NpzFiles();
    }

    private Network read(NpzFiles arrays) {
        return new NpzReader().read(arrays.write(folder.resolve("net.npz")));
    }

    private void assertRefused(NpzFiles arrays, String message) {
        Path file = arrays.write(folder.resolve("net.npz"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NpzReader().read(file))
                .withMessageStartingWith(file + ": " + message);
    }

    private static void put(ByteBuffer values, String kind, int value) {
        switch (kind) {
            case "f4" -> values.putFloat(value);
            case "f8" -> values.putDouble(value);
            case "i8" -> values.putLong(value);
            case "i4" -> values.putInt(value);
            case "i2" -> values.putShort((short) value);
            case "i1" -> values.put((byte) value);
            default -> values.putShort((short) (value == 1 ? 0x3c00 : value == 3 ? 0x4200 : 0xc000));
        }
    }
}
