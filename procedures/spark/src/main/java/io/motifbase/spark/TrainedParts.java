package io.motifbase.spark;

import io.motifbase.trainer.layout.PropertiesText;
import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files that hold one trained network.
 *
 * @param levels of the network
 * @param failure why it ended before its last level; null where it did not
 * @param sums SHA-256 by file
 */
record TrainedParts(int index, long levels, @Nullable String failure, SortedMap<String, String> sums)
        implements Serializable {
    private static final String FILE = "file ";

    /** One line of text. */
    String line() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("index", String.valueOf(index));
        all.put("levels", String.valueOf(levels));
        if (failure != null) {
            all.put("failure", failure);
        }
        sums.forEach((file, sum) -> all.put(FILE + file, sum));
        return PropertiesText.of(all).lines().collect(Collectors.joining("\t"));
    }

    /** What {@link #line} wrote; null for anything else. */
    static @Nullable TrainedParts read(String line) {
        try {
            SortedMap<String, String> all = PropertiesText.read(line.replace('\t', '\n'));
            SortedMap<String, String> sums = new TreeMap<>();
            all.forEach((name, value) -> {
                if (name.startsWith(FILE)) {
                    sums.put(name.substring(FILE.length()), value);
                }
            });
            return new TrainedParts(
                    Integer.parseInt(all.getOrDefault("index", "")),
                    Long.parseLong(all.getOrDefault("levels", "")),
                    all.get("failure"),
                    sums);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether the folder has all of these files as they were written. Time: that of reading them. */
    boolean areIn(HadoopFolder folder) {
        return !sums.isEmpty()
                && sums.entrySet().stream().allMatch(file -> file.getValue().equals(folder.sha256(file.getKey())));
    }
}
