package io.motifbase.queries.cli;

import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.queries.cli.GeneralOptions.CountedFile;
import io.motifbase.queries.statements.CensusAnswer;
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

    CensusCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        CountedFile file = general.open(files, network, this::isStored);
        CensusAnswer answer = file == null ? queries().census(network, options.config()) : ofFile(file);
        answer(answer, out -> {
            CountedFile.printDropped(file, out);
            CountTable.print(out, answer);
        });
    }

    private CensusAnswer ofFile(CountedFile file) {
        return CensusAnswer.of(file.name(), MotifCensus.of(file.graph(), file.settings(options.config())));
    }
}
