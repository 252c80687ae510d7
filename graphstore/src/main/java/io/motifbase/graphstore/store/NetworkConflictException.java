package io.motifbase.graphstore.store;

/** What is to be stored would be right in another store: this one has something else under the same id. */
public final class NetworkConflictException extends IllegalArgumentException {
    NetworkConflictException(String message) {
        super(message);
    }
}
