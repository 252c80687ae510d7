package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.queries.statements.ConnectionsAnswer;
import io.motifbase.queries.statements.InstancesAnswer;
import io.motifbase.queries.statements.InstancesQuestion;
import io.motifbase.queries.statements.MotifQueries;
import io.motifbase.queries.statements.ParticipationAnswer;
import io.motifbase.queries.statements.ParticipationQuestion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inside one network: its connections, who takes part in a motif, and where it is. */
@Controller("/networks")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database-user")
@Answers.Refusals
@Tag(name = "networks")
final class InstanceController {
    private final MotifQueries queries;
    private final ScoreQueue queue;
    private final EntityTags tags;

    InstanceController(MotifQueries queries, ScoreQueue queue, EntityTags tags) {
        this.queries = queries;
        this.queue = queue;
        this.tags = tags;
    }

    @Get("/{id}/participation")
    @Answers.UnknownName
    @Answers.Unchanged
    @Operation(summary = "Neurons that take part in most instances, by motif and role")
    HttpResponse<ParticipationAnswer> participation(
            @Parameter(example = "demo-001@0.85") String id,
            @RequestBean GraphParameters graph,
            @RequestBean ParticipationParameters parameters) {
        ParticipationQuestion question = parameters.question(graph);
        return tags.answer(
                parameters.request(),
                id,
                List.of("participation", question),
                () -> HttpResponse.ok(queue.run(() -> queries.participation(id, question))));
    }

    @Get("/{id}/connections")
    @Answers.UnknownName
    @Answers.Unchanged
    @Operation(summary = "Neurons and the strongest connections of a network in columns, to be drawn")
    HttpResponse<ConnectionsAnswer> connections(
            HttpRequest<?> request,
            @Parameter(example = "demo-001@0.85") String id,
            @Parameter(
                            description = "connections to list, those of greatest absolute weight",
                            schema = @Schema(type = "integer", format = "int32", defaultValue = "50000"))
                    @QueryValue
                    @Nullable
                    String limit) {
        QueryTexts.refuseOthersThan(List.of("limit"), request);
        Integer given = QueryTexts.whole("limit", limit, Integer::valueOf);
        int most = given == null ? ConnectionsAnswer.DEFAULT_LIMIT : given;
        return tags.answer(
                request,
                id,
                List.of("connections", most),
                () -> HttpResponse.ok(queue.run(() -> queries.connections(id, most))));
    }

    @Get("/{id}/instances/{motif}")
    @Answers.UnknownName
    @Answers.Unchanged
    @Operation(summary = "Instances of a motif one by one, sorted by their neurons")
    HttpResponse<InstancesAnswer> instances(
            @Parameter(example = "demo-001@0.85") String id,
            @Parameter(example = "bifan") String motif,
            @RequestBean GraphParameters graph,
            @RequestBean InstancesParameters parameters) {
        InstancesQuestion question = parameters.question(motif, graph);
        return tags.answer(
                parameters.request(),
                id,
                List.of("instances", question),
                () -> HttpResponse.ok(queue.run(() -> queries.instances(id, question))));
    }
}
