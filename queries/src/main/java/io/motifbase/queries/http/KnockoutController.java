package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.queries.jobs.JobAnswer;
import io.motifbase.queries.jobs.Jobs;
import io.motifbase.queries.jobs.KnockoutKind;
import io.motifbase.queries.knockout.KnockoutAnswer;
import io.motifbase.queries.knockout.KnockoutKeeper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Does a motif carry the function of a network? */
@Controller("/networks")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database-user")
@Answers.Refusals
@Tag(name = "networks")
final class KnockoutController {
    private final KnockoutKeeper keeper;
    private final Jobs jobs;
    private final KnockoutKind knockouts;

    KnockoutController(KnockoutKeeper keeper, Jobs jobs, KnockoutKind knockouts) {
        this.keeper = keeper;
        this.jobs = jobs;
        this.knockouts = knockouts;
    }

    @Get("/{id}/knockout")
    @Answers.UnknownName
    @Operation(summary = "The stored motif knock-outs of a network, one entry for each settings and rows")
    List<KnockoutAnswer> stored(HttpRequest<?> request, String id) {
        QueryTexts.refuseOthersThan(List.of(), request);
        return keeper.stored(id);
    }

    @Post("/{id}/knockout")
    @Answers.UnknownName
    @Answers.Conflict
    @Answers.BadBody
    @Operation(
            summary =
                    "Deletes the connections with most instances of motifs and compares the test error with that of as"
                            + " many other connections of each block, as a job; what is stored is found, not done again")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = KnockoutBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "two classes",
                                            value = "{\"motifs\":[\"bifan\",\"biparallel\"],"
                                                    + "\"fractions\":[0.005,0.01],\"draws\":50}")))
    @ApiResponse(
            responseCode = "202",
            description = "the job, whose address is in Location; what it stores is at GET of this address",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobAnswer.class)))
    HttpResponse<JobAnswer> knockOut(String id, @Body KnockoutBody body) {
        return JobController.accepted(jobs.submit(knockouts, knockouts.work(id, body.settings())));
    }
}
