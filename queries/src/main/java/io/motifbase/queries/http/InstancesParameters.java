package io.motifbase.queries.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.motifbase.queries.statements.InstancesQuestion;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Query parameters of instances beside {@link GraphParameters}. They come as texts, see {@link QueryTexts}. */
@Introspected
record InstancesParameters(
        HttpRequest<?> request,

        @Parameter(
                description = "instances to list",
                schema = @Schema(type = "integer", format = "int32", defaultValue = "20"))
        @QueryValue
        @Nullable
        String limit,

        @Parameter(
                description = "index of a neuron that is part of each",
                schema = @Schema(type = "integer", format = "int32"))
        @QueryValue
        @Nullable
        String neuron,

        @Parameter(
                description = "lowest layer of the neurons of each",
                schema = @Schema(type = "integer", format = "int32"))
        @QueryValue
        @Nullable
        String layer,

        @Parameter(
                description = "least absolute weight of every connection",
                schema = @Schema(type = "number", format = "double"))
        @QueryValue
        @Nullable
        String leastWeight) {
    private static final List<String> KNOWN = GraphParameters.namesWith("limit", "neuron", "layer", "leastWeight");

    InstancesQuestion question(String motif, GraphParameters graph) {
        QueryTexts.refuseOthersThan(KNOWN, request);
        Integer most = QueryTexts.whole("limit", limit, Integer::valueOf);
        return new InstancesQuestion(
                motif,
                most == null ? InstancesQuestion.DEFAULT_LIMIT : most,
                QueryTexts.whole("neuron", neuron, Integer::valueOf),
                QueryTexts.whole("layer", layer, Integer::valueOf),
                QueryTexts.decimal("leastWeight", leastWeight),
                graph.choice());
    }
}
