package io.motifbase.queries.cli;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.StoreDump;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code motifbase dump}: a backup of the graph. */
@Command(
        name = "dump",
        description =
                "Writes the graph, networks and scores alike, to one file that motifbase load reads back, and"
                        + " neo4j-admin database load as well. Users and passwords do not go along. The store must not be in use.")
final class DumpCommand extends MotifbaseCommand {
    @Option(names = "--out", paramLabel = "FILE", required = true, description = "File to write.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replace a file that is there.")
    private boolean force;

    DumpCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        Path store = global().store();
        Session.checkExists(store);
        long bytes = Session.onClosed(store, () -> StoreDump.dump(store, file, force));
        answer(new Dumped(file.toString(), bytes), out -> out.println(file + ", " + Numbers.count(bytes) + " bytes"));
    }

    /** @param bytes size of the file */
    @Serdeable
    record Dumped(String file, long bytes) {}
}
