package io.motifbase.graphstore.store;

import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.GraphDatabaseSettings.LogQueryLevel;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilderImplementation;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.server.configuration.ServerSettings;

/** Starts and stops Neo4j in this process. Its logs go to files in the store's folder, never to the console. */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration SHUTDOWN_WAIT = Duration.ofMillis(100);
    private static final Duration TRANSACTION_END_WAIT = Duration.ofSeconds(1);
    private static final String KEPT_TRANSACTION_LOGS = "256M size";
    private static final long START_MILLIS = 60_000;

    private final DatabaseManagementService dbms;

    private EmbeddedDatabase(DatabaseManagementService dbms) {
        this.dbms = dbms;
    }

    static EmbeddedDatabase start(Path dir, StoreSettings settings) {
        DatabaseManagementServiceBuilderImplementation builder = new SealedDatabase(dir)
                .setConfig(GraphDatabaseSettings.pagecache_memory, settings.pageCacheBytes())
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, TRANSACTION_END_WAIT)
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.log_queries, LogQueryLevel.OFF)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, KEPT_TRANSACTION_LOGS)
                .setConfig(ServerSettings.allow_telemetry, false);
        setBolt(builder, settings.bolt());
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(builder.build());
            database.checkStarted(dir);
            return database;
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            throw explained(dir, settings.bolt(), e);
        }
    }

    private static void setBolt(
            DatabaseManagementServiceBuilderImplementation builder, StoreSettings.@Nullable Bolt bolt) {
        builder.setConfig(BoltConnector.enabled, bolt != null)
                // the in-process channel does not start on this version of netty
                .setConfig(BoltConnectorInternalSettings.enable_local_connector, false)
                .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, SHUTDOWN_WAIT)
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, SHUTDOWN_WAIT);
        if (bolt != null) {
            builder.setConfig(BoltConnector.listen_address, new SocketAddress(bolt.host(), bolt.port()))
                    .setConfig(
                            BoltConnector.advertised_address, new SocketAddress(reachable(bolt.host()), bolt.port()));
        }
    }

    /** No driver can connect to the address that stands for all of this machine's. */
    private static String reachable(String host) {
        return host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    }

    private void checkStarted(Path dir) {
        if (graph().isAvailable(START_MILLIS)) {
            return;
        }
        dbms.shutdown();
        throw new StoreException("store " + dir + " cannot be started: see " + dir.resolve("logs/debug.log"), null);
    }

    private static StoreException explained(Path dir, StoreSettings.@Nullable Bolt bolt, RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof FileLockException)) {
            if (cause instanceof BindException && bolt != null) {
                return new PortInUseException(bolt, failure);
            }
            cause = cause.getCause();
        }
        if (cause instanceof FileLockException) {
            return new StoreLockedException(dir, failure);
        }
        return new StoreException("store " + dir + " cannot be started: " + cause.getMessage(), failure);
    }

    GraphDatabaseService graph() {
        return dbms.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    GraphDatabaseService system() {
        return dbms.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
    }

    @Override
    public void close() {
        dbms.shutdown();
    }
}
