package io.motifbase.queries.jobs;

/** There is no job of this id. */
public final class UnknownJobException extends RuntimeException {
    UnknownJobException(String id) {
        super("job must be one of those at /jobs, got " + id);
    }
}
