package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.queries.jobs.JobAnswer;
import io.motifbase.queries.jobs.Jobs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Long work of the server. */
@Controller("/jobs")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database-user")
@Answers.Refusals
@Tag(name = "jobs")
final class JobController {
    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    static MutableHttpResponse<JobAnswer> accepted(JobAnswer job) {
        return HttpResponse.<JobAnswer>accepted(URI.create("/jobs/" + job.id())).body(job);
    }

    @Get
    @Operation(summary = "All jobs, the newest first")
    List<JobAnswer> list(HttpRequest<?> request) {
        QueryTexts.refuseOthersThan(List.of(), request);
        return jobs.list();
    }

    @Get("/{id}")
    @Answers.UnknownName
    @Operation(summary = "One job")
    JobAnswer show(HttpRequest<?> request, @Parameter(example = "training-1") String id) {
        QueryTexts.refuseOthersThan(List.of(), request);
        return jobs.show(id);
    }

    @Delete("/{id}")
    @Answers.UnknownName
    @Operation(summary = "Cancels a job that waits or runs; forgets one that has ended. What it stored stays")
    @ApiResponse(
            responseCode = "202",
            description = "the job, which ends as CANCELLED in a moment",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobAnswer.class)))
    @ApiResponse(responseCode = "204", description = "the job had ended and is forgotten")
    HttpResponse<JobAnswer> delete(HttpRequest<?> request, @Parameter(example = "training-1") String id) {
        QueryTexts.refuseOthersThan(List.of(), request);
        JobAnswer cancelled = jobs.delete(id);
        return cancelled == null ? HttpResponse.noContent() : accepted(cancelled);
    }

    @Post("/{id}/resume")
    @Answers.UnknownName
    @Answers.Conflict
    @Answers.BadBody
    @Operation(summary = "Goes on with a job that was interrupted or cancelled or failed, to the same end")
    @ApiResponse(
            responseCode = "202",
            description = "the job, QUEUED again",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobAnswer.class)))
    HttpResponse<JobAnswer> resume(HttpRequest<?> request, @Parameter(example = "training-1") String id) {
        QueryTexts.refuseOthersThan(List.of(), request);
        return accepted(jobs.resume(id));
    }

    @Get(value = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM)
    @Answers.UnknownName
    @Operation(
            summary = "What happens to a job, as server-sent events",
            description =
                    "Events: queued, running, done, failed, cancelled and interrupted have the job as data; level has"
                            + " a level that is in the store, scores a network whose Z-scores are; network-failed a network"
                            + " that broke off; progress, without an id,"
                            + " how far the job is; note one line; heartbeat nothing, every 15 seconds. All that has an id since"
                            + " Last-Event-ID comes first. The stream ends with the state in which the job ended.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string")))
    Publisher<Event<Object>> events(
            HttpRequest<?> request,
            @Parameter(example = "training-1") String id,
            @Parameter(
                            description = "number of the last event that was heard",
                            schema = @Schema(type = "integer", format = "int64"))
                    @Header("Last-Event-ID")
                    @Nullable
                    String lastEventId) {
        QueryTexts.refuseOthersThan(List.of(), request);
        Long heard = QueryTexts.whole("Last-Event-ID", lastEventId, Long::valueOf);
        jobs.show(id);
        return JobEvents.stream(jobs, id, heard == null ? 0 : heard);
    }
}
