package io.motifbase.motifs.census;

/** Asks whether to go on, after so much work that less than 50 ms lie between two calls. */
final class Poll {
    private static final int WORK = 1 << 20;
    private final Runnable poll;
    private int left = WORK;

    Poll(Runnable poll) {
        this.poll = poll;
    }

    /** Counts work in steps of some nanoseconds each. */
    void work(int steps) {
        left -= steps;
        if (left < 0) {
            left = WORK;
            poll.run();
        }
    }
}
