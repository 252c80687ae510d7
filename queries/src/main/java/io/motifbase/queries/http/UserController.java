package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.Role;
import io.motifbase.graphstore.store.StoreUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;

/** The users of the database, for admins. */
@Controller("/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@RequiredRole(Role.ADMIN)
@SecurityRequirement(name = "database-user")
@Answers.Refusals
@Tag(name = "users")
final class UserController {
    private final GraphStore store;

    UserController(GraphStore store) {
        this.store = store;
    }

    @Get
    @Operation(summary = "All users and their roles, for admins")
    List<UserAnswer> list(HttpRequest<?> request) {
        QueryTexts.refuseOthersThan(List.of(), request);
        return store.users().stream().map(UserAnswer::of).toList();
    }

    @Post
    @Answers.Conflict
    @Answers.BadBody
    @Operation(summary = "Adds a user, for admins; without a role an analyst")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UserBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "an analyst",
                                            value = "{\"name\":\"ana\",\"role\":\"analyst\","
                                                    + "\"password\":\"at least 8 characters\"}")))
    @ApiResponse(
            responseCode = "201",
            description = "the user, whose address is in Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UserAnswer.class)))
    HttpResponse<UserAnswer> add(@Body UserBody body) {
        StoreUser user = store.addUser(
                body.newName(), Objects.requireNonNullElse(body.givenRole(), Role.ANALYST), body.newPassword());
        return HttpResponse.<UserAnswer>created(
                        UriBuilder.of("/users").path(user.name()).build())
                .body(UserAnswer.of(user));
    }

    @Patch("/{name}")
    @Answers.UnknownName
    @Answers.Conflict
    @Answers.BadBody
    @Operation(
            summary = "Gives a user another password or role, for admins",
            description = "Connections that the user has open follow from their next transaction.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UserBody.class),
                            examples = @ExampleObject(name = "another role", value = "{\"role\":\"admin\"}")))
    UserAnswer change(String name, @Body UserBody body) {
        if (body.name() != null) {
            throw new IllegalArgumentException("name must be absent here: a user keeps it");
        }
        if (body.role() == null && body.password() == null) {
            throw new IllegalArgumentException("role, password or both must be given, got neither");
        }
        return UserAnswer.of(store.changeUser(name, body.givenRole(), body.givenPassword()));
    }

    @Delete("/{name}")
    @Answers.UnknownName
    @Answers.Conflict
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a user, for admins; user neo4j stays")
    void remove(HttpRequest<?> request, String name) {
        QueryTexts.refuseOthersThan(List.of(), request);
        store.removeUser(name);
    }
}
