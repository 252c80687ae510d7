package io.motifbase.procedures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this code, kept with everything that it stores. */
public final class CodeVersion {
    private static final String CURRENT = read();

    private CodeVersion() {}

    public static String current() {
        return CURRENT;
    }

    private static String read() {
        try (InputStream in = CodeVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
