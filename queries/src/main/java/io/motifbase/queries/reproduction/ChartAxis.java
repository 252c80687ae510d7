package io.motifbase.queries.reproduction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The upright axis of a chart.
 *
 * @param low lower end, as shown: the logarithm where the axis is logarithmic
 * @param high upper end, likewise, above the lower one
 */
record ChartAxis(double low, double high, boolean logarithmic) {
    /** Free space at each end, of the range of the values. */
    private static final double ROOM = 0.06;
    /** Gap after which values are beyond the axis, in ranges of the inner four fifths. */
    private static final double FAR = 2;

    private static final int MOST_TICKS = 9;
    private static final double DECADES_OF_PLAIN_TICKS = 2.5;

    /**
     * From the smallest to the largest value, but for a few that would flatten all others: where values at one end, at most a
     * tenth of all, are further from the next than twice the range of the inner four fifths, the axis ends before that gap.
     *
     * @param values at least one that can be {@link #shows shown}; others are passed over
     */
    static ChartAxis of(Collection<Double> values, boolean logarithmic) {
        double[] sorted = values.stream()
                .filter(value -> shows(value, logarithmic))
                .mapToDouble(value -> scaled(value, logarithmic))
                .sorted()
                .toArray();
        int last = sorted.length - 1;
        int tenth = sorted.length / 10;
        double gap = FAR * (sorted[last - tenth] - sorted[tenth]);
        double low = sorted[0];
        double high = sorted[last];
        for (int i = 1; i <= tenth && gap > 0; i++) {
            low = sorted[i] - sorted[i - 1] > gap ? sorted[i] : low;
            high = sorted[last - i + 1] - sorted[last - i] > gap ? sorted[last - i] : high;
        }
        double room = low == high ? 1 : (high - low) * ROOM;
        return new ChartAxis(low - room, high + room, logarithmic);
    }

    static boolean shows(double value, boolean logarithmic) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }

    private static double scaled(double value, boolean logarithmic) {
        return logarithmic ? StrictMath.log10(value) : value;
    }

    /** Where a value stands: 0 at the lower end, 1 at the upper one, less or more for a value beyond the axis. */
    double place(double value) {
        return (scaled(value, logarithmic) - low) / (high - low);
    }

    boolean holds(double value) {
        return place(value) >= 0 && place(value) <= 1;
    }

    /** Round values on the axis, increasing. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic) {
            double[] factors = high - low > DECADES_OF_PLAIN_TICKS ? new double[] {1} : new double[] {1, 2, 5};
            for (int power = (int) Math.floor(low); power <= high; power++) {
                for (double factor : factors) {
                    ticks.add(factor * StrictMath.pow(10, power));
                }
            }
            ticks.removeIf(tick -> !holds(tick));
        } else {
            double step = niceStep((high - low) / MOST_TICKS);
            for (double i = Math.ceil(low / step); i * step <= high; i++) {
                ticks.add(i * step + 0.0); // not -0
            }
        }
        return ticks;
    }

    private static double niceStep(double least) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
