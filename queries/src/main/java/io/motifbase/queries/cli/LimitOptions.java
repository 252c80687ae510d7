package io.motifbase.queries.cli;

import io.motifbase.graphstore.store.TransactionLimits;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What one transaction of a server may take. */
final class LimitOptions {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})([a-z]?)");
    private static final Map<String, Long> SECONDS = Map.of("", 1L, "s", 1L, "m", 60L, "h", 3600L);
    private static final Map<String, Long> BYTES = Map.of("", 1L, "k", 1L << 10, "m", 1L << 20, "g", 1L << 30);

    @Option(
            names = "--transaction-timeout",
            paramLabel = "TIME",
            description = "After which a transaction is ended, such as 90s, 10m or 1h; 0 for never (default: 10m).")
    private @Nullable String timeout;

    @Option(
            names = "--transaction-memory",
            paramLabel = "BYTES",
            description = "Of one transaction, such as 512m or 2g; 0 for no limit (default: a quarter of the heap).")
    private @Nullable String memory;

    @Option(
            names = "--total-transaction-memory",
            paramLabel = "BYTES",
            description = "Of all transactions at once; 0 for no limit (default: half of the heap).")
    private @Nullable String totalMemory;

    /** @throws IllegalArgumentException for what is no amount, or out of range */
    TransactionLimits limits() {
        TransactionLimits usual = TransactionLimits.ofServer();
        return new TransactionLimits(
                timeout == null
                        ? usual.timeout()
                        : Duration.ofSeconds(amount("--transaction-timeout", timeout, SECONDS, "90s, 10m or 1h")),
                memory == null ? usual.bytes() : amount("--transaction-memory", memory, BYTES, "512m or 2g"),
                totalMemory == null
                        ? usual.totalBytes()
                        : amount("--total-transaction-memory", totalMemory, BYTES, "512m or 2g"));
    }

    private static long amount(String option, String text, Map<String, Long> units, String examples) {
        Matcher amount = AMOUNT.matcher(text);
        Long unit = amount.matches() ? units.get(amount.group(2)) : null;
        if (unit == null) {
            throw new IllegalArgumentException(option + " must be an amount such as " + examples + ", got " + text);
        }
        return Math.multiplyExact(Long.parseLong(amount.group(1)), unit);
    }
}
