package io.motifbase.queries.jobs;

/** Hears what happens to a job, from several threads, one at a time; must not block. */
public interface JobListener {
    void event(JobEvent event);

    /** The job has ended, and the last event was its state. */
    void end();
}
