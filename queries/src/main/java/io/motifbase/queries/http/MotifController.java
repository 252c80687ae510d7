package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.queries.statements.MotifAnswer;
import io.motifbase.queries.statements.MotifQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** What is counted. */
@Controller("/motifs")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database-user")
@Answers.Refusals
@Tag(name = "motifs")
final class MotifController {
    private final MotifQueries queries;

    MotifController(MotifQueries queries) {
        this.queries = queries;
    }

    @Get
    @Operation(summary = "Every motif class with its connections, as motif.classes gives them")
    List<MotifAnswer> list(HttpRequest<?> request) {
        QueryTexts.refuseOthersThan(List.of(), request);
        return queries.motifs();
    }
}
