package io.motifbase.graphstore.importer;

import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads NumPy's .npz ({@code numpy.savez} or {@code savez_compressed}): {@code kernel_i} of shape (inputs, outputs) for each
 * layer i from 0, and where wanted {@code bias_i} of shape (outputs), {@code mask_i} in the kernel's shape and {@code
 * bias_mask_i} in the bias's, of 0 and 1, and {@code activation_i}, a text. Without a mask the exact zeros (of either sign)
 * are the pruned connections; with one, the mask alone decides. Without an activation it is not known.
 *
 * <p>Numbers are floats of 16, 32 or 64 bits, whole numbers or booleans, of either byte order and in C or Fortran order.
 */
public final class NpzReader implements NetworkReader {
    static final String FORMAT = "npz";
    private static final String SUFFIX = ".npy";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Network read(Path file) {
        InputFile.check(file);
        Map<String, Tensor> tensors = new HashMap<>();
        Map<String, String> activations = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                read(file, zip, entries.nextElement(), tensors, activations);
            }
        } catch (ZipException e) {
            throw new BadFileException(file, "not a whole .npz file (a zip of arrays): " + e.getMessage(), e);
        } catch (IOException e) {
            throw new BadFileException(file, "cannot be read: " + e.getMessage(), e);
        }
        Provenance provenance =
                Provenance.of(FORMAT, Map.of("file", InputFile.nameOf(file), "sha256", InputFile.sha256(file)));
        return DenseLayer.chain(file, NumberedTensors.layers(file, tensors, activations), provenance);
    }

    private static void read(
            Path file, ZipFile zip, ZipEntry entry, Map<String, Tensor> tensors, Map<String, String> activations)
            throws IOException {
        String name = entry.getName().endsWith(SUFFIX)
                ? entry.getName().substring(0, entry.getName().length() - SUFFIX.length())
                : entry.getName();
        boolean activation = name.matches("activation_\\d+");
        if (!activation && !NumberedTensors.isNumbered(name)) {
            throw new BadFileException(
                    file, "expected arrays " + NumberedTensors.RULE + " and activation_i; got " + name);
        }
        CRC32 checksum = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), checksum)) {
            NpyArray array = new NpyArray(file, name, in);
            if (checksum.getValue() != entry.getCrc()) {
                throw new BadFileException(file, name + " must have the checksum that the file says, is it damaged?");
            }
            if (activation) {
                activations.put(name, array.text());
            } else {
                tensors.put(name, array.tensor());
            }
        }
    }
}
