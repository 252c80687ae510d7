package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.queries.Run;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ClientException;

class UsersTest {
    private static final LiveServer SERVER = LiveServer.get();
    private static final String WRITE = "CREATE (n:Scratch) DELETE n RETURN 1";

    private static LiveServer.Answer send(String method, String path, String body) {
        return SERVER.send(SERVER.authorized(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private static Driver driver(String user, String password) {
        return GraphDatabase.driver(SERVER.bolt(), AuthTokens.basic(user, password));
    }

    @Test
    void anAdminAddsChangesAndRemovesUsersWhoseConnectionsFollow() {
        LiveServer.Answer added =
                send("POST", "/users", "{\"name\":\"bo.b-2\",\"role\":\"admin\",\"password\":\"first one\"}");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.headers().get("location")).containsExactly("/users/bo.b-2");
        assertThat(added.body()).isEqualTo("{\"name\":\"bo.b-2\",\"role\":\"admin\"}");
        assertThat(SERVER.get("/users").body())
                .contains("{\"name\":\"bo.b-2\",\"role\":\"admin\"}", "{\"name\":\"neo4j\",\"role\":\"admin\"}");
        try (Driver driver = driver("bo.b-2", "first one");
                Session session = driver.session()) {
            assertThat(session.run(WRITE).single().get(0).asInt()).isEqualTo(1);
            assertThat(send("PATCH", "/users/bo.b-2", "{\"role\":\"analyst\"}").body())
                    .isEqualTo("{\"name\":\"bo.b-2\",\"role\":\"analyst\"}");
            assertThatThrownBy(() -> session.run(WRITE).consume()).isInstanceOf(ClientException.class);
            assertThat(session.run("RETURN 1").single().get(0).asInt()).isEqualTo(1);
            assertThat(send("PATCH", "/users/bo.b-2", "{\"password\":\"second one\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(SERVER.send(SERVER.authorized("bo.b-2", "first one", "/networks"))
                            .status())
                    .isEqualTo(401);
            assertThat(SERVER.send(SERVER.authorized("bo.b-2", "second one", "/networks"))
                            .status())
                    .isEqualTo(200);
            assertThat(send("DELETE", "/users/bo.b-2", "").status()).isEqualTo(204);
            assertThatThrownBy(() -> session.run("RETURN 1").consume()).isInstanceOf(ClientException.class);
        }
        assertThat(send("DELETE", "/users/bo.b-2", "").status()).isEqualTo(404);
    }

    @Test
    void whoeverIsMadeByCypherIsAnAnalystAndChangesTheFirstPasswordOverBolt() {
        try (Driver admin = driver("neo4j", LiveServer.PASSWORD);
                Session system = admin.session(SessionConfig.forDatabase("system"))) {
            system.run("CREATE USER carol SET PASSWORD 'chosen by admin'").consume();
        }
        LiveServer.Answer expired = SERVER.send(SERVER.authorized("carol", "chosen by admin", "/networks"));
        assertThat(expired.status()).isEqualTo(403);
        assertThat(expired.body()).contains("password must be changed first");
        try (Driver carol = driver("carol", "chosen by admin");
                Session system = carol.session(SessionConfig.forDatabase("system"));
                Session graph = carol.session()) {
            assertThatThrownBy(() -> graph.run("MATCH (n) RETURN n").consume()).isInstanceOf(ClientException.class);
            assertThatThrownBy(() -> system.run("CREATE USER evil SET PASSWORD 'evil password'")
                            .consume())
                    .isInstanceOf(ClientException.class);
            system.run("ALTER CURRENT USER SET PASSWORD FROM 'chosen by admin' TO 'chosen by carol'")
                    .consume();
        }
        try (Driver carol = driver("carol", "chosen by carol");
                Session graph = carol.session()) {
            assertThat(graph.run("RETURN 1").single().get(0).asInt()).isEqualTo(1);
            assertThatThrownBy(() -> graph.run(WRITE).consume()).isInstanceOf(ClientException.class);
        }
        assertThat(send("DELETE", "/users/carol", "").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /users | {\"name\":\"neo4j\",\"password\":\"long enough\"} | 400 | user must be new, got neo4j",
                "POST | /users | {\"name\":\"a b\",\"password\":\"long enough\"} | 400 | user must be 1 to 64 letters",
                "POST | /users | {\"name\":\"dan\",\"password\":\"short\"} | 400 | password must have at least 8",
                "POST | /users | {\"name\":\"dan\"} | 400 | password must be given, got none",
                "POST | /users | {\"password\":\"long enough\"} | 400 | name must be given, got none",
                "POST | /users | {\"name\":\"dan\",\"role\":\"root\",\"password\":\"long enough\"} | 400 | admin, analyst, got root",
                "PATCH | /users/neo4j | {\"role\":\"analyst\"} | 400 | user must be another than neo4j",
                "PATCH | /users/neo4j | {} | 400 | role, password or both must be given",
                "PATCH | /users/dan | {\"role\":\"admin\"} | 404 | user must be one of",
                "DELETE | /users/neo4j | {} | 400 | user must be another than neo4j",
                "DELETE | /users/dan | {} | 404 | got dan",
            })
    void tellsWhatIsWrongWithAUser(String method, String path, String body, int status, String detail) {
        String before = SERVER.get("/users").body();
        LiveServer.Answer answer = send(method, path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains(detail);
        assertThat(SERVER.get("/users").body()).isEqualTo(before);
    }

    @Test
    void theCommandLineManagesUsersOfAStoreThatNobodyServes(@TempDir Path folder) {
        Path store = folder.resolve("store");
        assertThat(Run.of("user", "list", "--store", store).err()).contains("store must exist");
        GraphStore.open(store, StoreSettings.embedded()).close();
        assertThat(typing("long enough\n", "user", "add", "eve", "--role", "admin", "--store", store)
                        .out())
                .isEqualTo("added eve, admin\n");
        assertThat(typing("", "user", "password", "eve", "--store", store).err())
                .contains("password must be given by");
        assertThat(Run.of("user", "list", "--json", "--store", store).out().strip())
                .isEqualTo("[{\"name\":\"eve\",\"role\":\"admin\"},{\"name\":\"neo4j\",\"role\":\"admin\"}]");
        assertThat(Run.of("user", "remove", "eve", "--store", store).out()).isEqualTo("removed eve\n");
    }

    private static Run typing(String line, Object... arguments) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
            return Run.of(arguments);
        } finally {
            System.setIn(before);
        }
    }
}
