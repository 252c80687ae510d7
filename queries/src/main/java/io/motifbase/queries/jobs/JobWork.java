package io.motifbase.queries.jobs;

import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What a job is to do. Immutable: the same work may be checked, run, and run again after a break. */
public interface JobWork {
    /** Ensemble that it is about, empty where it is about none. */
    String ensemble();

    /** What was asked, by name, in words that {@link JobKind#work} reads. */
    SortedMap<String, String> options();

    /**
     * Whether two jobs of this kind may be about one ensemble at a time. Where not, the second is a conflict; where so, a
     * second one with equal options is the first.
     */
    boolean sharesEnsemble();

    /** The address at which its outcome is found, null where there is no single one. */
    default @Nullable String result() {
        return null;
    }

    /** Refuses with an exception what cannot be done, before it waits in the queue. */
    void check();

    /** The same, to be gone on with. */
    default JobWork resumed() {
        return this;
    }

    /**
     * Does it. What is done must be kept at once, so that the same work begun again goes on.
     *
     * @throws CancellationException as {@link JobProgress#poll} throws it
     * @throws InterruptedException where the work had {@link JobProgress#onCancel} interrupt its thread
     * @throws JobFailedException where not all of it could be done
     */
    void run(JobProgress progress) throws InterruptedException;
}
