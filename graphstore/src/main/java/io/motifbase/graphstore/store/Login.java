package io.motifbase.graphstore.store;

import org.jspecify.annotations.Nullable;

/** What the database says to a name and a password. */
public enum Login {
    /** The password of an admin. */
    ADMIN,
    /** The password of an analyst. */
    ANALYST,
    /** There is no such user, or the password is another. */
    REFUSED,
    /** The user must choose another password first, over Bolt. */
    EXPIRED,
    /** After some wrong passwords in a row no password of the user is looked at for some seconds. */
    LOCKED;

    /** Of a user whose password it is; null otherwise. */
    public @Nullable Role role() {
        return switch (this) {
            case ADMIN -> Role.ADMIN;
            case ANALYST -> Role.ANALYST;
            default -> null;
        };
    }
}
