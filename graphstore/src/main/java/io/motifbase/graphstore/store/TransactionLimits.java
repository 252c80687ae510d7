package io.motifbase.graphstore.store;

import java.time.Duration;

/**
 * What one transaction may take, whoever runs it. Bytes are those that the database accounts for: rows that are sorted,
 * collected or aggregated, and what is not committed yet.
 *
 * @param timeout after which it is ended; zero for none
 * @param bytes of one, at least 1 MiB; zero for no limit
 * @param totalBytes of all at once, at least 10 MiB and at least those of one; zero for no limit
 */
public record TransactionLimits(Duration timeout, long bytes, long totalBytes) {
    private static final long LEAST_BYTES = 1L << 20;
    private static final long LEAST_TOTAL = 10L << 20;
    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(10);

    public TransactionLimits {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("transaction timeout must not be negative, got " + timeout);
        }
        check("transaction memory", bytes, LEAST_BYTES);
        check("total transaction memory", totalBytes, LEAST_TOTAL);
        if (totalBytes != 0 && totalBytes < bytes) {
            throw new IllegalArgumentException(
                    "total transaction memory must be at least that of one, " + bytes + " bytes, got " + totalBytes);
        }
    }

    private static void check(String name, long bytes, long least) {
        if (bytes != 0 && bytes < least) {
            throw new IllegalArgumentException(name + " must be 0 or at least " + least + " bytes, got " + bytes);
        }
    }

    /** For a process that nobody else asks. */
    public static TransactionLimits none() {
        return new TransactionLimits(Duration.ZERO, 0, 0);
    }

    /** For a server: ten minutes, a quarter of the heap, half of it for all. */
    public static TransactionLimits ofServer() {
        long heap = Runtime.getRuntime().maxMemory();
        return new TransactionLimits(USUAL_TIMEOUT, Math.max(LEAST_BYTES, heap / 4), Math.max(LEAST_TOTAL, heap / 2));
    }
}
