package io.motifbase.queries.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.motifbase.queries.statements.MotifConfig;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of census and Z-scores, named as the keys of the procedures' configuration. They come as texts, because
 * the framework takes a text that it cannot convert for one that is absent.
 */
@Introspected
record MotifParameters(
        HttpRequest<?> request,

        @Parameter(description = "exact or zahn2024") @QueryValue @Nullable
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
        String attempts) {
    private static final List<String> CENSUS = List.of("definition", "bias", "clean");
    private static final List<String> ZSCORES =
            List.of("definition", "bias", "clean", "null", "members", "seed", "attempts");

    MotifConfig census() {
        refuseOthersThan(CENSUS);
        return config();
    }

    MotifConfig zscores() {
        refuseOthersThan(ZSCORES);
        return config();
    }

    private MotifConfig config() {
        return new MotifConfig(
                definition,
                flag("bias", bias),
                flag("clean", clean),
                nullModel,
                whole("members", members, Integer::valueOf),
                whole("seed", seed, Long::valueOf),
                whole("attempts", attempts, Integer::valueOf));
    }

    private void refuseOthersThan(List<String> known) {
        for (String name : request.getParameters().names()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "query parameter must be one of " + String.join(", ", known) + ", got " + name);
            }
        }
    }

    private static @Nullable Boolean flag(String name, @Nullable String text) {
        if (text == null || text.equals("true") || text.equals("false")) {
            return text == null ? null : Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(name + " must be true or false, got " + text);
    }

    private static <T extends Number> @Nullable T whole(
            String name, @Nullable String text, Function<String, T> parser) {
        try {
            return text == null ? null : parser.apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number, got " + text, e);
        }
    }
}
