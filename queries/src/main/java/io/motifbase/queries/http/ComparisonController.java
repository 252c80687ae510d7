package io.motifbase.queries.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.graphstore.store.Role;
import io.motifbase.queries.comparison.Comparer;
import io.motifbase.queries.comparison.Comparison;
import io.motifbase.queries.comparison.ComparisonRequest;
import io.motifbase.queries.comparison.ScoresKind;
import io.motifbase.queries.jobs.JobAnswer;
import io.motifbase.queries.jobs.Jobs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How alike the motifs of networks are. */
@Controller("/comparisons")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database-user")
@Answers.Refusals
@Tag(name = "comparisons")
final class ComparisonController {
    private static final double LONGEST_SECONDS = 60;

    private final Comparer comparer;
    private final ScoreQueue queue;
    private final Jobs jobs;
    private final ScoresKind scores;

    ComparisonController(Comparer comparer, ScoreQueue queue, Jobs jobs, ScoresKind scores) {
        this.comparer = comparer;
        this.queue = queue;
        this.jobs = jobs;
        this.scores = scores;
    }

    @Post
    @RequiredRole(Role.ANALYST)
    @Answers.UnknownName
    @Answers.BadBody
    @Operation(
            summary = "Compares networks by their Z vectors: every two, by sparsity, and groups against each other",
            description =
                    "Z-scores that are not stored are counted and stored first. With Prefer: respond-async, or where"
                            + " that takes more than a minute and Prefer is not wait, it is done by a job: 202; once the job is"
                            + " DONE, the same request is answered.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ComparisonBody.class),
                            examples = {
                                @ExampleObject(
                                        name = "an ensemble, counted as published",
                                        value = "{\"ensemble\":\"demo\",\"definition\":\"zahn2024\","
                                                + "\"members\":200,\"seed\":1}"),
                                @ExampleObject(
                                        name = "trained against untrained networks",
                                        value = "{\"by\":\"ensemble\",\"groups\":[\"demo\",\"demo-untrained\"],"
                                                + "\"definition\":\"zahn2024\",\"members\":200,\"seed\":1}"),
                                @ExampleObject(
                                        name = "clusters by two motifs",
                                        value = "{\"ensemble\":\"demo\",\"definition\":\"zahn2024\",\"members\":200,"
                                                + "\"motifs\":[\"bifan\",\"chain2\"],\"metric\":\"euclidean\","
                                                + "\"cluster\":true}")
                            }))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Comparison.class)))
    @ApiResponse(
            responseCode = "202",
            description = "the job that counts, whose address is in Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobAnswer.class)))
    HttpResponse<?> compare(
            @Body ComparisonBody body,
            @Parameter(description = "respond-async or wait") @Header("Prefer") @Nullable String prefer) {
        ComparisonRequest request = body.request();
        double seconds = comparer.secondsToCount(request);
        boolean async = prefers(prefer, "respond-async");
        if (seconds > 0 && (async || (seconds > LONGEST_SECONDS && !prefers(prefer, "wait")))) {
            var accepted = JobController.accepted(jobs.submit(scores, scores.work(request)));
            return async ? accepted.header("Preference-Applied", "respond-async") : accepted;
        }
        return HttpResponse.ok(queue.run(() -> comparer.compare(request, done -> {}, queue::poll)));
    }

    /** RFC 7240: preferences are separated by commas, and may have a value. */
    private static boolean prefers(@Nullable String header, String preference) {
        return header != null
                && Stream.of(header.toLowerCase(Locale.ROOT).split("[,;]"))
                        .anyMatch(
                                token -> token.strip().split("=", 2)[0].strip().equals(preference));
    }
}
