package io.motifbase.queries.cli;

import io.motifbase.queries.cli.GeneralOptions.CountedFile;
import io.motifbase.queries.statements.ParticipationAnswer;
import io.motifbase.queries.statements.ParticipationQuestion;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code motifbase participation}: the neurons that take part in most instances, by motif class and role. */
@Command(
        name = "participation",
        description = "Neurons of a stored network or of a file that take part in most instances, by motif and role.")
final class ParticipationCommand extends MotifbaseCommand {
    @Parameters(paramLabel = "ID|FILE", description = "A network's id, or a file that is counted and not stored.")
    private String network = "";

    @Option(names = "--motif", paramLabel = "NAME", description = "Only roles of this motif class (default: all).")
    private @Nullable String motif;

    @Option(names = "--top", paramLabel = "N", description = "Neurons and roles to list (default: ${DEFAULT-VALUE}).")
    private int top = ParticipationQuestion.DEFAULT_TOP;

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private GeneralOptions general = new GeneralOptions();

    @Mixin
    private GraphOptions options = new GraphOptions();

    ParticipationCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        ParticipationQuestion question = new ParticipationQuestion(motif, top, options.choice());
        CountedFile file = general.open(files, network, this::isStored);
        ParticipationAnswer answer = file == null
                ? queries().participation(network, question)
                : ParticipationAnswer.of(file.graph(), question);
        answer(answer, out -> {
            CountedFile.printDropped(file, out);
            print(out, answer);
        });
    }

    private static void print(PrintWriter out, ParticipationAnswer answer) {
        out.println(answer.network());
        out.println();
        Table table = new Table(List.of("neuron", "layer", "kind", "motif", "role", "count"));
        for (ParticipationAnswer.NeuronRole entry : answer.neurons()) {
            table.row(List.of(
                    Numbers.neuron(entry.neuron(), entry.name()),
                    entry.layer() == null ? "-" : String.valueOf(entry.layer()),
                    entry.kind() == null ? "-" : entry.kind(),
                    entry.motif(),
                    entry.role(),
                    Numbers.count(entry.count())));
        }
        table.print(out);
    }
}
