package io.motifbase.queries.cli;

import io.motifbase.queries.comparison.Comparer;
import io.motifbase.queries.comparison.Comparison;
import io.motifbase.queries.comparison.ComparisonRequest;
import io.motifbase.queries.comparison.ScoreKeeper;
import io.motifbase.queries.comparison.SparsityLevel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code motifbase compare}: how alike the motifs of networks are. */
@Command(
        name = "compare",
        description = "Compares the Z vectors of networks: the cosine of every two, and a summary by sparsity.")
final class CompareCommand extends MotifbaseCommand {
    @Parameters(paramLabel = "ID", arity = "0..*", description = "Networks to compare.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--ensemble", paramLabel = "NAME", description = "Compare the networks of an ensemble.")
    private @Nullable String ensemble;

    @Option(
            names = "--by",
            paramLabel = "PROPERTY",
            description = "What the summary goes by: sparsity, which is the default.")
    private By by = By.SPARSITY;

    @Mixin
    private CountOptions count = new CountOptions();

    @Mixin
    private EnsembleOptions random = new EnsembleOptions();

    CompareCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        ComparisonRequest request = new ComparisonRequest(ids, ensemble, random.config(count));
        Comparison comparison;
        try (ProgressBar bar = progress("Z-scores")) {
            comparison = new Comparer(queries(), new ScoreKeeper(store())).compare(request, bar::update);
        }
        answer(comparison, out -> ComparisonTable.print(out, comparison, !ids.isEmpty(), by.levels(comparison)));
    }

    /** What a summary can go by. */
    enum By {
        SPARSITY {
            @Override
            List<SparsityLevel> levels(Comparison comparison) {
                return comparison.bySparsity();
            }
        };

        abstract List<SparsityLevel> levels(Comparison comparison);
    }
}
