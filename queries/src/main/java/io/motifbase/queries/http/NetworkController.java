package io.motifbase.queries.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.queries.statements.CensusAnswer;
import io.motifbase.queries.statements.MotifQueries;
import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.queries.statements.NetworkFilter;
import io.motifbase.queries.statements.NetworkPage;
import io.motifbase.queries.statements.Page;
import io.motifbase.queries.statements.ZScoresAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Networks, their motif counts and their Z-scores. */
@Controller("/networks")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database user")
@Tag(name = "networks")
final class NetworkController {
    private final MotifQueries queries;

    NetworkController(MotifQueries queries) {
        this.queries = queries;
    }

    @Get
    @Operation(summary = "Networks by ensemble, index and sparsity, page by page")
    NetworkPage list(
            @QueryValue @Nullable String ensemble,
            @QueryValue @Nullable Double sparsity,
            @QueryValue(defaultValue = "1") int page,
            @QueryValue(defaultValue = "100") int size) {
        return queries.networks(new NetworkFilter(ensemble, sparsity), new Page(page, size));
    }

    @Get("/{id}")
    @Operation(summary = "One network")
    NetworkAnswer show(String id) {
        return queries.network(id);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a network with its neurons, connections and scores")
    void delete(String id) {
        queries.delete(id);
    }

    @Get("/{id}/census")
    @Operation(summary = "Motif counts")
    CensusAnswer census(String id, @RequestBean MotifParameters parameters) {
        return queries.census(id, parameters.census());
    }

    @Get("/{id}/zscores")
    @Operation(summary = "Z-scores against an ensemble of random graphs")
    ZScoresAnswer zscores(String id, @RequestBean MotifParameters parameters) {
        return queries.zscores(id, parameters.zscores());
    }
}
