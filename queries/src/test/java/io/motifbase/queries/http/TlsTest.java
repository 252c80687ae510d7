package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.graphstore.store.TlsFiles;
import io.motifbase.graphstore.store.TransactionLimits;
import io.motifbase.queries.Run;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/** A server with a certificate, and with narrow limits. */
class TlsTest {
    private static final String PASSWORD = "correct horse";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static TestCertificate certificate;

    @SuppressWarnings("NullAway.Init")
    private static GraphStore store;

    @SuppressWarnings("NullAway.Init")
    private static HttpServer http;

    @BeforeAll
    static void start() {
        certificate = TestCertificate.make(folder, "server", "EC", "-1H");
        TlsFiles tls = new TlsFiles(certificate.certificate(), certificate.key());
        store = GraphStore.open(
                folder.resolve("store"),
                new StoreSettings(
                        new StoreSettings.Bolt("127.0.0.1", 0, () -> PASSWORD, tls),
                        StoreSettings.embedded().pageCacheBytes(),
                        new TransactionLimits(Duration.ofSeconds(3), 2 << 20, 20 << 20)));
        http = HttpServer.start(store, new HttpSettings("127.0.0.1", 0, store.boltPort(), List.of(), tls));
    }

    @AfterAll
    static void stop() {
        http.close();
        store.close();
    }

    private static HttpClient clientThatTrustsNothingElse() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(certificate.certificate())) {
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> send(String path, String body)
            throws IOException, GeneralSecurityException, InterruptedException {
        String user = Base64.getEncoder().encodeToString(("neo4j:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(http.address() + path))
                .header("Authorization", "Basic " + user)
                .header("Accept", "application/json");
        return clientThatTrustsNothingElse()
                .send(
                        body.isEmpty()
                                ? request.build()
                                : request.header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void answersHttpsUnderTheCertificateAndSaysThatBoltIsEncrypted() throws Exception {
        assertThat(http.address().getScheme()).isEqualTo("https");
        HttpResponse<String> answer = send("/query", "{\"cypher\":\"RETURN 1 AS one\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("[[1]]");
        assertThat(send("/", "").body()).contains("\"bolt_direct\":\"bolt+s://127.0.0.1:" + store.boltPort() + "\"");
    }

    @Test
    void answersNothingThatIsNotEncrypted() {
        URI plain = URI.create("http://127.0.0.1:" + http.address().getPort() + "/health");
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(plain).build(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        try (Driver driver =
                GraphDatabase.driver("bolt://127.0.0.1:" + store.boltPort(), AuthTokens.basic("neo4j", PASSWORD))) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(Neo4jException.class);
        }
        try (Driver driver =
                GraphDatabase.driver("bolt+s://127.0.0.1:" + store.boltPort(), AuthTokens.basic("neo4j", PASSWORD))) {
            assertThatThrownBy(driver::verifyConnectivity).hasStackTraceContaining("SSL");
        }
    }

    private static Session session(Driver driver) {
        return driver.session();
    }

    private static Driver encrypted() {
        return GraphDatabase.driver("bolt+ssc://127.0.0.1:" + store.boltPort(), AuthTokens.basic("neo4j", PASSWORD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNWIND range(1, 1000000) AS i WITH collect(i) AS numbers RETURN size(numbers) | OutOfMemoryError",
                "UNWIND range(1, 100000) AS i UNWIND range(1, 100000) AS k WITH i, k WHERE i < 0 RETURN i | TransactionTimedOut",
            })
    void endsWhatTakesTooLongOrTooMuch(String cypher, String code) throws Exception {
        try (Driver driver = encrypted();
                Session session = session(driver)) {
            assertThatThrownBy(() -> session.run(cypher).list())
                    .isInstanceOfSatisfying(
                            Neo4jException.class, e -> assertThat(e.code()).contains(code));
            assertThat(session.run("RETURN 1").single().get(0).asInt()).isEqualTo(1);
        }
        HttpResponse<String> answer = send("/query", "{\"cypher\":\"" + cypher + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.crt | none.key | TLS key must be a file that can be read",
                "none.crt | server.key | TLS certificate must be a file that can be read",
                "server.key | server.key | must be an X.509 certificate in PEM",
                "server.crt | server.crt | must be an unencrypted PRIVATE KEY in PEM",
                "server.crt | former.key | got another's",
                "server.crt | rsa.key | no EC key",
                "former.crt | former.key | must be valid now, got one that ended",
                "later.crt | later.key | must be valid now, got one that begins",
                "server.crt | old.key | got RSA PRIVATE KEY",
            })
    void refusesKeyMaterialBeforeAStoreIsMade(String cert, String key, String problem) throws IOException {
        if (!Files.exists(folder.resolve("former.crt"))) {
            TestCertificate.make(folder, "former", "EC", "-10d");
            TestCertificate.make(folder, "later", "EC", "+10d");
            TestCertificate.make(folder, "rsa", "RSA", "-1H");
            Files.writeString(folder.resolve("old.key"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n");
        }
        Path fresh = folder.resolve("fresh");
        Run run =
                Run.of("serve", "--store", fresh, "--tls-cert", folder.resolve(cert), "--tls-key", folder.resolve(key));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorLines()).singleElement().asString().contains(problem);
        assertThat(fresh).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--tls-cert | x.crt | --tls-cert and --tls-key must be given both",
                "--transaction-timeout | soon | must be an amount such as 90s, 10m or 1h, got soon",
                "--transaction-memory | 1x | must be an amount such as 512m or 2g, got 1x",
                "--transaction-memory | 1k | transaction memory must be 0 or at least 1048576 bytes, got 1024",
                "--total-transaction-memory | 10m | total transaction memory must be at least that of one",
            })
    void refusesLimitsThatAreNone(String option, String value, String problem) {
        Path fresh = folder.resolve("fresh");
        Run run = Run.of("serve", "--store", fresh, option, value);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorLines()).singleElement().asString().contains(problem);
        assertThat(fresh).doesNotExist();
    }
}
