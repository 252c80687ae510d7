package io.motifbase.procedures;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * A Neo4j server as its makers ship it, as a process of its own on the loopback interface, that has nothing of motifbase but
 * the plugin jar in its folder plugins. Its libraries are those that module motifbase-stock-server gathers.
 */
final class StockServer implements AutoCloseable {
    private static final String PASSWORD = "plugin-test";
    private static final long START_SECONDS = 180;
    private static final Path LIB = Path.of("../server/target/lib");

    private final Process process;
    private final int port;

    private StockServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static StockServer start(Path home) throws IOException, InterruptedException {
        int port = freePort();
        Path conf = Files.createDirectories(home.resolve("conf"));
        Path plugins = Files.createDirectories(home.resolve("plugins"));
        Files.writeString(conf.resolve("neo4j.conf"), """
                server.bolt.listen_address=127.0.0.1:%d
                server.bolt.advertised_address=127.0.0.1:%d
                server.http.enabled=false
                server.memory.pagecache.size=32m
                db.memory.transaction.max=64m
                dbms.usage_report.enabled=false
                """.formatted(port, port));
        Path plugin = plugin();
        Files.copy(plugin, plugins.resolve(plugin.getFileName().toString()));
        run(home, List.of("org.neo4j.server.startup.Neo4jAdminBoot", "dbms", "set-initial-password", PASSWORD), "");
        Process process = java(
                        home,
                        List.of("org.neo4j.server.CommunityEntryPoint", "--home-dir=" + home, "--config-dir=" + conf))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("console.txt").toFile())
                .start();
        StockServer server = new StockServer(process, port);
        server.awaitStart(home);
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path plugin() throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of("target"), "*-plugin.jar")) {
            return jars.iterator().next();
        }
    }

    private static ProcessBuilder java(Path home, List<String> arguments) {
        if (!Files.isDirectory(LIB)) {
            throw new IllegalStateException("the server's libraries must be in " + LIB.toAbsolutePath()
                    + ", where module procedures/server puts them: build it with this one");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                home.resolve("plugins") + "/*:" + LIB.toAbsolutePath() + "/*"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("NEO4J_HOME", home.toString());
        builder.environment().put("NEO4J_CONF", home.resolve("conf").toString());
        return builder;
    }

    private static String run(Path home, List<String> arguments, String input)
            throws IOException, InterruptedException {
        Process process = java(home, arguments).redirectErrorStream(true).start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(arguments + " must succeed, got " + process.exitValue() + ": " + output);
        }
        return output;
    }

    /** The server's log says when it has started; a server that ends before says why in its console. */
    private void awaitStart(Path home) throws IOException, InterruptedException {
        Path log = home.resolve("logs").resolve("neo4j.log");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(log) || !Files.readString(log).contains("Started.")) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                close();
                throw new IllegalStateException(
                        "the server must start, got: " + Files.readString(home.resolve("console.txt")));
            }
        }
    }

    Driver driver() {
        return GraphDatabase.driver(address(), AuthTokens.basic("neo4j", PASSWORD));
    }

    private String address() {
        return "bolt://127.0.0.1:" + port;
    }

    /** What cypher-shell prints for statements, each ended by a semicolon. */
    String cypherShell(Path home, String statements) throws IOException, InterruptedException {
        return run(
                home,
                List.of(
                        "org.neo4j.shell.Main",
                        "-a",
                        address(),
                        "-u",
                        "neo4j",
                        "-p",
                        PASSWORD,
                        "--format",
                        "plain",
                        "--non-interactive"),
                statements);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
