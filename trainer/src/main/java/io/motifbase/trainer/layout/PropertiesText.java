package io.motifbase.trainer.layout;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Names and values as the text that {@link Properties} reads and writes: a line {@code name=value} each, special characters
 * escaped. Here the lines are sorted and no date precedes them, so that the same properties give the same text.
 */
public final class PropertiesText {
    private PropertiesText() {}

    /** Empty where there are none. */
    public static String of(Map<String, String> properties) {
        Properties all = new Properties();
        all.putAll(properties);
        StringWriter text = new StringWriter();
        try {
            all.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** @throws IllegalArgumentException where an escape in it is broken */
    public static SortedMap<String, String> read(String text) {
        Properties all = new Properties();
        try {
            all.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> properties = new TreeMap<>();
        all.forEach((name, value) -> properties.put((String) name, (String) value));
        return properties;
    }
}
