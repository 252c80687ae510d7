package io.motifbase.graphstore.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** The port that drivers connect to. Internal interface of Neo4j: {@code ConnectorPortRegister}. */
final class BoltPort {
    private BoltPort() {}

    /** Asks the system for the port before the database, which takes seconds to find that it is taken. */
    static void checkFree(StoreSettings.Bolt bolt) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bolt.host(), bolt.port()));
        } catch (IOException e) {
            throw new PortInUseException(bolt, e);
        }
    }

    /** The port that the database listens at, whichever was asked for. */
    static int of(GraphDatabaseService db) {
        HostnamePort address = ((GraphDatabaseAPI) db)
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        return address.getPort();
    }
}
