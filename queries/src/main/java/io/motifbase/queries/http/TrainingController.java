package io.motifbase.queries.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.queries.jobs.JobAnswer;
import io.motifbase.queries.jobs.Jobs;
import io.motifbase.queries.jobs.TrainingKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Trains ensembles into the store. */
@Controller("/training")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database-user")
@Answers.Refusals
@Tag(name = "jobs")
final class TrainingController {
    private final Jobs jobs;
    private final TrainingKind training;

    TrainingController(Jobs jobs, TrainingKind training) {
        this.jobs = jobs;
        this.training = training;
    }

    @Post
    @Answers.Conflict
    @Answers.BadBody
    @Operation(
            summary = "Trains and prunes an ensemble as a job",
            description =
                    "One job runs at a time; others wait, up to ten. Every level goes into the store as it is done.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TrainingBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "two small networks",
                                            value = "{\"ensemble\":\"moth\",\"networks\":2,\"seed\":1,"
                                                    + "\"sparsities\":[0.5,0.85],\"rule\":\"global\"}")))
    @ApiResponse(
            responseCode = "202",
            description = "the job, whose address is in Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobAnswer.class)))
    HttpResponse<JobAnswer> train(@Body TrainingBody body) {
        return JobController.accepted(jobs.submit(training, training.work(body.request())));
    }
}
