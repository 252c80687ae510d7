package io.motifbase.queries.http;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.net.URI;

/** The description of this interface, made when it was compiled. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "motifbase",
                        version = "0.1",
                        description = "Sparse neural networks, their motifs and how significant they are."
                                + " Data routes take the users of the database by Basic authentication.",
                        license =
                                @License(name = "GPL-3.0-or-later", url = "https://www.gnu.org/licenses/gpl-3.0.html")))
@SecurityScheme(name = "database-user", type = SecuritySchemeType.HTTP, scheme = "basic")
@Controller
@Hidden
final class OpenApiController {
    private final ResourceResolver resources;

    OpenApiController(ResourceResolver resources) {
        this.resources = resources;
    }

    @Get("/openapi")
    HttpResponse<?> openApi() {
        return file("classpath:META-INF/swagger/motifbase.yml", MediaType.of("application/yaml"));
    }

    @Get("/browser")
    HttpResponse<?> browser(HttpRequest<?> request) {
        return index(request, "/browser/", "classpath:browser/index.html");
    }

    @Get("/swagger-ui")
    HttpResponse<?> swaggerUi(HttpRequest<?> request) {
        return index(request, "/swagger-ui/", "classpath:META-INF/swagger/views/swagger-ui/index.html");
    }

    /** A route takes its path with and without a slash at the end, and relative links of a page need the slash. */
    private HttpResponse<?> index(HttpRequest<?> request, String path, String resource) {
        return request.getPath().equals(path)
                ? file(resource, MediaType.of("text/html; charset=utf-8"))
                : HttpResponse.permanentRedirect(URI.create(path));
    }

    private HttpResponse<?> file(String resource, MediaType type) {
        return resources
                .getResource(resource)
                .<HttpResponse<?>>map(
                        url -> HttpResponse.ok(new StreamedFile(url)).contentType(type))
                .orElseGet(HttpResponse::notFound);
    }
}
