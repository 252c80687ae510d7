package io.motifbase.queries.http;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came in the parts of a form: files in a temporary folder, each under its own name, and short texts. A file is in memory
 * at no time. Whoever makes one closes it, which deletes the files.
 */
final class Upload implements AutoCloseable {
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");

    private final List<String> fileParts;
    private final List<String> textParts;
    private final Path folder;
    private final Map<String, List<Path>> files = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private int count;

    /**
     * Takes all parts.
     *
     * @throws IllegalArgumentException for a part that is not one of these, a text that comes twice, a file without a name
     */
    Upload(Iterator<CompletedPart> parts, List<String> fileParts, List<String> textParts) {
        this.fileParts = fileParts;
        this.textParts = textParts;
        try {
            folder = Files.createTempDirectory("motifbase-upload");
            try {
                while (parts.hasNext()) {
                    take(parts.next());
                }
            } catch (IOException | RuntimeException e) {
                close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("upload cannot be kept: " + e.getMessage(), e);
        }
    }

    private void take(CompletedPart part) throws IOException {
        String name = part.getName();
        try (InputStream in = part.getInputStream()) {
            if (fileParts.contains(name)) {
                if (!(part instanceof CompletedFileUpload file)) {
                    throw new IllegalArgumentException("part " + name + " must be a file, got a text");
                }
                files.computeIfAbsent(name, key -> new ArrayList<>()).add(keep(fileName(name, file), in));
            } else if (!textParts.contains(name)) {
                throw new IllegalArgumentException("part must be one of " + String.join(", ", fileParts) + ", "
                        + String.join(", ", textParts) + ", got " + shown(name));
            } else if (texts.put(name, text(name, in)) != null) {
                throw new IllegalArgumentException("part " + name + " must come once, got it again");
            }
        }
    }

    private Path keep(String fileName, InputStream in) throws IOException {
        Path own = Files.createDirectory(folder.resolve(Integer.toString(count++)));
        Path file = own.resolve(fileName);
        Files.copy(in, file);
        return file;
    }

    /** Some browsers send the folders too. */
    private static String fileName(String part, CompletedFileUpload upload) {
        String name = FOLDERS.matcher(upload.getFilename()).replaceFirst("");
        boolean usable = !name.isBlank()
                && name.chars().noneMatch(Character::isISOControl)
                && !name.matches("\\.+")
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
        if (!usable) {
            throw new IllegalArgumentException("file name of part " + part + " must be of 1 to " + LONGEST_NAME
                    + " bytes that a file can have, got " + shown(name));
        }
        return name;
    }

    private static String text(String part, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
        if (bytes.length > LONGEST_TEXT) {
            throw new IllegalArgumentException("part " + part + " must have at most " + LONGEST_TEXT + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "..." : plain;
    }

    List<Path> files(String part) {
        return files.getOrDefault(part, List.of());
    }

    /** The only file of a part, null where there is none. */
    @Nullable
    Path file(String part) {
        List<Path> all = files(part);
        if (all.size() > 1) {
            throw new IllegalArgumentException("part " + part + " must come once, got " + all.size());
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** Null where there is none, or an empty one, as forms send it. */
    @Nullable
    String text(String part) {
        String text = texts.get(part);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What a reader says of a file, without the folder that it was put in. */
    String withoutFolders(String message) {
        return message.replaceAll(Pattern.quote(folder.toString()) + "/\\d+/", "");
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be deleted: " + e.getMessage(), e);
        }
    }
}
