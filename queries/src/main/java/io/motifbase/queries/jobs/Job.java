package io.motifbase.queries.jobs;

import io.motifbase.graphstore.store.StoredJob;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One job: its state, and what happened to it since the server started, for those who listen. Any thread may use it.
 *
 * <p>Memory: an event for everything that is stored.
 */
final class Job implements JobProgress {
    private static final long PROGRESS_NANOS = 500_000_000;

    private final String id;
    private final long number;
    private final JobKind kind;
    private final Consumer<StoredJob> keeper;
    private final SortedMap<String, String> times = new TreeMap<>();
    private final List<JobEvent> events = new ArrayList<>();
    private final List<JobListener> listeners = new CopyOnWriteArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private JobWork work;
    private JobState state;
    private double fraction;
    private long levels;
    private @Nullable Long secondsLeft;
    private @Nullable String message;
    private long lastPassed;
    private boolean cancelled;
    private @Nullable Runnable canceller;

    /**
     * A new job, or one of an earlier server.
     *
     * @param keeper remembers every change of it; called in the order of the changes
     */
    Job(StoredJob stored, JobKind kind, Consumer<StoredJob> keeper) {
        id = stored.id();
        number = stored.number();
        this.kind = kind;
        state = JobState.valueOf(stored.state());
        work = kind.work(stored.options());
        times.putAll(stored.times());
        fraction = stored.fraction();
        levels = stored.levels();
        failed.addAll(stored.failed());
        message = stored.message();
        this.keeper = keeper;
    }

    static StoredJob created(long number, JobKind kind, JobWork work) {
        return new StoredJob(
                kind.id() + "-" + number,
                number,
                JobState.QUEUED.name(),
                work.ensemble(),
                work.options(),
                new TreeMap<>(Map.of("created", now())),
                0,
                0,
                List.of(),
                null);
    }

    /** Id of the kind of a job that was stored. */
    static String kindOf(StoredJob stored) {
        return stored.id().substring(0, Math.max(0, stored.id().lastIndexOf('-')));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    String id() {
        return id;
    }

    JobKind kind() {
        return kind;
    }

    synchronized JobWork work() {
        return work;
    }

    synchronized JobState state() {
        return state;
    }

    synchronized JobAnswer answer() {
        return new JobAnswer(
                id,
                kind.id(),
                state,
                work.ensemble(),
                work.options(),
                times.getOrDefault("created", ""),
                times.get("started"),
                times.get("ended"),
                fraction,
                state == JobState.RUNNING ? secondsLeft : null,
                levels,
                List.copyOf(failed),
                work.result(),
                message);
    }

    /** Remembers it as it is. */
    synchronized void keep() {
        keeper.accept(new StoredJob(
                id, number, state.name(), work.ensemble(), work.options(), times, fraction, levels, failed, message));
    }

    /**
     * Puts a job that has ended back into the queue.
     *
     * @throws JobConflictException where there is nothing to go on with
     */
    synchronized void requeue() {
        if (!state.isEnd() || state == JobState.DONE) {
            throw new JobConflictException(
                    "job must be INTERRUPTED, CANCELLED or FAILED to be resumed, got " + id + ", which is " + state);
        }
        work = work.resumed();
        times.keySet().retainAll(List.of("created"));
        failed.clear();
        levels = 0;
        change(JobState.QUEUED, null);
    }

    /** Leaves the queue. */
    synchronized void begin() {
        cancelled = false;
        canceller = null;
        secondsLeft = null;
        times.put("started", now());
        change(JobState.RUNNING, null);
    }

    /** Asks the work that runs to end. */
    synchronized void cancel() {
        cancelled = true;
        if (canceller != null) {
            canceller.run();
        }
    }

    /** Nothing of the work runs any more, so that there is nothing to cancel. */
    synchronized void release() {
        canceller = null;
    }

    /** @param why one line, null for a job that is done */
    synchronized void end(JobState end, @Nullable String why) {
        if (!state.isEnd()) {
            times.put("ended", now());
            change(end, why);
        }
    }

    private void change(JobState next, @Nullable String why) {
        state = next;
        message = why;
        fraction = next == JobState.DONE ? 1 : fraction;
        keep();
        tell(JobEvent.of(next), answer());
        if (next.isEnd()) {
            listeners.forEach(JobListener::end);
            listeners.clear();
        }
    }

    @Override
    public synchronized void progress(Progress progress) {
        fraction = progress.fraction();
        secondsLeft = progress.secondsLeft();
        pass(JobEvent.PROGRESS, progress);
    }

    @Override
    public synchronized void stored(String event, Object data) {
        levels++;
        keep();
        tell(event, data);
    }

    @Override
    public synchronized void failed(String reason, String event, Object data) {
        failed.add(reason);
        keep();
        tell(event, data);
    }

    @Override
    public synchronized void tell(String event, Object data) {
        JobEvent told = new JobEvent(events.size() + 1L, event, data);
        events.add(told);
        listeners.forEach(listener -> listener.event(told));
    }

    @Override
    public synchronized void pass(String event, Object data) {
        long now = System.nanoTime();
        if (now - lastPassed >= PROGRESS_NANOS) {
            lastPassed = now;
            JobEvent passed = new JobEvent(null, event, data);
            listeners.forEach(listener -> listener.event(passed));
        }
    }

    @Override
    public synchronized void poll() {
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
    }

    @Override
    public synchronized void onCancel(Runnable action) {
        canceller = action;
        if (cancelled) {
            action.run();
        }
    }

    /**
     * Tells a listener what it has not heard yet and all that is to come, until the job ends. The last event is always the
     * state in which it ended, whatever was heard before.
     *
     * @param heard number of the last event that was heard, 0 for none
     * @return ends the listening
     */
    synchronized Runnable listen(long heard, JobListener listener) {
        int known = events.size();
        if (known == 0 || (state.isEnd() && heard >= known)) {
            listener.event(new JobEvent(known == 0 ? null : (long) known, JobEvent.of(state), answer()));
        } else {
            events.subList((int) Math.max(0, Math.min(heard, known)), known).forEach(listener::event);
        }
        if (state.isEnd()) {
            listener.end();
            return () -> {};
        }
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
