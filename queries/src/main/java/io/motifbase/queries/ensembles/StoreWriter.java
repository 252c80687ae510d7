package io.motifbase.queries.ensembles;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One thread that works on a store for threads that may be interrupted: an interrupt in the middle of such work would close
 * the database's files under it.
 */
public final class StoreWriter implements AutoCloseable {
    private final ExecutorService thread;

    /** @param name of the thread */
    public StoreWriter(String name) {
        thread = Executors.newSingleThreadExecutor(task -> new Thread(task, name));
    }

    /** Waits for the work's end, interrupted or not; the caller's interrupt is kept for later. */
    public <T> T call(Callable<T> work) {
        Future<T> working = thread.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return working.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Nothing waits in it: whoever called has waited. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
