package io.motifbase.queries.comparison;

import io.motifbase.queries.jobs.JobKind;
import io.motifbase.queries.jobs.JobWork;
import io.motifbase.queries.statements.GraphChoice;
import io.motifbase.queries.statements.MotifConfig;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Jobs that count and store the Z-scores a comparison needs; the comparison itself is quick then. */
@Singleton
public final class ScoresKind implements JobKind {
    /** Neither ids nor names of ensembles have it in them. */
    private static final String SEPARATOR = " ";

    private final Comparer comparer;
    private final ScoreKeeper keeper;

    public ScoresKind(Comparer comparer, ScoreKeeper keeper) {
        this.comparer = comparer;
        this.keeper = keeper;
    }

    @Override
    public String id() {
        return "scores";
    }

    @Override
    public JobWork work(SortedMap<String, String> options) {
        MotifConfig config = new MotifConfig(
                new GraphChoice(
                        options.get("definition"),
                        value(options, "bias", Boolean::valueOf),
                        value(options, "clean", Boolean::valueOf),
                        value(options, "general", Boolean::valueOf)),
                options.get("null"),
                value(options, "members", Integer::valueOf),
                value(options, "seed", Long::valueOf),
                value(options, "attempts", Integer::valueOf),
                value(options, "exactMoments", Boolean::valueOf),
                value(options, "independentCells", Boolean::valueOf));
        return work(new ComparisonRequest(
                list(options, "ids"), list(options, "ensembles"), config, ComparisonOptions.NONE));
    }

    /** The scores that a comparison needs. */
    public JobWork work(ComparisonRequest request) {
        return new ScoresWork(comparer, keeper, request);
    }

    private static <T> @Nullable T value(SortedMap<String, String> options, String name, Function<String, T> parser) {
        String text = options.get(name);
        return text == null ? null : parser.apply(text);
    }

    private static List<String> list(SortedMap<String, String> options, String name) {
        String text = options.get(name);
        return text == null ? List.of() : List.of(text.split(SEPARATOR));
    }

    static SortedMap<String, String> options(ComparisonRequest request) {
        MotifConfig config = request.config();
        SortedMap<String, String> options = new TreeMap<>();
        put(options, "ids", request.ids().isEmpty() ? null : String.join(SEPARATOR, request.ids()));
        put(options, "ensembles", request.ensembles().isEmpty() ? null : String.join(SEPARATOR, request.ensembles()));
        put(options, "definition", config.graph().definition());
        put(options, "bias", config.graph().bias());
        put(options, "clean", config.graph().clean());
        put(options, "general", config.graph().general());
        put(options, "null", config.nullModel());
        put(options, "members", config.members());
        put(options, "seed", config.seed());
        put(options, "attempts", config.attempts());
        put(options, "exactMoments", config.exactMoments());
        put(options, "independentCells", config.independentCells());
        return options;
    }

    private static void put(SortedMap<String, String> options, String name, @Nullable Object value) {
        if (value != null) {
            options.put(name, value.toString());
        }
    }
}
