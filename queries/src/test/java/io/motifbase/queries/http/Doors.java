package io.motifbase.queries.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * An analyst before the doors of a server, and what must stay as it is behind them: the graph with its tokens, schema and
 * users, a secret file in two places, a listener on this machine that counts who connects.
 */
final class Doors implements AutoCloseable {
    static final String ANALYST = "ana";
    static final String PASSWORD = "an analyst's own";
    static final String SECRET = "canary-5e1d";

    private final LiveServer server;
    private final Driver admin;
    private final Driver analyst;
    private final ServerSocket listener;
    private final AtomicInteger connections = new AtomicInteger();
    private final Path canary;

    Doors(LiveServer server) throws IOException {
        this.server = server;
        admin = GraphDatabase.driver(server.bolt(), AuthTokens.basic("neo4j", LiveServer.PASSWORD));
        server.send(server.authorized("/users")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"%s\",\"password\":\"%s\"}".formatted(ANALYST, PASSWORD))));
        analyst = GraphDatabase.driver(server.bolt(), AuthTokens.basic(ANALYST, PASSWORD));
        canary = Files.writeString(server.folder().resolveSibling("canary.csv"), SECRET + "\n");
        Files.writeString(
                Files.createDirectories(server.folder().resolve("import")).resolve("canary.csv"), SECRET);
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread counting = new Thread(this::count, "listener");
        counting.setDaemon(true);
        counting.start();
    }

    private void count() {
        try {
            while (!listener.isClosed()) {
                Socket caller = listener.accept();
                connections.incrementAndGet();
                caller.close();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    /** With the canary's path and the listener's address put in. */
    String filled(String statement) {
        return statement
                .replace("CANARY", canary.toAbsolutePath().toUri().toString())
                .replace("LISTENER", "127.0.0.1:" + listener.getLocalPort());
    }

    int connections() {
        return connections.get();
    }

    /** What a door says to a statement. */
    record Said(boolean refused, String text) {}

    /** Over Bolt, in a transaction of its own as CALL IN TRANSACTIONS wants it. */
    Said bolt(String database, String cypher) {
        return bolt(analyst, database, cypher);
    }

    private static Said bolt(Driver driver, String database, String cypher) {
        try (Session session = driver.session(SessionConfig.forDatabase(database))) {
            return new Said(false, session.run(cypher).list().toString());
        } catch (Neo4jException e) {
            return new Said(true, e.code() + " " + e.getMessage());
        }
    }

    Said boltAsAdmin(String database, String cypher) {
        return bolt(admin, database, cypher);
    }

    Session adminSession() {
        return admin.session();
    }

    Said http(String cypher) {
        return http("/query", "POST", Map.of("cypher", cypher, "parameters", Map.of()));
    }

    Said http(String path, String method, Object body) {
        try {
            LiveServer.Answer answer = server.send(server.authorized(ANALYST, PASSWORD, path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(new ObjectMapper().writeValueAsString(body))));
            return new Said(answer.status() != 200, answer.status() + " " + answer.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is stored, but for the mark that the server leaves to see whether it works. */
    List<Said> digest() {
        return List.of(
                boltAsAdmin(
                        "neo4j",
                        "MATCH (n) WITH n ORDER BY elementId(n) RETURN elementId(n), labels(n),"
                                + " n {.*, checked: null} AS properties"),
                boltAsAdmin(
                        "neo4j",
                        "MATCH (a)-[r]->(b) WITH a, r, b ORDER BY elementId(r) RETURN elementId(r), type(r),"
                                + " elementId(a), elementId(b), properties(r)"),
                boltAsAdmin("neo4j", "CALL db.labels() YIELD label RETURN label ORDER BY label"),
                boltAsAdmin("neo4j", "CALL db.propertyKeys() YIELD propertyKey AS k RETURN k ORDER BY k"),
                boltAsAdmin("neo4j", "CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t"),
                boltAsAdmin("neo4j", "SHOW INDEXES YIELD name, state, properties ORDER BY name"),
                boltAsAdmin("neo4j", "SHOW CONSTRAINTS YIELD name, type, properties ORDER BY name"),
                boltAsAdmin("system", "SHOW DATABASES YIELD name, currentStatus ORDER BY name"),
                boltAsAdmin("system", "SHOW USERS YIELD user, passwordChangeRequired ORDER BY user"),
                new Said(false, server.get("/users").body()));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        analyst.close();
        admin.close();
    }
}
