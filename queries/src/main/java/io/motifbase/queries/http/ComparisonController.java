package io.motifbase.queries.http;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.queries.comparison.Comparer;
import io.motifbase.queries.comparison.Comparison;
import io.motifbase.queries.comparison.ComparisonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

/** How alike the motifs of networks are. */
@Controller("/comparisons")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database user")
@Tag(name = "comparisons")
final class ComparisonController {
    private final Comparer comparer;
    private final ScoreQueue queue;

    ComparisonController(Comparer comparer, ScoreQueue queue) {
        this.comparer = comparer;
        this.queue = queue;
    }

    @Post
    @Operation(
            summary = "Cosine similarities of Z vectors, and the summary by sparsity, of some networks or an ensemble")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ComparisonBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "an ensemble, counted as published",
                                            value = "{\"ensemble\":\"demo\",\"definition\":\"zahn2024\","
                                                    + "\"members\":200,\"seed\":1}")))
    Comparison compare(@Body ComparisonBody body) {
        ComparisonRequest request = body.request();
        return queue.run(() -> comparer.compare(request, done -> {}, queue::poll));
    }
}
