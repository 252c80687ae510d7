package io.motifbase.spark;

import io.motifbase.trainer.layout.PropertiesText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** The folder of a run: its results, and in {@code _run} the settings that it began with and the lines of its waves. */
final class RunFolder {
    private static final String SETTINGS = "_run/settings.properties";
    private final HadoopFolder folder;

    RunFolder(HadoopFolder folder) {
        this.folder = folder;
    }

    /**
     * Begins a run, or goes on with one of the same settings.
     *
     * @throws IllegalArgumentException where the folder has a run of other settings, or anything that is no run, or cannot
     *     be written
     */
    void begin(SortedMap<String, String> settings) {
        try {
            FolderCheck.noFile(folder);
            boolean begun = folder.has(SETTINGS);
            if (begun) {
                check(PropertiesText.read(text(SETTINGS)), settings);
            } else if (folder.exists() && !folder.files().isEmpty()) {
                throw new IllegalArgumentException(folder.name() + ": must be a new folder or that of a run, it has "
                        + folder.files().first());
            }
            FolderCheck.writable(folder);
            if (!begun) {
                folder.write(SETTINGS, PropertiesText.of(settings).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.name() + ": cannot be read or written: " + e.getMessage(), e);
        }
    }

    private void check(SortedMap<String, String> begun, SortedMap<String, String> asked) {
        SortedSet<String> names = new TreeSet<>(begun.keySet());
        names.addAll(asked.keySet());
        List<String> differing = new ArrayList<>();
        for (String name : names) {
            String before = begun.getOrDefault(name, "none");
            String now = asked.getOrDefault(name, "none");
            if (!before.equals(now)) {
                differing.add(name + " " + before + ", got " + now);
            }
        }
        if (!differing.isEmpty()) {
            throw new IllegalArgumentException(
                    folder.name() + ": settings must be those that the run there began with, "
                            + String.join("; ", differing) + ": ask for those, or name another folder");
        }
    }

    private static String wave(int number) {
        return String.format(Locale.ROOT, "_run/wave-%05d.txt", number);
    }

    boolean hasWave(int number) {
        try {
            return folder.has(wave(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a wave; none where it is not there. */
    List<String> linesOf(int number) {
        return hasWave(number) ? text(wave(number)).lines().toList() : List.of();
    }

    void writeWave(int number, List<String> lines) {
        try {
            folder.write(wave(number), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.name() + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private String text(String file) {
        return new String(folder.bytes(file), StandardCharsets.UTF_8);
    }
}
