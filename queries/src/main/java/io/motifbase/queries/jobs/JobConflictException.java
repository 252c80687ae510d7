package io.motifbase.queries.jobs;

/** What is asked does not fit the state of a job. */
public final class JobConflictException extends RuntimeException {
    JobConflictException(String message) {
        super(message);
    }
}
