package io.motifbase.queries.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.motifbase.queries.statements.MotifConfig;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Query parameters of census and Z-scores, named as the keys of the procedures' configuration. */
@Introspected
record MotifParameters(
        HttpRequest<?> request,

        @Parameter(description = "exact or zahn2024") @QueryValue @Nullable
        String definition,

        @Parameter(description = "whether biases are counted as source neurons") @QueryValue @Nullable
        Boolean bias,

        @Parameter(description = "whether neurons without input or output are removed first") @QueryValue @Nullable
        Boolean clean,

        @Parameter(name = "null", description = "null model") @QueryValue("null") @Nullable
        String nullModel,

        @Parameter(description = "random graphs in the ensemble, at least 2") @QueryValue @Nullable
        Integer members,

        @QueryValue @Nullable Long seed,

        @Parameter(description = "swaps attempted per connection, where the null model swaps") @QueryValue @Nullable
        Integer attempts) {

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
        return new MotifConfig(definition, bias, clean, nullModel, members, seed, attempts);
    }

    private void refuseOthersThan(List<String> known) {
        for (String name : request.getParameters().names()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "query parameter must be one of " + String.join(", ", known) + ", got " + name);
            }
        }
    }
}
