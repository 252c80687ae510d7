package io.motifbase.trainer.trainingset;

import io.motifbase.trainer.files.PartFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Tables of one's own: a CSV file (RFC 4180, UTF-8, a header of column names, then decimal numbers) or a Parquet file (flat
 * columns of integers or floating-point numbers), told apart by the file's extension.
 */
public final class TableFile {
    private TableFile() {}

    /**
     * Reads the rows in the file's order. Their provenance names the file and the SHA-256 of its bytes.
     *
     * @throws IllegalArgumentException where the file is not such a table: names file, row (from 1, the header not counted)
     *     and column
     * @throws UncheckedIOException where the file cannot be read
     */
    public static Table read(Path file, TableColumns columns) {
        boolean parquet = isParquet(file);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + " must be a file, there is none");
        }
        try {
            return parquet ? ParquetTable.read(file, columns) : CsvTable.read(file, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(file + " cannot be read: " + e.getMessage(), e));
        }
    }

    /**
     * Writes all columns, inputs first. The file appears whole, in place of an older one, or not at all.
     *
     * @throws IllegalArgumentException where the file's extension is neither .csv nor .parquet
     * @throws UncheckedIOException where it cannot be written
     */
    public static void write(Table table, Path file) {
        boolean parquet = isParquet(file);
        try (PartFile part = PartFile.of(file)) {
            if (parquet) {
                ParquetTable.write(table, part.path());
            } else {
                CsvTable.write(table, part.path());
            }
            part.publish();
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(file + " cannot be written: " + e, e));
        }
    }

    /** @throws IllegalArgumentException where the extension is neither .csv nor .parquet */
    public static boolean isParquet(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".parquet")) {
            throw new IllegalArgumentException("a table must be a .csv or .parquet file, got " + file);
        }
        return name.endsWith(".parquet");
    }

    /** SHA-256 of a file's bytes, hexadecimal. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
