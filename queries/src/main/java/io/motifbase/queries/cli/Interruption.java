package io.motifbase.queries.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * Long work that a signal ends in an orderly way: it is told to stop, and what the session opened before, such as the store,
 * is closed only when the work has ended. Parts that do not touch the store in this thread are interrupted; the others
 * poll, because an interrupt would close the database's files under them.
 */
final class Interruption {
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean asked;
    private boolean inPart;

    /** Work that stops when it is asked to. It must not open anything in the session, which is closing then. */
    @FunctionalInterface
    interface Work<T> {
        T run(Interruption interruption) throws InterruptedException;
    }

    /** Work that stops when its thread is interrupted. */
    @FunctionalInterface
    interface Part<T> {
        T run() throws InterruptedException;
    }

    /**
     * @throws InterruptedException where a signal has ended the work in an interruptible part
     * @throws CancellationException where it has ended it elsewhere
     */
    static <T> T during(Session session, Work<T> work) throws InterruptedException {
        Interruption interruption = new Interruption();
        session.closeAtEnd(interruption::end);
        try {
            return work.run(interruption);
        } finally {
            interruption.ended.countDown();
        }
    }

    /**
     * Work that polls wherever it may stop.
     *
     * @param done what the message says of work that a signal has ended
     */
    static <T> T polling(Session session, String done, Function<Runnable, T> work) {
        try {
            return during(session, interruption -> work.apply(interruption::poll));
        } catch (CancellationException | InterruptedException e) {
            throw new IllegalStateException("interrupted; " + done, e);
        }
    }

    /** A part that is interrupted; only the thread that made this may call it. */
    <T> T interruptibly(Part<T> part) throws InterruptedException {
        synchronized (this) {
            if (asked) {
                throw new InterruptedException("interrupted");
            }
            inPart = true;
        }
        try {
            return part.run();
        } finally {
            synchronized (this) {
                inPart = false;
                Thread.interrupted();
            }
        }
    }

    /** @throws CancellationException where the work is to stop */
    synchronized void poll() {
        if (asked) {
            throw new CancellationException("interrupted; what is done is in the store");
        }
    }

    private void end() {
        if (ended.getCount() == 0) {
            return;
        }
        synchronized (this) {
            asked = true;
            if (inPart) {
                worker.interrupt();
            }
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
