package io.motifbase.queries.jobs;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoredJob;
import io.motifbase.queries.ensembles.StoreWriter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of a server. One of each kind runs at a time, at the lowest priority (a hint that Linux leaves aside); the others
 * of its kind wait in the order they came.
 */
@Singleton
public final class Jobs {
    /** Jobs of a kind that may wait. */
    public static final int MOST_WAITING = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final long STOP_SECONDS = 5;
    private static final String GO_ON = "what is done is in the store, and the job can be resumed";

    private final GraphStore store;
    private final StoreWriter writer = new StoreWriter("motifbase-jobs");
    private final Map<String, ExecutorService> runners = new HashMap<>();
    private final ConcurrentSkipListMap<Long, Job> jobs = new ConcurrentSkipListMap<>();
    private final Set<Job> running = new HashSet<>();
    private boolean stopping;

    /** Jobs that an earlier server left unfinished are INTERRUPTED. */
    public Jobs(GraphStore store, List<JobKind> kinds) {
        this.store = store;
        Map<String, JobKind> byId = new HashMap<>();
        for (JobKind kind : kinds) {
            byId.put(kind.id(), kind);
            runners.put(kind.id(), Executors.newSingleThreadExecutor(task -> lowPriority(task, kind)));
        }
        for (StoredJob stored : store.jobs()) {
            JobKind kind = byId.get(Job.kindOf(stored));
            if (kind == null) {
                LOG.warn("job {} is of a kind that this version does not know, and is left as it is", stored.id());
            } else {
                Job job = new Job(stored, kind, this::keep);
                jobs.put(stored.number(), job);
                endInterrupted(job);
            }
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // a hint, on which nothing relies
    private static Thread lowPriority(Runnable task, JobKind kind) {
        Thread thread = new Thread(task, "motifbase-job-" + kind.id());
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    private void keep(StoredJob job) {
        writer.call(() -> {
            store.writeJob(job);
            return job;
        });
    }

    /** All jobs, the newest first. */
    public List<JobAnswer> list() {
        List<JobAnswer> answers = new ArrayList<>();
        jobs.descendingMap().values().forEach(job -> answers.add(job.answer()));
        return Collections.unmodifiableList(answers);
    }

    /** @throws UnknownJobException where there is none */
    public JobAnswer show(String id) {
        return job(id).answer();
    }

    private Job job(String id) {
        return jobs.values().stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownJobException(id));
    }

    /**
     * Puts work into the queue of its kind.
     *
     * @return the job; one that waits or runs already where its kind shares ensembles and the options are equal
     * @throws IllegalArgumentException or what else {@link JobWork#check} throws, where it cannot be done
     * @throws JobConflictException where a job of this kind works on that ensemble and does not share it
     * @throws RejectedExecutionException where too many wait, or the server stops
     */
    public synchronized JobAnswer submit(JobKind kind, JobWork work) {
        for (Job job : active(kind)) {
            if (work.sharesEnsemble() && job.work().options().equals(work.options())) {
                return job.answer();
            }
        }
        checkRoom(kind, work);
        work.check();
        long number = Math.max(jobs.isEmpty() ? 0 : jobs.lastKey(), lastStored()) + 1;
        Job job = new Job(Job.created(number, kind, work), kind, this::keep);
        job.keep();
        jobs.put(number, job);
        return enqueue(job);
    }

    /** Also of a kind that is not known. */
    private long lastStored() {
        return store.jobs().stream().mapToLong(StoredJob::number).max().orElse(0);
    }

    private List<Job> active(JobKind kind) {
        return jobs.values().stream()
                .filter(job -> job.kind() == kind && !job.state().isEnd())
                .toList();
    }

    private void checkRoom(JobKind kind, JobWork work) {
        if (stopping) {
            throw new RejectedExecutionException("the server stops: try again later");
        }
        List<Job> active = active(kind);
        for (Job job : active) {
            if (!work.sharesEnsemble() && job.work().ensemble().equals(work.ensemble())) {
                throw new JobConflictException(
                        "ensemble must be one that no job works on, got " + work.ensemble() + ", see job " + job.id());
            }
        }
        if (active.size() > MOST_WAITING) {
            throw new RejectedExecutionException(
                    "jobs that wait must be at most " + MOST_WAITING + ": try again later");
        }
    }

    private JobAnswer enqueue(Job job) {
        runner(job.kind()).execute(() -> run(job));
        return job.answer();
    }

    private ExecutorService runner(JobKind kind) {
        ExecutorService runner = runners.get(kind.id());
        if (runner == null) {
            throw new IllegalArgumentException("kind of job must be one of " + runners.keySet() + ", got " + kind.id());
        }
        return runner;
    }

    /**
     * Puts a job that ended before it was done back into the queue; it goes on to the same end.
     *
     * @throws UnknownJobException where there is none
     * @throws JobConflictException where it is done or has not ended, or another works on its ensemble
     * @throws RejectedExecutionException as {@link #submit}
     */
    public synchronized JobAnswer resume(String id) {
        Job job = job(id);
        if (job.state().isEnd()) {
            checkRoom(job.kind(), job.work());
        }
        job.requeue();
        return enqueue(job);
    }

    /**
     * Cancels a job that waits or runs; forgets one that has ended. What it stored stays.
     *
     * @return the job that was cancelled, which may take a moment to end; null where it was forgotten
     * @throws UnknownJobException where there is none
     */
    public synchronized @Nullable JobAnswer delete(String id) {
        Job job = job(id);
        if (job.state().isEnd()) {
            jobs.values().remove(job);
            writer.call(() -> {
                store.deleteJob(id);
                return id;
            });
            return null;
        }
        if (running.contains(job)) {
            job.cancel();
        } else {
            job.end(JobState.CANCELLED, "cancelled before it began");
        }
        return job.answer();
    }

    /**
     * Tells a listener what happens to a job.
     *
     * @param heard number of the last event that it has heard of, 0 for none
     * @return ends the listening
     * @throws UnknownJobException where there is none
     */
    public Runnable listen(String id, long heard, JobListener listener) {
        return job(id).listen(heard, listener);
    }

    private void run(Job job) {
        try {
            if (begun(job)) {
                job.work().run(job);
                job.end(JobState.DONE, null);
            }
        } catch (InterruptedException | CancellationException e) {
            if (isStopping()) {
                endInterrupted(job);
            } else {
                job.end(JobState.CANCELLED, "cancelled; " + GO_ON);
            }
        } catch (JobFailedException e) {
            job.end(JobState.FAILED, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("job {} failed", job.id(), e);
            job.end(JobState.FAILED, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } finally {
            ended(job);
        }
    }

    /** False where the job was cancelled in the queue. */
    private synchronized boolean begun(Job job) {
        if (stopping || job.state() != JobState.QUEUED) {
            return false;
        }
        running.add(job);
        job.begin();
        return true;
    }

    /** An interrupt that came too late is not the next job's. */
    private synchronized void ended(Job job) {
        running.remove(job);
        job.release();
        Thread.interrupted();
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    /** Ends all jobs as INTERRUPTED, within some seconds; no new ones are taken. To be called before the store is closed. */
    public void stop() {
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = true;
            jobs.values().stream().filter(job -> !running.contains(job)).forEach(Jobs::endInterrupted);
            running.forEach(Job::cancel);
        }
        runners.values().forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService runner : runners.values()) {
                if (!runner.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("a job did not end within {} s", STOP_SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        jobs.values().forEach(Jobs::endInterrupted);
        writer.close();
    }

    private static void endInterrupted(Job job) {
        job.end(JobState.INTERRUPTED, "the server stopped; " + GO_ON);
    }
}
