package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.queries.comparison.EnsembleAnswer;
import io.motifbase.queries.comparison.EnsembleConvergence;
import io.motifbase.queries.comparison.EnsembleProfiles;
import io.motifbase.queries.comparison.Ensembles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ensembles, and what the stored Z-scores of their networks say. */
@Controller("/ensembles")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database-user")
@Answers.Refusals
@Tag(name = "ensembles")
final class EnsembleController {
    private static final String LEVEL = "nominal sparsity of the one level that is asked for; all by default";

    private final Ensembles ensembles;

    EnsembleController(Ensembles ensembles) {
        this.ensembles = ensembles;
    }

    @Get
    @Operation(summary = "All ensembles: networks, origins, test errors by sparsity, settings of stored Z-scores")
    List<EnsembleAnswer> list(HttpRequest<?> request) {
        QueryTexts.refuseOthersThan(List.of(), request);
        return ensembles.list();
    }

    @Get("/{name}/profiles")
    @Answers.UnknownName
    @Operation(
            summary = "The stored Z vectors of every network, and their spread by sparsity",
            description = "Nothing is counted. Of the stored scores that fit the parameters, those are taken that most"
                    + " networks have; settings says which. Where one sparsity is asked for, clustering joins its networks"
                    + " by average linkage of 1 - cosine.")
    EnsembleProfiles profiles(
            @Parameter(example = "demo") String name,
            @RequestBean GraphParameters graph,
            @RequestBean MotifParameters parameters,
            @Parameter(description = LEVEL, schema = @Schema(type = "number", format = "double")) @QueryValue @Nullable
                    String sparsity) {
        return ensembles.profiles(name, parameters.stored(graph, "sparsity"), QueryTexts.decimal("sparsity", sparsity));
    }

    @Get("/{name}/convergence")
    @Answers.UnknownName
    @Operation(
            summary = "How alike the motifs of an ensemble's networks are, by sparsity",
            description = "Mean cosine of the stored Z vectors of two networks with its 95 % bootstrap interval over"
                    + " networks; mean, sd, coefficient of variation and quartiles of Z by motif; test errors. Of the stored"
                    + " scores that fit the parameters, those are taken that most networks have; settings says which.")
    EnsembleConvergence convergence(
            @Parameter(example = "demo") String name,
            @RequestBean GraphParameters graph,
            @RequestBean MotifParameters parameters,
            @Parameter(description = LEVEL, schema = @Schema(type = "number", format = "double")) @QueryValue @Nullable
                    String sparsity) {
        return ensembles.convergence(
                name, parameters.stored(graph, "sparsity"), QueryTexts.decimal("sparsity", sparsity));
    }
}
