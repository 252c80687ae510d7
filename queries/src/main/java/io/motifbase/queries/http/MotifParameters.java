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
 * Query parameters of census and Z-scores, named as the keys of the procedures' configuration. They come as texts, see
 * {@link QueryTexts}.
 */
@Introspected
record MotifParameters(
        HttpRequest<?> request,

        @Parameter(description = "exact, non-induced or zahn2024") @QueryValue @Nullable
        String definition,

        @Parameter(description = "whether biases are counted as source neurons", schema = @Schema(type = "boolean"))
        @QueryValue
        @Nullable
        String bias,

        @Parameter(
                description = "whether neurons without input or output are removed first",
                schema = @Schema(type = "boolean"))
        @QueryValue
        @Nullable
        String clean,

        @Parameter(
                description = "whether the network is taken as a directed graph without layers, as null models degree,"
                        + " degree-mutual and triad need it",
                schema = @Schema(type = "boolean"))
        @QueryValue
        @Nullable
        String general,

        @Parameter(name = "null", description = "null model of the Z-scores") @QueryValue("null") @Nullable
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
                description = "whether mean and sd are exact, without members; for null model layered-er, its default",
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
    private static final List<String> CENSUS =
            List.of("definition", "bias", "clean", "general", "perBlock", "signed", "weighted");
    private static final List<String> COUNTS =
            List.of("definition", "bias", "clean", "general", "null", "members", "seed", "attempts");
    private static final List<String> ZSCORES = Stream.concat(
                    COUNTS.stream(), Stream.of("exactMoments", "independentCells"))
            .toList();

    MotifConfig census() {
        QueryTexts.refuseOthersThan(CENSUS, request);
        return config();
    }

    DetailSettings details() {
        return new DetailSettings(asked("perBlock", perBlock), asked("signed", signed), asked("weighted", weighted));
    }

    private static boolean asked(String name, @Nullable String text) {
        return Boolean.TRUE.equals(QueryTexts.flag(name, text));
    }

    MotifConfig zscores() {
        QueryTexts.refuseOthersThan(ZSCORES, request);
        return config();
    }

    /** What stored scores must have. */
    MotifConfig stored(String... others) {
        QueryTexts.refuseOthersThan(
                Stream.concat(ZSCORES.stream(), Stream.of(others)).toList(), request);
        return config();
    }

    MotifConfig memberCounts() {
        QueryTexts.refuseOthersThan(COUNTS, request);
        return config();
    }

    private MotifConfig config() {
        return new MotifConfig(
                definition,
                QueryTexts.flag("bias", bias),
                QueryTexts.flag("clean", clean),
                QueryTexts.flag("general", general),
                nullModel,
                QueryTexts.whole("members", members, Integer::valueOf),
                QueryTexts.whole("seed", seed, Long::valueOf),
                QueryTexts.whole("attempts", attempts, Integer::valueOf),
                QueryTexts.flag("exactMoments", exactMoments),
                QueryTexts.flag("independentCells", independentCells));
    }
}
