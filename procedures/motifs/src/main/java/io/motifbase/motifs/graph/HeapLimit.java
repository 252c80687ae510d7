package io.motifbase.motifs.graph;

import java.util.Locale;

/** Refuses work that the heap cannot hold by its estimate, before it begins, because an OutOfMemoryError says nothing. */
public final class HeapLimit {
    private static final double GIBI = 1L << 30;

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
     * @param left bytes that the heap has for it, see {@link #left}
     * @throws IllegalArgumentException with both where it takes more than is left
     */
    public static void check(String what, double bytes, double left) {
        if (bytes > left) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must fit into the %.2f GiB of heap that are left, takes about %.2f GiB: give the JVM a larger"
                            + " heap (-Xmx)",
                    what,
                    Math.max(0, left) / GIBI,
                    bytes / GIBI));
        }
    }
}
