package io.motifbase.queries.cli;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.graphstore.store.TlsFiles;
import io.motifbase.graphstore.store.TransactionLimits;
import io.motifbase.queries.http.HttpServer;
import io.motifbase.queries.http.HttpSettings;
import io.motifbase.queries.http.ServerLog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code motifbase serve}: HTTP, the page, Neo4j Browser and Bolt over one store until a signal ends it. */
@Command(
        name = "serve",
        description = "Serves HTTP, Neo4j Browser and Bolt until Ctrl-C or SIGTERM. On the first start the password of"
                + " user neo4j is taken from " + ServerPassword.VARIABLE + ", or generated and printed once.")
final class ServeCommand extends MotifbaseCommand {
    @Option(names = "--http-port", paramLabel = "PORT", description = "0 for a free one (default: 8080).")
    private int httpPort = 8080;

    @Option(names = "--bolt-port", paramLabel = "PORT", description = "0 for a free one (default: 7687).")
    private int boltPort = 7687;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: 127.0.0.1, which only this machine reaches).")
    private String host = StoreSettings.Bolt.LOOPBACK;

    @Option(
            names = "--cors-origin",
            paramLabel = "URL",
            description = "Site whose pages may ask this server, such as https://notebook.example; may be given more"
                    + " than once (default: none).")
    private List<String> origins = new ArrayList<>();

    @Option(
            names = "--log",
            paramLabel = "PLACE",
            description = "Where one JSON line a request goes: file (logs/requests.jsonl in the store's folder),"
                    + " stdout or off (default: ${DEFAULT-VALUE}).")
    private LogPlace log = LogPlace.FILE;

    @Mixin
    private final TlsOptions tls = new TlsOptions();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    /** Where the log for machines goes. */
    enum LogPlace {
        FILE,
        STDOUT,
        OFF
    }

    ServeCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        TlsFiles files = tls.files();
        TransactionLimits transactions = limits.limits();
        HttpServer.checkFree(new HttpSettings(host, httpPort, boltPort, origins, files));
        Path folder = global().store();
        ServerPassword password = new ServerPassword(System.getenv(ServerPassword.VARIABLE));
        StoreSettings.Bolt address = new StoreSettings.Bolt(host, boltPort, password, files);
        GraphStore store = session()
                .open(
                        folder,
                        new StoreSettings(address, StoreSettings.embedded().pageCacheBytes(), transactions));
        int bolt = store.boltPort();
        startLog(folder);
        HttpSettings listening = new HttpSettings(host, httpPort, bolt, origins, files);
        HttpServer http = HttpServer.start(store, listening);
        session().closeAtEnd(http::close);
        Serving serving = new Serving(
                http.address().toString(), listening.boltScheme() + host + ":" + bolt, password.generated());
        new ServerNote(serving.http(), serving.bolt(), ProcessHandle.current().pid()).write(folder);
        session().closeAtEnd(() -> ServerNote.remove(folder));
        answer(serving, out -> print(out, folder, serving, password.origin()));
        awaitSignal();
    }

    private void startLog(Path folder) {
        if (log != LogPlace.OFF) {
            ServerLog started = log == LogPlace.FILE ? ServerLog.inFolder(folder) : ServerLog.onStdout();
            session().closeAtEnd(started::close);
        }
    }

    private static void print(PrintWriter out, Path folder, Serving serving, String password) {
        out.println("motifbase serves " + folder + "; Ctrl-C ends it");
        out.println("  page           " + serving.http() + "/");
        out.println("  Neo4j Browser  " + serving.http() + "/browser/");
        out.println("  guide          " + serving.http() + "/page/guide.html");
        out.println("  Swagger UI     " + serving.http() + "/swagger-ui/");
        out.println("  Bolt           " + serving.bolt());
        out.println("  user           neo4j, " + password);
    }

    /** The shutdown hook of the session closes everything while this thread waits. */
    private static void awaitSignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param password of user neo4j where it was generated just now */
    @Serdeable
    record Serving(String http, String bolt, @Nullable String password) {}
}
