package io.motifbase.queries.http;

import jakarta.inject.Singleton;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds the counting of motifs that clients can set going at once. One piece keeps every processor busy, so that few run, some
 * wait in the order they came, and more are refused. All of it ends when the server stops.
 */
@Singleton
final class ScoreQueue {
    static final int RUNNING = 2;
    static final int ADMITTED = 10;
    private static final long POLL_MILLIS = 50;

    private final Semaphore admitted = new Semaphore(ADMITTED);
    private final Semaphore running = new Semaphore(RUNNING, true);
    private volatile boolean stopping;

    /**
     * Does the work when its turn comes.
     *
     * @throws RejectedExecutionException where too many wait
     * @throws CancellationException where the server stops before the turn comes
     */
    <T> T run(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw new RejectedExecutionException(
                    "requests that count motifs must be at most " + ADMITTED + " at once: try again later");
        }
        try {
            awaitTurn();
            try {
                return work.get();
            } finally {
                running.release();
            }
        } finally {
            admitted.release();
        }
    }

    private void awaitTurn() {
        try {
            do {
                poll();
            } while (!running.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped();
        }
    }

    /** @throws CancellationException once the server stops */
    void poll() {
        if (stopping) {
            throw stopped();
        }
    }

    private static CancellationException stopped() {
        return new CancellationException("the server stops: try again later");
    }

    boolean isStopping() {
        return stopping;
    }

    /** Ends all work, soon. */
    void stop() {
        stopping = true;
    }
}
