package io.motifbase.queries.jobs;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoredJob;
import io.motifbase.queries.ensembles.StoreWriter;
import io.motifbase.queries.ensembles.Training;
import io.motifbase.queries.ensembles.TrainingPlan;
import io.motifbase.queries.ensembles.TrainingRequest;
import io.motifbase.trainer.pruning.FailedNetwork;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The training jobs of a server. One runs at a time, with a thread for every processor at the lowest priority (a hint that
 * Linux leaves aside); the others wait in the order they came.
 */
@Singleton
public final class TrainingJobs {
    /** Jobs that may wait. */
    public static final int MOST_WAITING = 10;

    private static final Logger LOG = LoggerFactory.getLogger(TrainingJobs.class);
    private static final long STOP_SECONDS = 5;
    private static final String GO_ON = "what is done is in the store, and the job can be resumed";

    private final GraphStore store;
    private final StoreWriter writer = new StoreWriter("motifbase-jobs");
    private final ExecutorService runner = Executors.newSingleThreadExecutor(TrainingJobs::lowPriority);
    private final ConcurrentSkipListMap<Long, TrainingJob> jobs = new ConcurrentSkipListMap<>();
    private @Nullable TrainingJob running;
    private @Nullable Thread worker;
    private boolean stopping;

    /** Jobs that an earlier server left unfinished are INTERRUPTED. */
    public TrainingJobs(GraphStore store) {
        this.store = store;
        for (StoredJob stored : store.jobs()) {
            TrainingJob job = new TrainingJob(stored, this::keep);
            jobs.put(stored.number(), job);
            endInterrupted(job);
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // a hint, on which nothing relies
    private static Thread lowPriority(Runnable task) {
        Thread thread = new Thread(task, "motifbase-job");
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

    private TrainingJob job(String id) {
        return jobs.values().stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownJobException(id));
    }

    /**
     * Puts a training into the queue.
     *
     * @throws IllegalArgumentException where it cannot be, {@code EnsembleConflictException} where the store is to blame
     * @throws JobConflictException where a job works on that ensemble
     * @throws RejectedExecutionException where too many wait, or the server stops
     */
    public synchronized JobAnswer submit(TrainingRequest request) {
        TrainingPlan plan = request.plan();
        checkRoom(plan.ensemble());
        new Training(store, plan).check();
        long number = jobs.isEmpty() ? 1 : jobs.lastKey() + 1;
        TrainingJob job = new TrainingJob(TrainingJob.created(number, request), this::keep);
        job.keep();
        jobs.put(number, job);
        return enqueue(job);
    }

    private void checkRoom(String ensemble) {
        if (stopping) {
            throw new RejectedExecutionException("the server stops: try again later");
        }
        List<TrainingJob> active =
                jobs.values().stream().filter(job -> !job.state().isEnd()).toList();
        for (TrainingJob job : active) {
            if (job.request().ensemble().equals(ensemble)) {
                throw new JobConflictException(
                        "ensemble must be one that no job works on, got " + ensemble + ", see job " + job.id());
            }
        }
        if (active.size() > MOST_WAITING) {
            throw new RejectedExecutionException(
                    "jobs that wait must be at most " + MOST_WAITING + ": try again later");
        }
    }

    private JobAnswer enqueue(TrainingJob job) {
        runner.execute(() -> run(job));
        return job.answer();
    }

    /**
     * Puts a job that ended before it was done back into the queue; it goes on to the same networks.
     *
     * @throws UnknownJobException where there is none
     * @throws JobConflictException where it is done or has not ended, or another works on its ensemble
     * @throws RejectedExecutionException as {@link #submit}
     */
    public synchronized JobAnswer resume(String id) {
        TrainingJob job = job(id);
        if (job.state().isEnd()) {
            checkRoom(job.request().ensemble());
        }
        job.requeue();
        return enqueue(job);
    }

    /**
     * Cancels a job that waits or runs; forgets one that has ended. Networks stay.
     *
     * @return the job that was cancelled, which may take a moment to end; null where it was forgotten
     * @throws UnknownJobException where there is none
     */
    public synchronized @Nullable JobAnswer delete(String id) {
        TrainingJob job = job(id);
        if (job.state().isEnd()) {
            jobs.values().remove(job);
            writer.call(() -> {
                store.deleteJob(id);
                return id;
            });
            return null;
        }
        if (job == running && worker != null) {
            worker.interrupt();
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

    private void run(TrainingJob job) {
        try {
            TrainingPlan plan = begun(job);
            if (plan != null) {
                end(job, plan, new Training(store, plan).run(job));
            }
        } catch (InterruptedException e) {
            if (isStopping()) {
                endInterrupted(job);
            } else {
                job.end(JobState.CANCELLED, "cancelled; " + GO_ON);
            }
        } catch (RuntimeException e) {
            LOG.error("job {} failed", job.id(), e);
            job.end(JobState.FAILED, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } finally {
            ended();
        }
    }

    /** Null where the job was cancelled in the queue. */
    private synchronized @Nullable TrainingPlan begun(TrainingJob job) {
        if (stopping || job.state() != JobState.QUEUED) {
            return null;
        }
        TrainingPlan plan = job.request().plan();
        running = job;
        worker = Thread.currentThread();
        job.begin(plan);
        return plan;
    }

    private static void end(TrainingJob job, TrainingPlan plan, List<FailedNetwork> failed) {
        if (failed.isEmpty()) {
            job.end(JobState.DONE, null);
        } else {
            job.end(
                    JobState.FAILED,
                    failed.size() + " of " + plan.settings().networks() + " networks were not finished");
        }
    }

    private synchronized void ended() {
        running = null;
        worker = null;
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
            jobs.values().stream().filter(job -> job != running).forEach(TrainingJobs::endInterrupted);
            if (worker != null) {
                worker.interrupt();
            }
        }
        runner.shutdown();
        try {
            if (!runner.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a job did not end within {} s", STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        jobs.values().forEach(TrainingJobs::endInterrupted);
        writer.close();
    }

    private static void endInterrupted(TrainingJob job) {
        job.end(JobState.INTERRUPTED, "the server stopped; " + GO_ON);
    }
}
