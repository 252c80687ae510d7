package io.motifbase.queries.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.EmbeddedServer;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.queries.comparison.Ensembles;
import io.motifbase.queries.jobs.Jobs;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The HTTP server over one open store. */
public final class HttpServer implements AutoCloseable {
    private static final long ANSWER_SECONDS = 2;

    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final WarmUp warmUp;

    private HttpServer(ApplicationContext context, EmbeddedServer server) {
        this.context = context;
        this.server = server;
        this.warmUp = WarmUp.start(context.getBean(Ensembles.class));
    }

    /**
     * Starts listening. The store stays the caller's to close.
     *
     * @throws IllegalStateException where the port is taken
     */
    public static HttpServer start(GraphStore store, HttpSettings settings) {
        if (settings.tls() == null) {
            return start(store, settings, Map.of("micronaut.server.port", port(settings)));
        }
        try (KeyStoreFile keys = new KeyStoreFile(settings.tls())) {
            Map<String, Object> encrypted = new HashMap<>(keys.properties());
            encrypted.put("micronaut.server.ssl.port", port(settings));
            return start(store, settings, encrypted);
        }
    }

    /** The framework takes a free one for -1. */
    private static int port(HttpSettings settings) {
        return settings.port() == 0 ? -1 : settings.port();
    }

    private static HttpServer start(GraphStore store, HttpSettings settings, Map<String, Object> ports) {
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .singletons(store, settings)
                .properties(properties(settings, ports))
                .start();
        try {
            context.getBean(Jobs.class);
            context.getBean(ServerMetrics.class);
            return new HttpServer(context, context.getBean(EmbeddedServer.class).start());
        } catch (RuntimeException e) {
            context.close();
            throw e instanceof ServerStartupException ? taken(settings, e) : e;
        }
    }

    private static Map<String, Object> properties(HttpSettings settings, Map<String, Object> ports) {
        Map<String, Object> properties = new HashMap<>(ports);
        properties.put("micronaut.server.host", settings.host());
        properties.put("micronaut.metrics.enabled", true);
        if (!settings.origins().isEmpty()) {
            properties.put("micronaut.server.cors.enabled", true);
            properties.put("micronaut.server.cors.configurations.named.allowed-origins", settings.origins());
            properties.put(
                    "micronaut.server.cors.configurations.named.exposed-headers",
                    List.of("ETag", "Location", "Retry-After", "Content-Disposition", RequestLog.HEADER));
        }
        return properties;
    }

    /**
     * Asks the system for the port, before a database is started for nothing.
     *
     * @throws IllegalArgumentException where no address has the name of the host
     * @throws IllegalStateException where the address cannot be listened at
     */
    public static void checkFree(HttpSettings settings) {
        InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
        if (address.isUnresolved()) {
            throw new IllegalArgumentException(
                    "host must be a name or address of this machine, got " + settings.host());
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw taken(settings, e);
        }
    }

    private static IllegalStateException taken(HttpSettings settings, Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new IllegalStateException(
                "HTTP port " + settings.port() + " on " + settings.host() + " cannot be listened at: "
                        + root.getMessage(),
                cause);
    }

    /** Such as {@code http://127.0.0.1:8080}, with the port that was taken. */
    public URI address() {
        return server.getURI();
    }

    /** Ends what takes long, jobs in some seconds, and lets the requests that run be answered for at most two. */
    @Override
    public void close() {
        context.getBean(ScoreQueue.class).stop();
        context.getBean(Jobs.class).stop();
        warmUp.stop(ANSWER_SECONDS);
        if (server instanceof GracefulShutdownCapable graceful) {
            graceful.shutdownGracefully()
                    .toCompletableFuture()
                    .completeOnTimeout(null, ANSWER_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
        context.close();
    }
}
