package io.motifbase.queries.http;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.queries.Fixtures;
import io.motifbase.queries.Run;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A real server over a real store on free ports, started once for all tests of this process but those that stop it. */
final class LiveServer implements AutoCloseable {
    static final String PASSWORD = "correct horse";
    private static @Nullable LiveServer running;

    private final GraphStore store;
    private final HttpServer http;
    private final Path folder;
    private final Map<String, Run> commands;
    private boolean closed;
    private final HttpClient client = HttpClient.newHttpClient();

    private LiveServer(Path folder, Map<String, Run> commands, List<String> origins) {
        this.folder = folder;
        this.commands = commands;
        store = GraphStore.open(folder, StoreSettings.withBolt(0, () -> PASSWORD));
        http = HttpServer.start(store, new HttpSettings("127.0.0.1", 0, store.boltPort(), origins));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Over whatever store is in a folder. */
    static LiveServer over(Path folder) {
        return over(folder, List.of());
    }

    /** The same, for pages of other sites too. */
    static LiveServer over(Path folder, List<String> origins) {
        return new LiveServer(folder, Map.of(), origins);
    }

    /** One of the caller's own, over a store with an ensemble and an import. */
    static LiveServer another() throws IOException {
        Path root = Files.createTempDirectory(Files.createDirectories(Path.of("target/live")), "server");
        Path folder = root.resolve("store");
        Run imported =
                Run.of("import", Fixtures.smallEdges(root), "--layers", Fixtures.smallLayers(root), "--store", folder);
        if (imported.exit() != 0) {
            throw new IllegalStateException(imported.err());
        }
        fill(folder);
        return new LiveServer(
                folder,
                Map.of(
                        "census",
                        Run.of("census", "ring-001@0.5", "--json", "--store", folder),
                        "zscores",
                        Run.of(
                                "zscores",
                                "ring-001@0.5",
                                "--members",
                                50,
                                "--json",
                                "--counts",
                                memberCounts(folder),
                                "--store",
                                folder),
                        "exact moments",
                        Run.of("zscores", "ring-001@0.5", "--exact-moments", "--json", "--store", folder),
                        "detailed",
                        Run.of(
                                "census",
                                "ring-001@0.5",
                                "--per-block",
                                "--signed",
                                "--weighted",
                                "--json",
                                "--store",
                                folder),
                        "participation",
                        Run.of("participation", "ring-001@0.5", "--top", 5000, "--json", "--store", folder),
                        "instances",
                        Run.of("instances", "ring-001@0.5", "zigzag", "--neuron", 9, "--json", "--store", folder),
                        "general census",
                        Run.of(general(folder, "census", "--signed", "--weighted")),
                        "general participation",
                        Run.of(general(folder, "participation", "--top", 50)),
                        "general instances",
                        Run.of(general(folder, "instances", "m74", "--definition", "non-induced"))),
                List.of());
    }

    private static Object[] general(Path folder, String command, Object... more) {
        List<Object> words = new ArrayList<>(List.of(command, "ring-001@0.5"));
        words.addAll(List.of(more));
        words.addAll(List.of("--general", "--json", "--store", folder));
        return words.toArray();
    }

    private static Path memberCounts(Path folder) {
        return folder.resolveSibling("counts.json");
    }

    static synchronized LiveServer get() {
        try {
            if (running == null) {
                running = another();
            }
            return running;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the command line does on a signal. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            http.close();
            store.close();
        }
    }

    /** An ensemble of three random networks at two sparsities. */
    private static void fill(Path folder) {
        try (GraphStore filling = GraphStore.open(folder, StoreSettings.embedded())) {
            for (int index = 1; index <= 3; index++) {
                for (double sparsity : List.of(0.5, 0.75)) {
                    Network network = Fixtures.network(index, sparsity);
                    filling.write(
                            "ring-00" + index + "@" + sparsity,
                            network,
                            new NetworkProperties("ring", index, sparsity, 1L, 0.001 * index, true, null));
                }
            }
        }
    }

    /** What {@code motifbase census ring-001@0.5 --json} printed before the server started. */
    Run census() {
        return Objects.requireNonNull(commands.get("census"));
    }

    /** The same with {@code --general} and more: census, participation or instances. */
    Run general(String command) {
        return Objects.requireNonNull(commands.get("general " + command));
    }

    /** What {@code motifbase zscores ring-001@0.5 --members 50 --json --counts FILE} printed before the server started. */
    Run zscores() {
        return Objects.requireNonNull(commands.get("zscores"));
    }

    /** What {@code motifbase census ring-001@0.5 --per-block --signed --weighted --json} printed before the server. */
    Run detailed() {
        return Objects.requireNonNull(commands.get("detailed"));
    }

    /** What {@code motifbase participation ring-001@0.5 --top 5000 --json} printed before the server started. */
    Run participation() {
        return Objects.requireNonNull(commands.get("participation"));
    }

    /** What {@code motifbase instances ring-001@0.5 zigzag --neuron 9 --json} printed before the server started. */
    Run instances() {
        return Objects.requireNonNull(commands.get("instances"));
    }

    /** What {@code motifbase zscores ring-001@0.5 --exact-moments --json} printed before the server started. */
    Run exactMoments() {
        return Objects.requireNonNull(commands.get("exact moments"));
    }

    /** The file that {@code --counts} of {@link #zscores} wrote. */
    Path memberCounts() {
        return memberCounts(folder);
    }

    Path folder() {
        return folder;
    }

    URI address() {
        return http.address();
    }

    String bolt() {
        return "bolt://127.0.0.1:" + store.boltPort();
    }

    /** One answer of the server. */
    record Answer(int status, String type, String body, Map<String, List<String>> headers) {
        /** The first of that name, empty where there is none. */
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    Answer get(String path) {
        return send(authorized(path).GET());
    }

    HttpRequest.Builder authorized(String path) {
        return authorized("neo4j", PASSWORD, path);
    }

    HttpRequest.Builder authorized(String user, String password, String path) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return request(path)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("content-type").orElse(""),
                    response.body(),
                    response.headers().map());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
