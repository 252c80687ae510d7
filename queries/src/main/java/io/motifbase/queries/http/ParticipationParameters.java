package io.motifbase.queries.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.motifbase.queries.statements.ParticipationQuestion;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Query parameters of participation beside {@link GraphParameters}. They come as texts, see {@link QueryTexts}. */
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
        String top) {
    private static final List<String> KNOWN = GraphParameters.namesWith("motif", "top");

    ParticipationQuestion question(GraphParameters graph) {
        QueryTexts.refuseOthersThan(KNOWN, request);
        Integer entries = QueryTexts.whole("top", top, Integer::valueOf);
        return new ParticipationQuestion(
                motif, entries == null ? ParticipationQuestion.DEFAULT_TOP : entries, graph.choice());
    }
}
