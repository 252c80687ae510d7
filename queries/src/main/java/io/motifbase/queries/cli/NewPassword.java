package io.motifbase.queries.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The password that a user shall have: from the environment, else asked twice on a terminal, else a line of stdin. Never an
 * argument, which every process of the machine could read.
 */
final class NewPassword {
    static final String VARIABLE = "MOTIFBASE_USER_PASSWORD";

    private NewPassword() {}

    /** @throws IllegalArgumentException where there is none, or the two that were typed differ */
    static String of(String user) {
        String given = System.getenv(VARIABLE);
        if (given != null) {
            return given;
        }
        Console console = terminal();
        return console == null ? line() : typed(console, user);
    }

    /** Null where stdin is none: from Java 22 on there is a console then as well, which says that it is no terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console terminal() {
        Console console = System.console();
        try {
            return console != null
                            && (boolean) Console.class.getMethod("isTerminal").invoke(console)
                    ? console
                    : null;
        } catch (NoSuchMethodException beforeJava22) {
            return console;
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static String typed(Console console, String user) {
        char[] first = console.readPassword("New password of %s: ", user);
        char[] second = console.readPassword("Once more: ");
        if (first == null || second == null) {
            throw missing();
        }
        if (!Arrays.equals(first, second)) {
            throw new IllegalArgumentException("password must be typed twice the same, got two that differ");
        }
        return new String(first);
    }

    private static String line() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null || line.isEmpty()) {
                throw missing();
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalArgumentException missing() {
        return new IllegalArgumentException(
                "password must be given by " + VARIABLE + ", a terminal or stdin, got none");
    }
}
