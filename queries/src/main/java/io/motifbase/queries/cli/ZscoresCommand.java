package io.motifbase.queries.cli;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.graph.Layering;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.MemberCounts;
import io.motifbase.motifs.nullmodel.NullEnsemble;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.queries.cli.GeneralOptions.CountedFile;
import io.motifbase.queries.comparison.MemberCountsText;
import io.motifbase.queries.comparison.ScoreKeeper;
import io.motifbase.queries.statements.FileGraph;
import io.motifbase.queries.statements.MotifConfig;
import io.motifbase.queries.statements.ZScoresAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
    private GeneralOptions general = new GeneralOptions();

    @Mixin
    private GraphOptions count = new GraphOptions();

    @Mixin
    private EnsembleOptions ensemble = new EnsembleOptions();

    @Option(
            names = "--counts",
            paramLabel = "FILE",
            description = "Also writes the counts of every member: JSON where FILE ends in .json, else CSV.")
    private @Nullable Path counts;

    ZscoresCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        CountedFile file = general.open(files, network, this::isStored);
        ZScoresAnswer answer = file == null ? ofStored() : ofFile(file.graph());
        answer(answer, out -> {
            CountedFile.printDropped(file, out);
            CountTable.print(out, answer);
        });
    }

    private ZScoresAnswer ofFile(FileGraph file) {
        MotifConfig config = ensemble.config(count);
        CensusSettings census = config.census(file.clean());
        Layering layering = census.layering(file.graph());
        if (counts == null) {
            return ZScoresAnswer.of(file.name(), ZScores.of(file.graph(), census, config.settings(layering), () -> {}));
        }
        EnsembleSettings settings = config.ensemble(layering);
        MotifCensus observed = MotifCensus.of(file.graph(), census);
        MemberCounts members = MemberCounts.of(observed, settings, () -> {});
        write(new MemberCountsText(file.name(), settings, members), counts);
        return ZScoresAnswer.of(file.name(), ZScores.of(observed, NullEnsemble.of(observed, members), settings));
    }

    private ZScoresAnswer ofStored() {
        ScoreKeeper keeper = new ScoreKeeper(store());
        MotifConfig config = ensemble.config(count);
        if (counts != null) {
            write(keeper.counts(network, config, () -> {}), counts);
        }
        return keeper.scores(network, config);
    }

    private static void write(MemberCountsText text, Path file) {
        boolean json = String.valueOf(file.getFileName()).endsWith(".json");
        try (InputStream lines = json ? text.json() : text.csv()) {
            Files.copy(lines, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
