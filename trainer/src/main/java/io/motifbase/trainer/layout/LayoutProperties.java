package io.motifbase.trainer.layout;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code layout.properties} says of its folder.
 *
 * @param format {@link #ENSEMBLE} or {@link #SCORES}
 * @param ensemble that the networks belong to, for format {@link #ENSEMBLE}; null for scores
 * @param networks that are described or scored
 */
public record LayoutProperties(String format, @Nullable String ensemble, long networks) {
    /** Networks with their neurons and connections. */
    public static final String ENSEMBLE = "motifbase-ensemble";

    /** Z-scores of networks. */
    public static final String SCORES = "motifbase-scores";

    /** Raised whenever a reader of the version before would misread the folder, or could not. */
    public static final int VERSION = 1;

    public LayoutProperties {
        if (!format.equals(ENSEMBLE) && !format.equals(SCORES)) {
            throw new IllegalArgumentException("format must be " + ENSEMBLE + " or " + SCORES + ", got " + format);
        }
        if (format.equals(ENSEMBLE) == (ensemble == null)) {
            throw new IllegalArgumentException("ensemble must be given for format " + ENSEMBLE
                    + " and for no other, got " + ensemble + " for " + format);
        }
        if (networks < 0) {
            throw new IllegalArgumentException("networks must be 0 or more, got " + networks);
        }
    }

    public static LayoutProperties ofEnsemble(String ensemble, long networks) {
        return new LayoutProperties(ENSEMBLE, ensemble, networks);
    }

    public static LayoutProperties ofScores(long networks) {
        return new LayoutProperties(SCORES, null, networks);
    }

    String text() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("format", format);
        all.put("version", String.valueOf(VERSION));
        if (ensemble != null) {
            all.put("ensemble", ensemble);
        }
        all.put("networks", String.valueOf(networks));
        return PropertiesText.of(all);
    }

    /**
     * @param format that is expected
     * @throws IllegalArgumentException where it is another format or version, or no such text
     */
    static LayoutProperties read(String text, String format) {
        SortedMap<String, String> all = PropertiesText.read(text);
        check("format", format, all);
        check("version", String.valueOf(VERSION), all);
        return new LayoutProperties(format, all.get("ensemble"), number("networks", all));
    }

    private static void check(String name, String expected, SortedMap<String, String> all) {
        if (!expected.equals(all.get(name))) {
            throw new IllegalArgumentException(name + " must be " + expected + ", got "
                    + (all.containsKey(name) ? quoted(all.get(name)) : "none"));
        }
    }

    private static long number(String name, SortedMap<String, String> all) {
        try {
            return Long.parseLong(all.getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    name + " must be a whole number, got '" + quoted(all.getOrDefault(name, "")) + "'", e);
        }
    }

    /** A damaged file may hold anything, and is quoted in a message of one line. */
    private static String quoted(@Nullable String value) {
        return String.valueOf(value).replaceAll("\\p{Cntrl}+", " ");
    }
}
