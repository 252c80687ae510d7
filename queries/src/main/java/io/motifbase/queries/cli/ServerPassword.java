package io.motifbase.queries.cli;

import java.security.SecureRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The first password of user neo4j: the one that the environment gives, or a new one. It is asked for only where none was
 * ever chosen.
 */
final class ServerPassword implements Supplier<String> {
    static final String VARIABLE = "MOTIFBASE_PASSWORD";
    /** Without characters that look alike. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    private final @Nullable String given;
    private @Nullable String generated;
    private boolean asked;

    ServerPassword(@Nullable String given) {
        this.given = given;
    }

    @Override
    public String get() {
        asked = true;
        if (given != null) {
            return given;
        }
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        generated = password.toString();
        return generated;
    }

    /** Where the password of user neo4j comes from, in words. */
    String origin() {
        if (generated != null) {
            return "password " + generated + " (shown this once)";
        }
        return asked ? "with the password of " + VARIABLE : "with the password chosen before";
    }

    /** The password to print: null where it is the user's own or was chosen before. */
    @Nullable
    String generated() {
        return generated;
    }
}
