package io.motifbase.queries.cli;

import io.motifbase.queries.statements.NetworkAnswer;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code motifbase show}: one network and where it came from. */
@Command(name = "show", description = "Shows a network and where it came from.")
final class ShowCommand extends MotifbaseCommand {
    @Parameters(paramLabel = "ID", description = "The network's id.")
    private String id = "";

    ShowCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        NetworkAnswer network = queries().network(id);
        answer(network, out -> print(out, network));
    }

    private static void print(PrintWriter out, NetworkAnswer network) {
        line(out, "network", network.id());
        line(out, "ensemble", network.ensemble());
        line(out, "index", network.index());
        line(out, "layers", network.layers().stream().map(String::valueOf).collect(Collectors.joining("-")));
        line(out, "neurons", Numbers.count(network.neurons()));
        line(out, "connections", Numbers.count(network.connections()));
        line(out, "biases", Numbers.count(network.biasConnections()));
        line(out, "sparsity", Numbers.percent(network.sparsity()));
        line(out, "test MSE", network.testMse());
        line(out, "origin", network.origin());
        line(out, "content hash", network.contentHash());
        network.provenance().forEach((name, value) -> line(out, "  " + name, value));
    }

    private static void line(PrintWriter out, String name, @Nullable Object value) {
        if (value != null) {
            out.printf("%-22s %s%n", name, value);
        }
    }
}
