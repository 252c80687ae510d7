package io.motifbase.graphstore.store;

import java.util.Collection;

/** There is no user of that name; the message names those that there are. */
public final class UnknownUserException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownUserException(String name, Collection<String> names) {
        super("user must be one of " + String.join(", ", names) + ", got " + name);
    }
}
