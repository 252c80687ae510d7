package io.motifbase.graphstore.store;

import java.time.Duration;

/**
 * How much one statement of a user may ask and be told.
 *
 * @param rows of an answer, at least 1
 * @param bytes of an answer as JSON, at least 1000
 * @param timeout after which it is ended
 */
public record CypherLimits(int rows, long bytes, Duration timeout) {
    /** Of the text of a statement. */
    public static final int CHARACTERS = 10_000;

    /** Of brackets in a statement, and of lists and maps in a parameter. */
    public static final int NESTING = 64;

    private static final int USUAL_ROWS = 10_000;
    private static final long USUAL_BYTES = 8_000_000;
    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(1);

    public CypherLimits {
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be at least 1, got " + rows);
        }
        if (bytes < 1000) {
            throw new IllegalArgumentException("bytes must be at least 1000, got " + bytes);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be positive, got " + timeout);
        }
    }

    public static CypherLimits usual() {
        return new CypherLimits(USUAL_ROWS, USUAL_BYTES, USUAL_TIMEOUT);
    }
}
