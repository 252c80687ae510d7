package io.motifbase.queries.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.motifbase.motifs.instances.DetailSettings;
import io.motifbase.queries.statements.MotifConfig;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of census and Z-scores beside {@link GraphParameters}, named as the keys of the procedures'
 * configuration. They come as texts, see
 * {@link QueryTexts}.
 */
@Introspected
record MotifParameters(
        HttpRequest<?> request,

        @Parameter(
                name = "null",
                description =
                        "null model of the Z-scores; by default coverage, layered-degree where connections skip layers, degree"
                                + " for a network taken as general")
        @QueryValue("null")
        @Nullable
        String nullModel,

        @Parameter(
                description = "random graphs in the ensemble, at least 2",
                schema = @Schema(type = "integer", format = "int32"))
        @QueryValue
        @Nullable
        String members,

        @Parameter(description = "seed of the ensemble", schema = @Schema(type = "integer", format = "int64"))
        @QueryValue
        @Nullable
        String seed,

        @Parameter(
                description = "swaps attempted for each connection, where the null model swaps",
                schema = @Schema(type = "integer", format = "int32"))
        @QueryValue
        @Nullable
        String attempts,

        @Parameter(
                description = "whether mean and sd are exact, without members; null model layered-er (its default) or"
                        + " coverage",
                schema = @Schema(type = "boolean"))
        @QueryValue
        @Nullable
        String exactMoments,

        @Parameter(
                description = "with exactMoments, whether every cell is filled by itself, so that the numbers of"
                        + " connections vary too",
                schema = @Schema(type = "boolean"))
        @QueryValue
        @Nullable
        String independentCells,

        @Parameter(
                description = "whether a census counts by the layer of the first neuron as well",
                schema = @Schema(type = "boolean"))
        @QueryValue
        @Nullable
        String perBlock,

        @Parameter(
                description = "whether a census tells coherent from incoherent instances",
                schema = @Schema(type = "boolean"))
        @QueryValue
        @Nullable
        String signed,

        @Parameter(
                description = "whether a census gives mean intensity and mean coherence",
                schema = @Schema(type = "boolean"))
        @QueryValue
        @Nullable
        String weighted) {
    private static final List<String> CENSUS = GraphParameters.namesWith("perBlock", "signed", "weighted");
    private static final List<String> COUNTS = GraphParameters.namesWith("null", "members", "seed", "attempts");
    private static final List<String> ZSCORES =
            GraphParameters.namesWith("null", "members", "seed", "attempts", "exactMoments", "independentCells");

    DetailSettings details() {
        QueryTexts.refuseOthersThan(CENSUS, request);
        return new DetailSettings(asked("perBlock", perBlock), asked("signed", signed), asked("weighted", weighted));
    }

    private static boolean asked(String name, @Nullable String text) {
        return Boolean.TRUE.equals(QueryTexts.flag(name, text));
    }

    MotifConfig zscores(GraphParameters graph) {
        QueryTexts.refuseOthersThan(ZSCORES, request);
        return config(graph);
    }

    /** What stored scores must have. */
    MotifConfig stored(GraphParameters graph, String... others) {
        QueryTexts.refuseOthersThan(
                Stream.concat(ZSCORES.stream(), Stream.of(others)).toList(), request);
        return config(graph);
    }

    MotifConfig memberCounts(GraphParameters graph) {
        QueryTexts.refuseOthersThan(COUNTS, request);
        return config(graph);
    }

    private MotifConfig config(GraphParameters graph) {
        return new MotifConfig(
                graph.choice(),
                nullModel,
                QueryTexts.whole("members", members, Integer::valueOf),
                QueryTexts.whole("seed", seed, Long::valueOf),
                QueryTexts.whole("attempts", attempts, Integer::valueOf),
                QueryTexts.flag("exactMoments", exactMoments),
                QueryTexts.flag("independentCells", independentCells));
    }
}
