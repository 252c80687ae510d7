package io.motifbase.queries.jobs;

/** What has become of a job. */
public enum JobState {
    /** Waits for those before it. */
    QUEUED,
    RUNNING,
    /** All of the work is done. */
    DONE,
    /** Something went wrong; what was stored before stays. */
    FAILED,
    /** Ended because a user asked for it; can be resumed. */
    CANCELLED,
    /** The server stopped before the job was done; can be resumed. */
    INTERRUPTED;

    /** Whether nothing more happens by itself. */
    public boolean isEnd() {
        return this != QUEUED && this != RUNNING;
    }
}
