package io.motifbase.graphstore.store;

import inet.ipaddr.IPAddressString;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.GraphDatabaseSettings.LogQueryLevel;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.configuration.ssl.ClientAuth;
import org.neo4j.configuration.ssl.SslPolicyConfig;
import org.neo4j.configuration.ssl.SslPolicyScope;
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

    /** None of which LOAD CSV may ask, whoever runs it. */
    private static final List<IPAddressString> EVERY_ADDRESS =
            List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0"));

    private final DatabaseManagementService dbms;
    private final SealedDatabase settings;

    private EmbeddedDatabase(DatabaseManagementService dbms, SealedDatabase settings) {
        this.dbms = dbms;
        this.settings = settings;
    }

    /** From now on; zero never ends one. */
    void endTransactionsAfter(Duration timeout) {
        settings.endTransactionsAfter(timeout);
    }

    static EmbeddedDatabase start(Path dir, StoreSettings settings) {
        SealedDatabase sealed = new SealedDatabase(dir);
        DatabaseManagementServiceBuilderImplementation builder = sealed.setConfig(
                        GraphDatabaseSettings.pagecache_memory, settings.pageCacheBytes())
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, TRANSACTION_END_WAIT)
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(GraphDatabaseInternalSettings.cypher_ip_blocklist, EVERY_ADDRESS)
                .setConfig(
                        GraphDatabaseSettings.memory_transaction_max_size,
                        settings.limits().bytes())
                .setConfig(
                        GraphDatabaseSettings.memory_transaction_global_max_size,
                        settings.limits().totalBytes())
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.log_queries, LogQueryLevel.OFF)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, KEPT_TRANSACTION_LOGS)
                .setConfig(ServerSettings.allow_telemetry, false);
        setBolt(builder, settings.bolt());
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(builder.build(), sealed);
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
            setTls(builder, bolt.tls());
        }
    }

    private static void setTls(DatabaseManagementServiceBuilderImplementation builder, @Nullable TlsFiles tls) {
        if (tls != null) {
            SslPolicyConfig policy = SslPolicyConfig.forScope(SslPolicyScope.BOLT);
            builder.setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.REQUIRED)
                    .setConfig(policy.enabled, true)
                    .setConfig(policy.base_directory, tls.key().toAbsolutePath().getParent())
                    .setConfig(policy.public_certificate, tls.certificate().toAbsolutePath())
                    .setConfig(policy.private_key, tls.key().toAbsolutePath())
                    // clients prove who they are by password
                    .setConfig(policy.client_auth, ClientAuth.NONE)
                    .setConfig(policy.trust_all, true);
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
