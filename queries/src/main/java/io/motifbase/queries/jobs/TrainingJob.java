package io.motifbase.queries.jobs;

import io.motifbase.graphstore.store.NetworkId;
import io.motifbase.graphstore.store.StoredJob;
import io.motifbase.queries.ensembles.TimeLeft;
import io.motifbase.queries.ensembles.TrainingPlan;
import io.motifbase.queries.ensembles.TrainingRequest;
import io.motifbase.queries.ensembles.TrainingWatcher;
import io.motifbase.trainer.pruning.FailedNetwork;
import io.motifbase.trainer.pruning.TrainedLevel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One job: its state, and what happened to it since the server started, for those who listen. Any thread may use it.
 *
 * <p>Memory: an event for every level.
 */
final class TrainingJob implements TrainingWatcher {
    private static final long PROGRESS_NANOS = 500_000_000;

    private final String id;
    private final long number;
    private final Consumer<StoredJob> keeper;
    private final SortedMap<String, String> times = new TreeMap<>();
    private final List<JobEvent> events = new ArrayList<>();
    private final List<JobListener> listeners = new CopyOnWriteArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private TrainingRequest request;
    private JobState state;
    private double fraction;
    private long levels;
    private @Nullable TimeLeft timeLeft;
    private @Nullable String message;
    private int networks;
    private long lastProgress;

    /**
     * A new job, or one of an earlier server.
     *
     * @param keeper remembers every change of it; called in the order of the changes
     */
    TrainingJob(StoredJob stored, Consumer<StoredJob> keeper) {
        id = stored.id();
        number = stored.number();
        state = JobState.valueOf(stored.state());
        request = TrainingRequest.of(stored.options());
        times.putAll(stored.times());
        fraction = stored.fraction();
        levels = stored.levels();
        failed.addAll(stored.failed());
        message = stored.message();
        this.keeper = keeper;
    }

    static StoredJob created(long number, TrainingRequest request) {
        return new StoredJob(
                "training-" + number,
                number,
                JobState.QUEUED.name(),
                request.ensemble(),
                request.options(),
                new TreeMap<>(Map.of("created", now())),
                0,
                0,
                List.of(),
                null);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    String id() {
        return id;
    }

    synchronized TrainingRequest request() {
        return request;
    }

    synchronized JobState state() {
        return state;
    }

    synchronized JobAnswer answer() {
        return new JobAnswer(
                id,
                state,
                request.ensemble(),
                request.options(),
                times.getOrDefault("created", ""),
                times.get("started"),
                times.get("ended"),
                fraction,
                state == JobState.RUNNING ? secondsLeft() : null,
                levels,
                List.copyOf(failed),
                message);
    }

    private @Nullable Long secondsLeft() {
        OptionalDouble seconds = timeLeft == null ? OptionalDouble.empty() : timeLeft.seconds();
        return seconds.isPresent() ? Math.round(seconds.getAsDouble()) : null;
    }

    /** Remembers it as it is. */
    synchronized void keep() {
        keeper.accept(new StoredJob(
                id,
                number,
                state.name(),
                request.ensemble(),
                request.options(),
                times,
                fraction,
                levels,
                failed,
                message));
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
        request = request.resumed();
        times.keySet().retainAll(List.of("created"));
        failed.clear();
        levels = 0;
        change(JobState.QUEUED, null);
    }

    /** Leaves the queue. */
    synchronized void begin(TrainingPlan plan) {
        networks = plan.settings().networks();
        timeLeft = new TimeLeft(networks, plan.settings().threads());
        times.put("started", now());
        change(JobState.RUNNING, null);
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
        keep();
        tellAgain(JobEvent.of(next), answer());
        if (next.isEnd()) {
            listeners.forEach(JobListener::end);
            listeners.clear();
        }
    }

    @Override
    public synchronized void progress(int index, double done) {
        if (timeLeft == null) {
            return;
        }
        timeLeft.progress(index, done);
        fraction = timeLeft.fraction();
        long now = System.nanoTime();
        if (now - lastProgress >= PROGRESS_NANOS) {
            lastProgress = now;
            tell(new JobEvent(
                    null, JobEvent.PROGRESS, new Progress(fraction, secondsLeft(), timeLeft.done(), networks)));
        }
    }

    @Override
    public synchronized void level(TrainedLevel level) {
        levels++;
        keep();
        String network = NetworkId.of(request.ensemble(), level.index(), level.sparsity());
        tellAgain(
                JobEvent.LEVEL,
                new LevelStored(network, level.index(), level.sparsity(), level.testMse(), level.iterations()));
    }

    @Override
    public synchronized void failed(FailedNetwork network) {
        failed.add(network.toString());
        if (timeLeft != null) {
            timeLeft.failed(network.index());
        }
        keep();
        tellAgain(JobEvent.NETWORK_FAILED, new NetworkFailed(network.index(), network.sparsity(), network.reason()));
    }

    @Override
    public void note(String line) {
        tellAgain(JobEvent.NOTE, new Note(line));
    }

    private synchronized void tellAgain(String name, Object data) {
        JobEvent event = new JobEvent(events.size() + 1L, name, data);
        events.add(event);
        tell(event);
    }

    private void tell(JobEvent event) {
        listeners.forEach(listener -> listener.event(event));
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
