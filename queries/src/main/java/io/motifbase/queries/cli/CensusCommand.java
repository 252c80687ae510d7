package io.motifbase.queries.cli;

import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.queries.statements.CensusAnswer;
import java.nio.file.Path;
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
    private CountOptions options = new CountOptions();

    CensusCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        CensusAnswer answer = files.isFile(network, this::isStored)
                ? ofFile(files.open(Path.of(network)))
                : queries().census(network, options.config());
        answer(answer, out -> CountTable.print(out, answer));
    }

    private CensusAnswer ofFile(FileOptions.NetworkFile file) {
        return CensusAnswer.of(
                file.name(), MotifCensus.of(file.graph(), options.config().census(file.clean())));
    }
}
