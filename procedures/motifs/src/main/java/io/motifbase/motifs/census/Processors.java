package io.motifbase.motifs.census;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Shares the processors among all threads of this process that compute: at most as many of them compute as there are
 * processors, the others wait in the order in which they came. Who has computed for a slice of time goes to the end of that
 * queue, so that many callers slow each other evenly and a long computation keeps no short one waiting.
 *
 * <p>A thread takes one turn at a time and waits for no other thread while it has it; so nobody waits in a circle. Which
 * thread computes when changes no result.
 */
public final class Processors {
    /** Of this process. */
    private static final Processors ALL = new Processors(Runtime.getRuntime().availableProcessors());

    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Queue<Turn> waiting = new ArrayDeque<>();
    private volatile boolean queued;
    private int free;

    Processors(int count) {
        this.free = count;
    }

    /**
     * A turn on a processor of this machine, waited for.
     *
     * @param poll called at least every 50 ms while the thread waits, and whenever the turn is polled; what it throws gives
     *     the turn back and is thrown on
     */
    public static Turn turn(Runnable poll) {
        return ALL.take(poll);
    }

    Turn take(Runnable poll) {
        Turn turn = new Turn(poll);
        turn.await();
        return turn;
    }

    private synchronized void join(Turn turn) {
        if (free > 0) {
            free--;
            turn.granted = true;
        } else {
            waiting.add(turn);
            queued = true;
        }
    }

    private synchronized void leave(Turn turn) {
        if (!turn.granted) {
            waiting.remove(turn);
        } else {
            turn.granted = false;
            Turn next = waiting.poll();
            if (next == null) {
                free++;
            } else {
                next.granted = true;
                LockSupport.unpark(next.thread);
            }
        }
        queued = !waiting.isEmpty();
    }

    /** The right of one thread to compute, until it is closed; polled by that thread at least every 50 ms. */
    public final class Turn implements Runnable, AutoCloseable {
        private final Runnable poll;
        private final Thread thread = Thread.currentThread();
        private volatile boolean granted;
        private long since;

        private Turn(Runnable poll) {
            this.poll = poll;
        }

        private void await() {
            join(this);
            boolean ended = false;
            try {
                while (!granted) {
                    LockSupport.parkNanos(this, POLL_NANOS);
                    poll.run();
                    if (thread.isInterrupted()) {
                        throw new CancellationException("interrupted while waiting for a processor");
                    }
                }
                ended = true;
            } finally {
                if (!ended) {
                    leave(this);
                }
            }
            since = System.nanoTime();
        }

        /** Asks whether to go on, and lets others compute first where this thread has had its slice of time. */
        @Override
        public void run() {
            poll.run();
            if (queued && System.nanoTime() - since > SLICE_NANOS) {
                leave(this);
                await();
            }
        }

        /** Gives the processor to who waits longest. */
        @Override
        public void close() {
            leave(this);
        }
    }
}
