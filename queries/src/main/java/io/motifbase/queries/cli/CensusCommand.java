package io.motifbase.queries.cli;

import io.motifbase.graphstore.store.NetworkGraph;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.graph.CleanUp;
import io.motifbase.queries.statements.CensusAnswer;
import io.motifbase.trainer.network.Network;
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
        if (files.isFile(network)) {
            countFile(Path.of(network));
        } else {
            CensusAnswer answer = queries().census(network, options.config());
            answer(answer, out -> CountTable.print(out, answer, cleanUpOfStored()));
        }
    }

    private CleanUp cleanUpOfStored() {
        boolean clean = queries().network(network).clean();
        return options.config().census(clean).prepare(store().graph(network));
    }

    private void countFile(Path file) {
        Network read = files.read(file);
        boolean clean =
                NetworkProperties.imported(read, NetworkProperties.IMPORTED).clean();
        MotifCensus census =
                MotifCensus.of(NetworkGraph.of(read), options.config().census(clean));
        CensusAnswer answer = CensusAnswer.of(String.valueOf(file.getFileName()), census);
        answer(answer, out -> CountTable.print(out, answer, census.cleanUp()));
    }
}
