package io.motifbase.graphstore.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a user may do. */
public enum Role {
    /** Everything: write, train, import, delete, manage users. */
    ADMIN,
    /** Read the graph and count motifs. */
    ANALYST;

    /** @throws IllegalArgumentException where there is no such role */
    public static Role named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("role must be one of "
                        + Arrays.stream(values()).map(Role::toString).collect(Collectors.joining(", ")) + ", got "
                        + name));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
