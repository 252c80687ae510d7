package io.motifbase.queries.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.queries.comparison.Comparer;
import io.motifbase.queries.comparison.Comparison;
import io.motifbase.queries.comparison.ComparisonRequest;
import io.motifbase.queries.statements.MotifConfig;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How alike the motifs of networks are. */
@Controller("/comparisons")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database user")
@Tag(name = "comparisons")
final class ComparisonController {
    private final Comparer comparer;

    ComparisonController(Comparer comparer) {
        this.comparer = comparer;
    }

    @Post
    @Operation(
            summary = "Cosine similarities of Z vectors, and the summary by sparsity, of some networks or an ensemble")
    Comparison compare(@Body Wanted wanted) {
        return comparer.compare(wanted.request());
    }

    /** The body: either ids or an ensemble, and what the procedures' configuration takes. */
    @Serdeable
    @Schema(
            name = "ComparisonRequest",
            example = "{\"ensemble\":\"demo\",\"definition\":\"zahn2024\",\"members\":200,\"seed\":1}")
    record Wanted(
            @Nullable List<String> ids,
            @Nullable String ensemble,
            @Nullable String definition,
            @Nullable Boolean bias,
            @Nullable Boolean clean,
            @JsonProperty("null") @Nullable String nullModel,
            @Nullable Integer members,
            @Nullable Long seed,
            @Nullable Integer attempts) {

        ComparisonRequest request() {
            return new ComparisonRequest(
                    ids == null ? List.of() : ids,
                    ensemble,
                    new MotifConfig(definition, bias, clean, nullModel, members, seed, attempts));
        }
    }
}
