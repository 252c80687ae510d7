package io.motifbase.queries.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.motifbase.queries.statements.GraphChoice;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of every question about motifs: as what the network is looked at. They come as texts, see {@link
 * QueryTexts}.
 */
@Introspected
record GraphParameters(
        @Parameter(description = "exact, non-induced or, where counts are asked for, triads or zahn2024")
        @QueryValue
        @Nullable
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
                description =
                        "whether the network is taken as a directed graph without layers, by triads and classes of"
                                + " four, as null models degree, degree-mutual and triad need it",
                schema = @Schema(type = "boolean"))
        @QueryValue
        @Nullable
        String general) {
    private static final List<String> NAMES = List.of("definition", "bias", "clean", "general");

    /** All names that a question knows. */
    static List<String> namesWith(String... more) {
        return Stream.concat(NAMES.stream(), Stream.of(more)).toList();
    }

    GraphChoice choice() {
        return new GraphChoice(
                definition,
                QueryTexts.flag("bias", bias),
                QueryTexts.flag("clean", clean),
                QueryTexts.flag("general", general));
    }
}
