package io.motifbase.queries.cli;

import io.motifbase.graphstore.store.NetworkGraph;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.queries.comparison.ScoreKeeper;
import io.motifbase.queries.statements.MotifConfig;
import io.motifbase.queries.statements.ZScoresAnswer;
import io.motifbase.trainer.network.Network;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code motifbase zscores}: how far the motif counts of a network are from those of random graphs. */
@Command(
        name = "zscores",
        description = "Z-scores of a stored network, which are stored as well, or of a file, which are not.")
final class ZscoresCommand extends MotifbaseCommand {
    @Parameters(paramLabel = "ID|FILE", description = "A network's id, or a file that is counted and not stored.")
    private String network = "";

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private CountOptions count = new CountOptions();

    @Mixin
    private EnsembleOptions ensemble = new EnsembleOptions();

    ZscoresCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        ZScoresAnswer answer = files.isFile(network) ? ofFile(Path.of(network)) : ofStored();
        answer(answer, out -> CountTable.print(out, answer));
    }

    private ZScoresAnswer ofFile(Path file) {
        Network read = files.read(file);
        boolean clean =
                NetworkProperties.imported(read, NetworkProperties.IMPORTED).clean();
        MotifConfig config = ensemble.config(count);
        ZScores scores = ZScores.of(NetworkGraph.of(read), config.census(clean), config.ensemble(), () -> {});
        return ZScoresAnswer.of(String.valueOf(file.getFileName()), scores);
    }

    private ZScoresAnswer ofStored() {
        return new ScoreKeeper(store()).scores(network, ensemble.config(count));
    }
}
