package io.motifbase.graphstore.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a store is opened.
 *
 * @param bolt where drivers reach it; null for no network access at all
 * @param pageCacheBytes memory for the pages of the store outside the heap, at least 8 MiB
 * @param limits of every transaction
 */
public record StoreSettings(@Nullable Bolt bolt, long pageCacheBytes, TransactionLimits limits) {
    private static final long LEAST_PAGE_CACHE = 8L << 20;
    private static final long USUAL_PAGE_CACHE = 256L << 20;

    /**
     * A Bolt server with authentication.
     *
     * @param host address to listen at
     * @param port from 1 to 65535, or 0 for a free one
     * @param firstPassword asked once, when no password of user neo4j was ever chosen: at least 8 characters
     * @param tls with which every connection is encrypted; null for none
     */
    public record Bolt(
            String host,
            int port,
            Supplier<String> firstPassword,
            @Nullable TlsFiles tls) {
        public static final String LOOPBACK = "127.0.0.1";

        public Bolt(String host, int port, Supplier<String> firstPassword) {
            this(host, port, firstPassword, null);
        }

        public Bolt {
            if (host.isBlank()) {
                throw new IllegalArgumentException("Bolt host must not be blank");
            }
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("Bolt port must be from 0 to 65535, got " + port);
            }
        }
    }

    public StoreSettings {
        if (pageCacheBytes < LEAST_PAGE_CACHE) {
            throw new IllegalArgumentException(
                    "page cache must be at least " + LEAST_PAGE_CACHE + " bytes, got " + pageCacheBytes);
        }
    }

    /** With the usual limits: those of a server where it has Bolt, else none. */
    public StoreSettings(@Nullable Bolt bolt, long pageCacheBytes) {
        this(bolt, pageCacheBytes, bolt == null ? TransactionLimits.none() : TransactionLimits.ofServer());
    }

    /** For this process alone. */
    public static StoreSettings embedded() {
        return new StoreSettings(null, USUAL_PAGE_CACHE);
    }

    /** With Bolt on the loopback address. */
    public static StoreSettings withBolt(int port, Supplier<String> firstPassword) {
        return new StoreSettings(new Bolt(Bolt.LOOPBACK, port, firstPassword), USUAL_PAGE_CACHE);
    }
}
