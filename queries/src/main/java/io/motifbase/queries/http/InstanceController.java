package io.motifbase.queries.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.queries.statements.InstancesAnswer;
import io.motifbase.queries.statements.MotifQueries;
import io.motifbase.queries.statements.ParticipationAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Single neurons and single subgraphs: who takes part in a motif, and where it is. */
@Controller("/networks")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database user")
@Tag(name = "networks")
final class InstanceController {
    private final MotifQueries queries;

    InstanceController(MotifQueries queries) {
        this.queries = queries;
    }

    @Get("/{id}/participation")
    @Operation(summary = "Neurons that take part in most instances, by motif and role")
    ParticipationAnswer participation(String id, @RequestBean ParticipationParameters parameters) {
        return queries.participation(id, parameters.question());
    }

    @Get("/{id}/instances/{motif}")
    @Operation(summary = "Instances of a motif one by one, sorted by their neurons")
    InstancesAnswer instances(String id, String motif, @RequestBean InstancesParameters parameters) {
        return queries.instances(id, parameters.question(motif));
    }
}
