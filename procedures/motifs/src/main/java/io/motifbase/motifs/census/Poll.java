package io.motifbase.motifs.census;

/** Asks whether to go on, after so much work that less than 50 ms lie between two calls. */
public final class Poll {
    private static final int WORK = 1 << 20;
    private final Runnable poll;
    private long left = WORK;

    public Poll(Runnable poll) {
        this.poll = poll;
    }

    /** Counts work in steps of some nanoseconds each. */
    public void work(long steps) {
        left -= steps;
        if (left < 0) {
            left = WORK;
            poll.run();
        }
    }
}
