package io.motifbase.trainer.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of this layout that was whole when it was opened: its properties are of the version read here, every file has
 * the checksum that {@code SHA256SUMS} says, and no file has none.
 */
public final class SealedFolder {
    private static final String PROPERTIES = "layout.properties";
    private static final String SUMS = "SHA256SUMS";
    private static final Pattern SUM = Pattern.compile("([0-9a-fA-F]{64}) [ *](.+)");

    private final Folder folder;
    private final LayoutProperties properties;
    private final SortedMap<String, String> sums;
    private final String sha256;

    private SealedFolder(Folder folder, LayoutProperties properties, SortedMap<String, String> sums, String sha256) {
        this.folder = folder;
        this.properties = properties;
        this.sums = sums;
        this.sha256 = sha256;
    }

    /** Path of part {@code number} of a table, such as {@code networks/part-00000.parquet}. */
    public static String part(String table, int number) {
        return String.format(Locale.ROOT, "%s/part-%05d.parquet", table, number);
    }

    /**
     * Completes a folder whose tables are written: the properties, and the checksums last. Time: that of reading all files.
     *
     * @throws UncheckedIOException where it cannot be read or written
     */
    public static void seal(Folder folder, LayoutProperties properties) {
        try {
            folder.write(PROPERTIES, properties.text().getBytes(StandardCharsets.UTF_8));
            StringBuilder lines = new StringBuilder();
            for (String file : folder.files()) {
                if (!file.equals(SUMS)) {
                    lines.append(sha256(folder, file)).append("  ").append(file).append('\n');
                }
            }
            folder.write(SUMS, lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failed(folder, "cannot be written", e);
        }
    }

    /**
     * Opens a folder and compares every checksum. Time: that of reading all files.
     *
     * @param format {@link LayoutProperties#ENSEMBLE} or {@link LayoutProperties#SCORES}
     * @throws IllegalArgumentException one line, where it is none, or is incomplete, of another format or version, or has a
     *     file that is missing, changed or not listed
     * @throws UncheckedIOException where it cannot be read
     */
    public static SealedFolder open(Folder folder, String format) {
        try {
            if (!folder.exists()) {
                throw bad(folder.name(), "must be a folder of " + format + ", there is none");
            }
            return opened(folder, format);
        } catch (IOException e) {
            throw failed(folder, "cannot be read", e);
        }
    }

    private static SealedFolder opened(Folder folder, String format) throws IOException {
        SortedSet<String> files = folder.files();
        if (!files.contains(PROPERTIES) && !files.contains(SUMS)) {
            throw bad(folder.name(), "must be a folder of " + format + ", it has no " + PROPERTIES);
        }
        if (!files.contains(SUMS)) {
            throw bad(folder.name(), "must be complete, it has no " + SUMS + ", which is written last");
        }
        if (!files.contains(PROPERTIES)) {
            throw missing(folder, PROPERTIES);
        }
        LayoutProperties properties;
        try {
            properties = LayoutProperties.read(text(folder, PROPERTIES), format);
        } catch (IllegalArgumentException e) {
            throw bad(folder.name() + "/" + PROPERTIES, String.valueOf(e.getMessage()));
        }
        SortedMap<String, String> sums = sums(folder);
        for (String file : files) {
            if (!file.equals(SUMS) && !sums.containsKey(file)) {
                throw bad(folder.name() + "/" + file, "must be listed in " + SUMS + ", it is not");
            }
        }
        for (String file : sums.keySet()) {
            if (!files.contains(file)) {
                throw missing(folder, file);
            }
        }
        checkSums(folder, sums);
        return new SealedFolder(folder, properties, sums, sha256(folder, SUMS));
    }

    private static void checkSums(Folder folder, SortedMap<String, String> sums) throws IOException {
        for (var sum : sums.entrySet()) {
            String found = sha256(folder, sum.getKey());
            if (!found.equals(sum.getValue())) {
                throw bad(
                        folder.name() + "/" + sum.getKey(),
                        "must have SHA-256 " + sum.getValue() + ", as " + SUMS + " says, got " + found);
            }
        }
    }

    private static SortedMap<String, String> sums(Folder folder) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        List<String> lines = text(folder, SUMS).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = SUM.matcher(lines.get(i));
            if (!line.matches()) {
                throw bad(
                        folder.name() + "/" + SUMS + " line " + (i + 1),
                        "must be 64 hexadecimal digits, two spaces and a file");
            }
            sums.put(line.group(2), line.group(1).toLowerCase(Locale.ROOT));
        }
        return sums;
    }

    private static IllegalArgumentException missing(Folder folder, String file) {
        return bad(folder.name() + "/" + file, "must be there, as " + SUMS + " lists it, but is missing");
    }

    private static IllegalArgumentException bad(String where, String problem) {
        return new IllegalArgumentException(where + ": " + problem);
    }

    private static UncheckedIOException failed(Folder folder, String problem, IOException e) {
        return new UncheckedIOException(new IOException(folder.name() + ": " + problem + ": " + e.getMessage(), e));
    }

    private static String text(Folder folder, String file) throws IOException {
        try (InputStream in = folder.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(Folder folder, String file) throws IOException {
        try (InputStream in = folder.open(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public Folder folder() {
        return folder;
    }

    public LayoutProperties properties() {
        return properties;
    }

    /** The files of a table, relative, in the order of its rows. */
    public List<String> parts(String table) {
        return sums.keySet().stream()
                .filter(file -> file.startsWith(table + "/") && file.endsWith(".parquet"))
                .toList();
    }

    /** SHA-256 of the checksums, hexadecimal: what the folder holds, in one text. */
    public String sha256() {
        return sha256;
    }
}
