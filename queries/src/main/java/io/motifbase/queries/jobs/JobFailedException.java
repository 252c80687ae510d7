package io.motifbase.queries.jobs;

/** Work ended before all of it was done; the message says in one line what is missing. */
public final class JobFailedException extends RuntimeException {
    public JobFailedException(String message) {
        super(message);
    }
}
