package io.motifbase.queries.cli;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.StoreDump;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code motifbase load}: a store out of a backup. */
@Command(
        name = "load",
        description = "Makes a new store of a file of motifbase dump, whole or not at all. Its user neo4j gets a new"
                + " password when it is first served.")
final class LoadCommand extends MotifbaseCommand {
    @Parameters(paramLabel = "FILE", description = "A file of motifbase dump.")
    private Path file = Path.of("");

    @Option(
            names = "--force",
            description = "Replace the store that is there: its networks and its users are gone then.")
    private boolean force;

    LoadCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        Path store = global().store();
        int networks = Session.onClosed(store, () -> StoreDump.load(file, store, force));
        answer(
                new Loaded(store.toString(), networks),
                out -> out.println(store + ", " + Numbers.count(networks) + " networks"));
    }

    /** @param networks how many the store has */
    @Serdeable
    record Loaded(String store, int networks) {}
}
