package io.motifbase.queries.cli;

import io.motifbase.motifs.instances.DetailedCensus;
import io.motifbase.queries.cli.GeneralOptions.CountedFile;
import io.motifbase.queries.statements.CensusAnswer;
import io.motifbase.queries.statements.FileGraph;
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
    private GraphOptions options = new GraphOptions();

    @Mixin
    private DetailOptions details = new DetailOptions();

    CensusCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        CountedFile file = general.open(files, network, this::isStored);
        CensusAnswer answer =
                file == null ? queries().census(network, options.choice(), details.settings()) : ofFile(file.graph());
        answer(answer, out -> {
            CountedFile.printDropped(file, out);
            CountTable.print(out, answer);
        });
    }

    private CensusAnswer ofFile(FileGraph file) {
        DetailedCensus census = DetailedCensus.of(
                file.graph(), file.weights(), options.choice().census(file.clean()), details.settings(), () -> {});
        return CensusAnswer.of(file.name(), census);
    }
}
