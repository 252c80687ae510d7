package io.motifbase.queries.cli;

import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.queries.statements.NetworkFilter;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code motifbase list}: the networks in the store. */
@Command(name = "list", description = "Lists the networks in the store.")
final class ListCommand extends MotifbaseCommand {
    @Option(names = "--ensemble", paramLabel = "NAME", description = "Only the networks of one ensemble.")
    private @Nullable String ensemble;

    ListCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        List<NetworkAnswer> networks = queries().allNetworks(new NetworkFilter(ensemble, null));
        answer(networks, out -> print(out, networks));
    }

    static void print(PrintWriter out, List<NetworkAnswer> networks) {
        Table table = new Table(List.of("network", "ensemble", "sparsity", "neurons", "connections", "test MSE"));
        for (NetworkAnswer network : networks) {
            table.row(List.of(
                    network.id(),
                    network.ensemble(),
                    Numbers.percent(network.sparsity()),
                    Numbers.count(network.neurons()),
                    Numbers.count(network.connections()),
                    Numbers.error(network.testMse())));
        }
        table.print(out);
    }
}
