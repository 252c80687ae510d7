package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Processors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Threads that share the member numbers of an ensemble, each taking the next one that is free. The calling thread only
 * waits and polls, so that a cancellation is seen while members are long. No thread outlives {@link #run}.
 *
 * @param <R> what one thread brings back; results are merged in the order of threads
 */
final class MemberWorkers<R> {
    private static final long POLL_MILLIS = 20;
    private final MemberRange range;
    private final int threads;
    private final AtomicInteger next;
    private volatile boolean stopped;

    MemberWorkers(MemberRange range, int threads) {
        this.range = range;
        this.threads = Math.min(range.count(), threads);
        this.next = new AtomicInteger(range.first());
    }

    /** Takes members until none is left or the ensemble is stopped; called by a worker. */
    void forEachMember(IntConsumer member) {
        for (int m = next.getAndIncrement(); m < range.end() && !stopped; m = next.getAndIncrement()) {
            member.accept(m);
        }
    }

    private void throwIfStopped() {
        if (stopped) {
            throw new CancellationException("null ensemble stopped");
        }
    }

    /** What one thread does while it has a turn on a processor; it polls the turn at least every 50 ms. */
    interface Work<R> {
        R work(int number, Processors.Turn turn);
    }

    /** Runs one worker a thread. Whatever a worker or the poll throws stops all, and is thrown when they have ended. */
    void run(Work<R> worker, Consumer<R> merge, Runnable poll) {
        poll.run();
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "null-ensemble");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<R>> results = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int number = t;
                results.add(pool.submit(() -> stopOnFailure(worker, number)));
            }
            for (Future<R> result : results) {
                merge.accept(await(result, poll));
            }
        } finally {
            stopped = true;
            pool.shutdown();
            awaitEnd(pool);
        }
    }

    private R stopOnFailure(Work<R> worker, int number) {
        boolean done = false;
        try (Processors.Turn turn = Processors.turn(this::throwIfStopped)) {
            R result = worker.work(number, turn);
            done = true;
            return result;
        } finally {
            stopped |= !done;
        }
    }

    private R await(Future<R> result, Runnable poll) {
        while (true) {
            try {
                return result.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                poll.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("null ensemble interrupted");
            } catch (ExecutionException e) {
                throw asUnchecked(Objects.requireNonNullElse(e.getCause(), e));
            }
        }
    }

    private static RuntimeException asUnchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    private static void awaitEnd(ExecutorService pool) {
        boolean interrupted = false;
        try {
            boolean ended = false;
            while (!ended) {
                try {
                    ended = pool.awaitTermination(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
