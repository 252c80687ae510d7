package io.motifbase.queries.cli;

import io.motifbase.graphstore.store.NetworkGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import io.motifbase.motifs.instances.DetailSettings;
import io.motifbase.motifs.instances.DetailedCensus;
import io.motifbase.queries.cli.GeneralOptions.CountedFile;
import io.motifbase.queries.statements.CensusAnswer;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code motifbase census}: the motif counts of a stored network or of a file. */
@Command(name = "census", description = "Counts the motifs of a stored network or of a file.")
final class CensusCommand extends MotifbaseCommand {
    @Parameters(paramLabel = "ID|FILE", description = "A network's id, or a file that is counted and not stored.")
    private String network = "";

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private GeneralOptions general = new GeneralOptions();

    @Mixin
    private CountOptions options = new CountOptions();

    @Mixin
    private DetailOptions details = new DetailOptions();

    CensusCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        CountedFile file = general.open(files, network, this::isStored);
        CensusAnswer answer = file == null
                ? queries().census(network, options.config(), details.settings())
                : ofFile(file, details.settings());
        answer(answer, out -> {
            CountedFile.printDropped(file, out);
            CountTable.print(out, answer);
        });
    }

    /** The graph comes with its weights where they are asked for, because both must number neurons alike. */
    private CensusAnswer ofFile(CountedFile file, DetailSettings asked) {
        WeightedGraph weighted = asked.needsWeights() && file.graph().isStrictlyLayered()
                ? NetworkGraph.weighted(files.open(Path.of(network)).network())
                : null;
        DetailedCensus census = DetailedCensus.of(
                weighted == null ? file.graph() : weighted.graph(),
                () -> Objects.requireNonNull(weighted),
                file.settings(options.config()),
                asked,
                () -> {});
        return CensusAnswer.of(file.name(), census);
    }
}
