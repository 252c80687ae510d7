package io.motifbase.queries.cli;

import io.motifbase.queries.cli.GeneralOptions.CountedFile;
import io.motifbase.queries.statements.InstancesAnswer;
import io.motifbase.queries.statements.InstancesQuestion;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code motifbase instances}: single subgraphs of a motif class, in order. */
@Command(
        name = "instances",
        description = "Lists instances of a motif in a stored network or a file, sorted by their neurons.")
final class InstancesCommand extends MotifbaseCommand {
    @Parameters(
            index = "0",
            paramLabel = "ID|FILE",
            description = "A network's id, or a file that is read and not stored.")
    private String network = "";

    @Parameters(index = "1", paramLabel = "MOTIF", description = "Name of the motif class, such as bifan.")
    private String motif = "";

    @Option(names = "--limit", paramLabel = "N", description = "Instances to list (default: ${DEFAULT-VALUE}).")
    private int limit = InstancesQuestion.DEFAULT_LIMIT;

    @Option(names = "--neuron", paramLabel = "INDEX", description = "Only those that this neuron is part of.")
    private @Nullable Integer neuron;

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            description = "Only those that begin in this layer: the lowest of their neurons.")
    private @Nullable Integer layer;

    @Option(
            names = "--least-weight",
            paramLabel = "W",
            description = "Only those all of whose weights are at least W in size.")
    private @Nullable Double leastWeight;

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private GeneralOptions general = new GeneralOptions();

    @Mixin
    private GraphOptions options = new GraphOptions();

    InstancesCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        InstancesQuestion question = new InstancesQuestion(motif, limit, neuron, layer, leastWeight, options.choice());
        CountedFile file = general.open(files, network, this::isStored);
        InstancesAnswer answer =
                file == null ? queries().instances(network, question) : InstancesAnswer.of(file.graph(), question);
        answer(answer, out -> {
            CountedFile.printDropped(file, out);
            print(out, answer);
        });
    }

    /** One line an instance: its neurons by role, then the weights of its connections. */
    private static void print(PrintWriter out, InstancesAnswer answer) {
        out.println(answer.network() + ", " + answer.motif() + " (" + answer.connections() + ")");
        out.println();
        List<String> header = new ArrayList<>();
        for (int i = 0; i < answer.roles().size(); i++) {
            header.add(i + " " + answer.roles().get(i));
        }
        String[] connections = answer.connections().split(", ");
        header.addAll(List.of(connections));
        Table table = new Table(header);
        for (InstancesAnswer.Instance instance : answer.instances()) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < instance.neurons().size(); i++) {
                row.add(Numbers.neuron(
                        instance.neurons().get(i), instance.names().get(i)));
            }
            instance.weights().forEach(weight -> row.add(Numbers.weight(weight)));
            table.row(row);
        }
        table.print(out);
    }
}
