package io.motifbase.queries.jobs;

/** What work tells of itself while it runs, from any thread. */
public interface JobProgress {
    /** How far it is; may be told often. */
    void progress(Progress progress);

    /**
     * Something is in the store: counted, and told to those who listen.
     *
     * @param event its name, such as {@code level}
     * @param data a record that can be written as JSON
     */
    void stored(String event, Object data);

    /**
     * A part of the work could not be done; the other parts go on.
     *
     * @param reason one line
     */
    void failed(String reason, String event, Object data);

    /** Something that those who listen should know, also those who come later. */
    void tell(String event, Object data);

    /** Something for those who listen now; may be told often, and is passed on twice a second. */
    void pass(String event, Object data);

    /** To be called every 50 ms or so. @throws CancellationException once the job is cancelled or the server stops */
    void poll();

    /** Runs something, at once or once the job is cancelled or the server stops, for work that does not poll. */
    void onCancel(Runnable action);
}
