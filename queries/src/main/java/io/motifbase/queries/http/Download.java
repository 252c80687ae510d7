package io.motifbase.queries.http;

import io.motifbase.graphstore.importer.NetworkExporter;
import io.motifbase.trainer.network.Network;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A network as one file to send: the exporter's, or a zip of those that go together.
 *
 * @param content deletes its file when it is closed
 */
record Download(String name, InputStream content, long length) {
    /** A file system takes 255 bytes, of which the exporter needs some. */
    private static final int LONGEST_STEM = 150;

    /** The earliest time that a zip can hold: the same network is to give the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** @throws IllegalArgumentException where the format cannot hold the network */
    static Download of(String id, NetworkExporter exporter, Network network) {
        try {
            Path folder = Files.createTempDirectory("motifbase-download");
            try {
                String stem = id.getBytes(StandardCharsets.UTF_8).length > LONGEST_STEM ? "network" : id;
                String name = stem + "." + exporter.format();
                List<Path> files = exporter.export(network, folder.resolve(name));
                Path single = Files.createTempFile("motifbase-download", "");
                if (files.size() > 1) {
                    zip(files, single);
                } else {
                    Files.move(files.get(0), single, StandardCopyOption.REPLACE_EXISTING);
                }
                long length = Files.size(single);
                InputStream content = Files.newInputStream(single, StandardOpenOption.DELETE_ON_CLOSE);
                return new Download(files.size() > 1 ? name + ".zip" : name, content, length);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("file cannot be made: " + e.getMessage(), e);
        }
    }

    private static void zip(List<Path> files, Path single) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(single)))) {
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(String.valueOf(file.getFileName()));
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
