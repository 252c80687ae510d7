package io.motifbase.motifs.graph;

import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * Refuses work that the heap cannot hold by its estimate, before it begins, because an OutOfMemoryError says nothing;
 * with an estimate of the time, since a larger heap is not worth its while for work of days.
 */
public final class HeapLimit {
    private static final double GIBI = 1L << 30;
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    private HeapLimit() {}

    /** Bytes that the heap can grow to, less those that are known to be held. */
    public static double left(double held) {
        return Runtime.getRuntime().maxMemory() - held;
    }

    /**
     * Refuses what cannot fit.
     *
     * @param what begins the message, such as {@code census of graph g}
     * @param bytes that it takes at least, about
     * @param seconds that it takes one processor, right to a factor of about five
     * @param left bytes that the heap has for it, see {@link #left}
     * @throws IllegalArgumentException with both where it takes more than is left
     */
    public static void check(String what, double bytes, DoubleSupplier seconds, double left) {
        if (bytes > left) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must fit into the %.2f GiB of heap that are left, takes about %.2f GiB and %s of one processor:"
                            + " give the JVM a larger heap (-Xmx)",
                    what,
                    Math.max(0, left) / GIBI,
                    bytes / GIBI,
                    duration(seconds.getAsDouble())));
        }
    }

    private static String duration(double seconds) {
        if (seconds < 2 * MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        if (seconds < 2 * HOUR) {
            return String.format(Locale.ROOT, "%.0f minutes", seconds / MINUTE);
        }
        return seconds < 2 * DAY
                ? String.format(Locale.ROOT, "%.0f hours", seconds / HOUR)
                : String.format(Locale.ROOT, "%.0f days", seconds / DAY);
    }
}
