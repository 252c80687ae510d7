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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The root of the server: the page for people, the address of Bolt for Neo4j Browser. The page itself holds no data and is
 * open; its scripts ask the routes, which are not.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class HomeController {
    private static final String PAGE = page();

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
            return HttpResponse.ok(discovery(request))
                    .contentType(MediaType.APPLICATION_JSON_TYPE)
                    .header("Vary", "Accept");
        }
        return HttpResponse.ok(PAGE)
                .contentType(MediaType.of("text/html; charset=utf-8"))
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept");
    }

    /**
     * Back to the page. The filter before it has asked for name and password, which the browser sends to every route from
     * here on, so that the page never has them.
     */
    @Get("/sign-in")
    HttpResponse<?> signIn() {
        return HttpResponse.seeOther(URI.create("/"));
    }

    /** Who asks, without a challenge to say it, so that the page can offer to sign in. */
    @Get("/session")
    HttpResponse<Session> session(HttpRequest<?> request) {
        return HttpResponse.ok(Session.of(users.user(request), bolt.seenBy(request)))
                .header("Cache-Control", "no-store")
                .header("Vary", "Authorization");
    }

    private static boolean asksForJson(HttpRequest<?> request) {
        List<MediaType> accepted = List.copyOf(request.accept());
        return accepted.stream().anyMatch(type -> type.matches(MediaType.APPLICATION_JSON_TYPE))
                && accepted.stream().noneMatch(type -> type.matches(MediaType.TEXT_HTML_TYPE));
    }

    private Discovery discovery(HttpRequest<?> request) {
        return new Discovery(
                bolt.uriSeenBy(request), queries.databaseVersion(), "community", new Discovery.AuthConfig());
    }

    private static String page() {
        try (InputStream in = HomeController.class.getResourceAsStream("/page/index.html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
