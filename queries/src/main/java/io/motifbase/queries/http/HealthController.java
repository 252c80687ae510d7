package io.motifbase.queries.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.GraphStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/**
 * Whether the server can do its work: writes a marker into the database and reads it back, because a database whose disk
 * is full still calls itself available.
 */
@Controller("/health")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "server")
final class HealthController {
    private final GraphStore store;

    HealthController(GraphStore store) {
        this.store = store;
    }

    @Get
    @Answers.NotAcceptable
    @Operation(summary = "200 with status UP where the database writes and reads, 503 with DOWN where it does not")
    @ApiResponse(
            responseCode = "200",
            description = "the database writes and reads",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Health.class),
                            examples = @ExampleObject(name = "up", value = "{\"status\":\"UP\"}")))
    @ApiResponse(
            responseCode = "503",
            description = "the database does not write or read",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Health.class),
                            examples = @ExampleObject(name = "down", value = "{\"status\":\"DOWN\"}")))
    HttpResponse<Health> health() {
        return store.isWorking()
                ? HttpResponse.ok(new Health("UP"))
                : HttpResponse.<Health>status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("DOWN"));
    }

    /** @param status UP or DOWN */
    @Serdeable
    record Health(String status) {}
}
