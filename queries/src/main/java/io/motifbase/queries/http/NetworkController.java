package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.motifs.instances.DetailSettings;
import io.motifbase.queries.comparison.MemberCountsText;
import io.motifbase.queries.comparison.ScoreKeeper;
import io.motifbase.queries.statements.CensusAnswer;
import io.motifbase.queries.statements.GraphChoice;
import io.motifbase.queries.statements.MotifConfig;
import io.motifbase.queries.statements.MotifQueries;
import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.queries.statements.NetworkFilter;
import io.motifbase.queries.statements.NetworkPage;
import io.motifbase.queries.statements.Page;
import io.motifbase.queries.statements.ZScoresAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Networks, their motif counts and their Z-scores. */
@Controller("/networks")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database-user")
@Answers.Refusals
@Tag(name = "networks")
final class NetworkController {
    private static final List<String> LISTING = List.of("ensemble", "sparsity", "page", "size");
    private static final int PAGE_SIZE = 100;
    private static final String CSV = "text/csv";

    private final MotifQueries queries;
    private final ScoreKeeper keeper;
    private final ScoreQueue queue;
    private final EntityTags tags;

    NetworkController(MotifQueries queries, ScoreKeeper keeper, ScoreQueue queue, EntityTags tags) {
        this.queries = queries;
        this.keeper = keeper;
        this.queue = queue;
        this.tags = tags;
    }

    /** JSON also for a client that asks for HTML only, since the first page links here. */
    @Get(produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(summary = "Networks by ensemble, index and sparsity, page by page")
    HttpResponse<NetworkPage> list(
            HttpRequest<?> request,
            @QueryValue @Nullable String ensemble,
            @Parameter(schema = @Schema(type = "number", format = "double")) @QueryValue @Nullable String sparsity,
            @Parameter(schema = @Schema(type = "integer", format = "int32", defaultValue = "1")) @QueryValue @Nullable
                    String page,
            @Parameter(schema = @Schema(type = "integer", format = "int32", defaultValue = "100")) @QueryValue @Nullable
                    String size) {
        QueryTexts.refuseOthersThan(LISTING, request);
        Integer number = QueryTexts.whole("page", page, Integer::valueOf);
        Integer entries = QueryTexts.whole("size", size, Integer::valueOf);
        NetworkFilter filter = new NetworkFilter(ensemble, QueryTexts.decimal("sparsity", sparsity));
        Page wanted = new Page(number == null ? 1 : number, entries == null ? PAGE_SIZE : entries);
        return HttpResponse.ok(queries.networks(filter, wanted)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Get("/{id}")
    @Answers.UnknownName
    @Answers.Unchanged
    @Operation(summary = "One network")
    HttpResponse<NetworkAnswer> show(HttpRequest<?> request, @Parameter(example = "demo-001@0.85") String id) {
        QueryTexts.refuseOthersThan(List.of(), request);
        return tags.answer(request, id, List.of("network"), () -> HttpResponse.ok(queries.network(id)));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Answers.UnknownName
    @Operation(summary = "Deletes a network with its neurons, connections and scores")
    void delete(HttpRequest<?> request, @Parameter(example = "demo-001@0.85") String id) {
        QueryTexts.refuseOthersThan(List.of(), request);
        queries.delete(id);
    }

    @Get("/{id}/census")
    @Answers.UnknownName
    @Answers.Unchanged
    @Operation(summary = "Motif counts, by block, signs and weights where asked")
    HttpResponse<CensusAnswer> census(
            @Parameter(example = "demo-001@0.85") String id,
            @RequestBean GraphParameters graph,
            @RequestBean MotifParameters parameters) {
        DetailSettings details = parameters.details();
        GraphChoice choice = graph.choice();
        return tags.answer(
                parameters.request(),
                id,
                List.of("census", choice, details),
                () -> HttpResponse.ok(queue.run(() -> queries.census(id, choice, details))));
    }

    @Get("/{id}/zscores")
    @Answers.UnknownName
    @Answers.Unchanged
    @Operation(summary = "Z-scores against an ensemble of random graphs")
    HttpResponse<ZScoresAnswer> zscores(
            @Parameter(example = "demo-001@0.85") String id,
            @RequestBean GraphParameters graph,
            @RequestBean MotifParameters parameters) {
        MotifConfig config = parameters.zscores(graph);
        return tags.answer(
                parameters.request(),
                id,
                List.of("zscores", config),
                () -> HttpResponse.ok(queue.run(() -> keeper.scores(id, config, queue::poll))));
    }

    @Get(
            value = "/{id}/member-counts",
            produces = {MediaType.APPLICATION_JSON, CSV})
    @Answers.UnknownName
    @Answers.Unchanged
    @Operation(
            summary = "Motif counts of every random graph of an ensemble, as JSON or CSV",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")),
                                @Content(mediaType = CSV, schema = @Schema(type = "string"))
                            }))
    HttpResponse<StreamedFile> memberCounts(
            HttpRequest<?> request,
            @Parameter(example = "demo-001@0.85") String id,
            @RequestBean GraphParameters graph,
            @RequestBean MotifParameters parameters) {
        MotifConfig config = parameters.memberCounts(graph);
        boolean csv = request.accept().stream()
                .findFirst()
                .filter(MediaType.of(CSV)::equals)
                .isPresent();
        return tags.answer(request, id, List.of("member-counts", config, csv), () -> {
            MemberCountsText counts = queue.run(() -> keeper.counts(id, config, queue::poll));
            return HttpResponse.ok(
                    csv
                            ? new StreamedFile(counts.csv(), MediaType.of(CSV))
                            : new StreamedFile(counts.json(), MediaType.APPLICATION_JSON_TYPE));
        });
    }
}
