package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.queries.statements.MotifQueries;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;

/**
 * The root of the server: the first page for people, the address of Bolt for Neo4j Browser. The page is open; the
 * networks on it are shown to users of the database only.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class HomeController {
    private final MotifQueries queries;
    private final BasicAuthentication users;
    private final BoltAddress bolt;

    HomeController(MotifQueries queries, BasicAuthentication users, BoltAddress bolt) {
        this.queries = queries;
        this.users = users;
        this.bolt = bolt;
    }

    @Get(produces = {MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    HttpResponse<?> home(HttpRequest<?> request) {
        if (asksForJson(request)) {
            return HttpResponse.ok(discovery(request)).contentType(MediaType.APPLICATION_JSON_TYPE);
        }
        return page(request, users.user(request) != null);
    }

    /** The same page, for which the filter before it has asked name and password; the browser sends them on from here. */
    @Get(value = "/sign-in", produces = MediaType.TEXT_HTML)
    HttpResponse<?> signIn(HttpRequest<?> request) {
        return page(request, users.user(request) != null);
    }

    private HttpResponse<?> page(HttpRequest<?> request, boolean user) {
        return HttpResponse.ok(HomePage.render(user ? queries.levels() : List.of(), user, bolt.seenBy(request)))
                .contentType(MediaType.of("text/html; charset=utf-8"))
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept, Authorization");
    }

    private static boolean asksForJson(HttpRequest<?> request) {
        List<MediaType> accepted = List.copyOf(request.accept());
        return accepted.stream().anyMatch(type -> type.matches(MediaType.APPLICATION_JSON_TYPE))
                && accepted.stream().noneMatch(type -> type.matches(MediaType.TEXT_HTML_TYPE));
    }

    private Discovery discovery(HttpRequest<?> request) {
        return new Discovery(
                "bolt://" + bolt.seenBy(request), queries.databaseVersion(), "community", new Discovery.AuthConfig());
    }
}
