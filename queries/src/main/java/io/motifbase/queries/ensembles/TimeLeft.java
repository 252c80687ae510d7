package io.motifbase.queries.ensembles;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * How far an ensemble is and how long it still takes: every worker goes on at the mean speed so far, in fractions of a
 * network, and takes the next network when it is done with one. Stages that stopped early have made that speed greater;
 * networks that an earlier run did count as done but not as speed. Any thread may report.
 */
public final class TimeLeft {
    /** Less of a network says nothing of the speed. */
    private static final double LEAST_GAIN = 0.02;

    private final int workers;
    private final LongSupplier nanoTime;
    private final double[] first;
    private final double[] last;
    private final long[] begun;
    private final long[] heard;

    /** @param workers networks at a time */
    public TimeLeft(int networks, int workers) {
        this(networks, workers, System::nanoTime);
    }

    TimeLeft(int networks, int workers, LongSupplier nanoTime) {
        this.workers = workers;
        this.nanoTime = nanoTime;
        first = new double[networks];
        last = new double[networks];
        begun = new long[networks];
        heard = new long[networks];
        Arrays.fill(last, -1);
    }

    /** @param index of the network, from 1 */
    public synchronized void progress(int index, double fraction) {
        int n = index - 1;
        heard[n] = nanoTime.getAsLong();
        if (last[n] < 0) {
            first[n] = fraction;
            begun[n] = heard[n];
        }
        last[n] = fraction;
    }

    /** Nothing more is to come of a network; what it did counts as speed. */
    public synchronized void failed(int index) {
        double reached = Math.max(0, last[index - 1]);
        progress(index, 1);
        first[index - 1] += 1 - reached;
    }

    /** Networks that are done. */
    public synchronized int done() {
        return (int) Arrays.stream(last).filter(fraction -> fraction >= 1).count();
    }

    /** Of all networks, in [0, 1]. */
    public synchronized double fraction() {
        return Arrays.stream(last)
                .map(fraction -> Math.max(0, fraction))
                .average()
                .orElse(0);
    }

    /** Empty as long as there is nothing to estimate it from. */
    public synchronized OptionalDouble seconds() {
        double gained = 0;
        double nanos = 0;
        for (int n = 0; n < last.length; n++) {
            if (last[n] >= 0) {
                gained += last[n] - first[n];
                nanos += heard[n] - begun[n];
            }
        }
        return gained < LEAST_GAIN ? OptionalDouble.empty() : OptionalDouble.of(longestLoad() * nanos / gained / 1e9);
    }

    /** Of the workers, in networks. */
    private double longestLoad() {
        double[] loads = new double[workers];
        for (double fraction : last) {
            if (fraction >= 0) {
                loads[idlest(loads)] += 1 - fraction;
            }
        }
        for (double fraction : last) {
            if (fraction < 0) {
                loads[idlest(loads)] += 1;
            }
        }
        return Arrays.stream(loads).max().orElse(0);
    }

    private static int idlest(double[] loads) {
        int idlest = 0;
        for (int w = 1; w < loads.length; w++) {
            idlest = loads[w] < loads[idlest] ? w : idlest;
        }
        return idlest;
    }

    /** As {@code about 40 s left}, or nothing where that is not known or nothing is left. */
    public String text() {
        double seconds = seconds().orElse(0);
        if (seconds <= 0) {
            return "";
        }
        String time = seconds < 100
                ? Math.max(1, Math.round(seconds)) + " s"
                : seconds < 6_000
                        ? Math.round(seconds / 60) + " min"
                        : String.format(Locale.ROOT, "%.1f h", seconds / 3_600);
        return "about " + time + " left";
    }
}
