package io.motifbase.queries.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Metrics for Prometheus. They ask for a user as the data do, because they tell who works how much. */
@Controller("/prometheus")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database-user")
@Answers.Refusals
@Tag(name = "server")
final class MetricsController {
    private static final String TEXT = "text/plain";

    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @Get(produces = TEXT)
    @Operation(
            summary = "Requests by route and status, times of counting, size of the store, jobs by state, and the JVM,"
                    + " in Prometheus' text format")
    @ApiResponse(
            responseCode = "200",
            description = "one metric a line",
            content =
                    @Content(
                            mediaType = TEXT,
                            schema = @Schema(type = "string"),
                            examples =
                                    @ExampleObject(name = "jobs", value = "motifbase_jobs{state=\"running\"} 1.0\n")))
    String metrics(HttpRequest<?> request) {
        QueryTexts.refuseOthersThan(List.of(), request);
        return registry.scrape();
    }
}
