package io.motifbase.queries.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.context.ServerRequestContext;
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
    private final MeterRegistry metrics;
    private volatile boolean stopping;

    ScoreQueue(MeterRegistry metrics) {
        this.metrics = metrics;
    }

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
            Timer.Sample sample = Timer.start(metrics);
            try {
                return work.get();
            } finally {
                running.release();
                sample.stop(timer());
            }
        } finally {
            admitted.release();
        }
    }

    /** Of the route at hand: how long counting takes there, waiting left out. */
    private Timer timer() {
        String route = ServerRequestContext.currentRequest()
                .flatMap(BasicHttpAttributes::getUriTemplate)
                .orElse("none");
        return Timer.builder("motifbase.counting")
                .description("Time that motifs were counted for one request, without waiting for its turn")
                .tag("route", route)
                .register(metrics);
    }

    int running() {
        return RUNNING - running.availablePermits();
    }

    int waiting() {
        return Math.max(0, ADMITTED - admitted.availablePermits() - running());
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
