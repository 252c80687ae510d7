package io.motifbase.queries.cli;

import io.micronaut.serde.annotation.Serdeable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code motifbase delete}: takes a network out of the store. */
@Command(name = "delete", description = "Deletes a network with its neurons, connections and scores.")
final class DeleteCommand extends MotifbaseCommand {
    @Parameters(paramLabel = "ID", description = "The network's id.")
    private String id = "";

    DeleteCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        queries().delete(id);
        answer(new Deleted(id), out -> out.println("deleted " + id));
    }

    /** @param deleted id of what is gone */
    @Serdeable
    record Deleted(String deleted) {}
}
