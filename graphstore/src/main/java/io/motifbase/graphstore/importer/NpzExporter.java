package io.motifbase.graphstore.importer;

import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes NumPy's .npz as {@link NpzReader} reads it: kernels and biases as 32-bit floats, masks as booleans, activations as
 * texts where they are known. Everything but names of neurons and provenance comes back.
 */
public final class NpzExporter implements NetworkExporter {
    /** The earliest time that a zip can hold: the same network is to give the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final byte[] START = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    /** The values begin at a multiple of this. */
    private static final int ALIGNMENT = 64;

    @Override
    public String format() {
        return NpzReader.FORMAT;
    }

    @Override
    public List<Path> export(Network network, Path file) {
        NetworkExporters.checkChain(network, format());
        WholeFile.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (int l = 1; l < network.layers().size(); l++) {
                writeLayer(network, l, zip);
            }
            zip.finish();
        });
        return List.of(file);
    }

    private static void writeLayer(Network network, int layer, ZipOutputStream zip) throws IOException {
        int i = layer - 1;
        Block block = network.blocks().get(i);
        String shape = "(" + block.rows() + ", " + block.columns() + ")";
        put(zip, "kernel_" + i, "<f4", shape, ElementType.littleEndian(block.denseWeights()));
        put(zip, "mask_" + i, "|b1", shape, booleans(block.mask(), Math.toIntExact(block.cells())));
        Biases biases = network.biasesOf(layer);
        if (biases != null) {
            put(zip, "bias_" + i, "<f4", "(" + biases.size() + ",)", ElementType.littleEndian(biases.values()));
            put(zip, "bias_mask_" + i, "|b1", "(" + biases.size() + ",)", booleans(biases.kept(), biases.size()));
        }
        String activation = network.layers().get(layer).activation();
        if (activation != null) {
            byte[] text = activation.getBytes(Charset.forName("UTF-32LE"));
            put(zip, "activation_" + i, "<U" + text.length / Integer.BYTES, "()", text);
        }
    }

    private static void put(ZipOutputStream zip, String name, String type, String shape, byte[] values)
            throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        writeHeader(zip, "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }");
        zip.write(values);
        zip.closeEntry();
    }

    private static void writeHeader(OutputStream out, String dictionary) throws IOException {
        int before = START.length + Short.BYTES;
        int unpadded = before + dictionary.length() + 1;
        int length = (unpadded + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT - before;
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.write(START);
        header.write(length & 0xff);
        header.write(length >> 8);
        header.write(dictionary.getBytes(StandardCharsets.US_ASCII));
        header.write(" ".repeat(length - dictionary.length() - 1).getBytes(StandardCharsets.US_ASCII));
        header.write('\n');
        header.writeTo(out);
    }

    private static byte[] booleans(BitSet bits, int size) {
        byte[] booleans = new byte[size];
        bits.stream().forEach(bit -> booleans[bit] = 1);
        return booleans;
    }
}
