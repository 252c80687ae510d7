package io.motifbase.queries.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Long work in this thread that a signal ends in an orderly way: the thread is interrupted, and what the session opened
 * before, such as the store, is closed only when the work has ended.
 */
final class Interruption {
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);

    private Interruption() {}

    /** Work that stops when its thread is interrupted. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws InterruptedException;
    }

    /** @throws InterruptedException where a signal has ended the work */
    static <T> T during(Session session, Work<T> work) throws InterruptedException {
        Interruption interruption = new Interruption();
        session.closeAtEnd(interruption::end);
        try {
            return work.run();
        } finally {
            interruption.ended.countDown();
        }
    }

    private void end() {
        if (ended.getCount() == 0) {
            return;
        }
        worker.interrupt();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
