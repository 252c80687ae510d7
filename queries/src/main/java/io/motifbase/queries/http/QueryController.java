package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.graphstore.store.CypherLimits;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Cypher that reads. */
@Controller("/query")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database-user")
@Answers.Refusals
@Tag(name = "cypher")
final class QueryController {
    private final GraphStore store;

    QueryController(GraphStore store) {
        this.store = store;
    }

    @Post
    @RequiredRole(Role.ANALYST)
    @Answers.BadBody
    @Operation(
            summary = "Answers one statement of Cypher that reads",
            description = "Whoever asks, the statement reads the graph, calls motif procedures that read, and nothing"
                    + " else: no writing, no loading of files or addresses, no administration. It ends after a minute;"
                    + " an answer holds at most 10,000 rows and 8 MB. Whole numbers have all their digits, also beyond"
                    + " 2^53. Dates, times and durations are ISO 8601 texts; NaN, Infinity and -Infinity are texts.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = QueryBody.class),
                            examples = {
                                @ExampleObject(
                                        name = "networks of an ensemble",
                                        value =
                                                "{\"cypher\":\"MATCH (n:Network {ensemble: $ensemble}) RETURN n.id AS id,"
                                                        + " n.sparsity AS sparsity ORDER BY id LIMIT 3\","
                                                        + "\"parameters\":{\"ensemble\":\"demo\"}}"),
                                @ExampleObject(
                                        name = "motifs of a network",
                                        value = "{\"cypher\":\"CALL motif.census({network: $id})\","
                                                + "\"parameters\":{\"id\":\"demo-001@0.85\"}}")
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "columns and rows",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = QueryAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "networks of an ensemble",
                                            value = "{\"columns\":[\"id\",\"sparsity\"],\"rows\":"
                                                    + "[[\"demo-001@0.15\",0.15],[\"demo-001@0.35\",0.35]],"
                                                    + "\"truncated\":false,\"notes\":[]}")))
    QueryAnswer query(HttpRequest<?> request, @Body QueryBody body) {
        String user = RequestUser.of(request).name();
        return QueryAnswer.of(store.query(user, body.statement(), body.values(), CypherLimits.usual()));
    }
}
