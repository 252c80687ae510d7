package io.motifbase.queries.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.motifbase.queries.statements.GraphChoice;
import io.motifbase.queries.statements.ParticipationQuestion;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Query parameters of participation. They come as texts, see {@link QueryTexts}. */
@Introspected
record ParticipationParameters(
        HttpRequest<?> request,

        @Parameter(description = "only roles of this motif class") @QueryValue @Nullable
        String motif,

        @Parameter(
                description = "neurons and roles to list",
                schema = @Schema(type = "integer", format = "int32", defaultValue = "20"))
        @QueryValue
        @Nullable
        String top,

        @Parameter(description = "whether biases are counted as source neurons", schema = @Schema(type = "boolean"))
        @QueryValue
        @Nullable
        String bias,

        @Parameter(
                description = "whether neurons without input or output are removed first",
                schema = @Schema(type = "boolean"))
        @QueryValue
        @Nullable
        String clean) {
    private static final List<String> KNOWN = List.of("motif", "top", "bias", "clean");

    ParticipationQuestion question() {
        QueryTexts.refuseOthersThan(KNOWN, request);
        Integer entries = QueryTexts.whole("top", top, Integer::valueOf);
        return new ParticipationQuestion(
                motif,
                entries == null ? ParticipationQuestion.DEFAULT_TOP : entries,
                new GraphChoice(QueryTexts.flag("bias", bias), QueryTexts.flag("clean", clean)));
    }
}
