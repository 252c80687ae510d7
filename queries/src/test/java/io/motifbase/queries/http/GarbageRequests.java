package io.motifbase.queries.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes requests out of a description of an interface: some right, most wrong in one thing or in many. */
final class GarbageRequests {
    /** What the store has; only the last is ever deleted. */
    static final List<String> NETWORKS = List.of("ring-001@0.5", "ring-002@0.5", "prey");

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    /** No whole number among them is so large that a server could work on it for long, and yet allowed. */
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "1",
            "2",
            "3",
            "-1",
            "0.5",
            "1e400",
            "NaN",
            "-Infinity",
            "2147483648",
            "99999999999999999999999999",
            "true",
            "false",
            "null",
            "None",
            "[]",
            "{}",
            "\u0000",
            "\r\nX-Injected: 1",
            "%00",
            "%",
            "../../etc/passwd",
            "..\\..",
            "'; MATCH (n) DETACH DELETE n //",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "\uD83D\uDC1B\u202E",
            "x".repeat(3000),
            "a,b,c",
            "ring",
            "ring-001@0.5",
            "exact",
            "zahn2024",
            "coverage",
            "bifan",
            "layered-er");

    /** Parts of JSON texts in place of a value. */
    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "0.5",
            "3",
            "1e400",
            "99999999999999999999999999",
            "\"\"",
            "\"\\u0000\"",
            "\"\\uD83D\"",
            "\"ring\"",
            "\"ring-001@0.5\"",
            "\"nosuch\"",
            "[]",
            "{}",
            "[[[[[[]]]]]]",
            "[null]",
            "[1,\"a\",{}]",
            "{\"a\":{\"b\":[1]}}",
            "\"" + "y".repeat(3000) + "\"",
            "NaN",
            "'a'",
            "[",
            "\"");

    private final List<Route> routes = new ArrayList<>();
    private final OpenAPI api;

    private record Route(String path, PathItem.HttpMethod method, Operation operation) {}

    GarbageRequests(OpenAPI api) {
        this.api = api;
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> routes.add(new Route(path, method, operation))));
    }

    /**
     * One request.
     *
     * @param route path with its places for names
     * @param path with names and query
     * @param authorization basic credentials of the server's user, of nobody (false), or none (null)
     */
    record Garbage(
            String route,
            String method,
            String path,
            Map<String, String> headers,
            @Nullable Boolean authorization,
            String body,
            boolean isDocumented) {

        HttpRequest.Builder on(LiveServer server) {
            HttpRequest.Builder request =
                    Boolean.TRUE.equals(authorization) ? server.authorized(path) : server.request(path);
            if (Boolean.FALSE.equals(authorization)) {
                request.header("Authorization", "Basic bm9ib2R5Ondyb25n");
            }
            headers.forEach(request::header);
            return request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        }
    }

    Garbage request(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Route route = routes.get(random.nextInt(routes.size()));
        boolean otherMethod = random.nextInt(30) == 0;
        String method = otherMethod
                ? METHODS.get(random.nextInt(METHODS.size()))
                : route.method().name();
        boolean documented = Objects.requireNonNull(api.getPaths().get(route.path()))
                .readOperationsMap()
                .containsKey(PathItem.HttpMethod.valueOf(method));
        Map<String, String> headers = new LinkedHashMap<>();
        String body = method.equals("GET") || method.equals("DELETE") ? "" : body(route, headers, random);
        if (random.nextInt(8) == 0) {
            headers.put(
                    "Accept",
                    pick(List.of("*/*", "text/html", "application/json", "text/csv", "image/png", "x"), random));
        }
        if (random.nextInt(8) == 0) {
            headers.put("If-None-Match", pick(List.of("*", "\"a\"", "W/\"b\", \"c\"", "junk"), random));
        }
        int login = random.nextInt(40);
        return new Garbage(
                route.path(),
                method,
                path(route, method, random) + query(route, random),
                headers,
                login == 0 ? null : login == 1 ? Boolean.FALSE : Boolean.TRUE,
                body,
                documented);
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String path(Route route, String method, Random random) {
        StringBuilder path = new StringBuilder();
        for (String part : route.path().substring(1).split("/")) {
            path.append('/').append(part.startsWith("{") ? name(route, method, part, random) : part);
        }
        return path.toString();
    }

    private static String name(Route route, String method, String part, Random random) {
        if (method.equals("DELETE") && route.path().startsWith("/networks")) {
            return pick(List.of("prey", "nosuch", "%00", "x".repeat(3000)), random);
        }
        if (random.nextInt(4) == 0) {
            String value = pick(VALUES, random);
            return encoded(value.isEmpty() ? "none" : value);
        }
        if (part.equals("{motif}")) {
            return pick(List.of("bifan", "chain2", "nosuch"), random);
        }
        if (part.equals("{id}") && route.path().startsWith("/networks")) {
            return encoded(pick(NETWORKS, random));
        }
        return pick(List.of("ring", "nosuch", "training-1"), random);
    }

    private static String query(Route route, Random random) {
        List<String> pairs = new ArrayList<>();
        for (Parameter parameter : parameters(route)) {
            if (parameter.getIn().equals("query") && random.nextInt(6) == 0) {
                pairs.add(encoded(parameter.getName()) + "=" + encoded(value(parameter, random)));
            }
        }
        if (random.nextInt(12) == 0) {
            pairs.add(encoded(pick(VALUES, random)) + "=" + encoded(pick(VALUES, random)));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static List<Parameter> parameters(Route route) {
        return route.operation().getParameters() == null
                ? List.of()
                : route.operation().getParameters();
    }

    /** Half of the time a value of the right type. */
    private static String value(Parameter parameter, Random random) {
        Schema<?> schema = parameter.getSchema();
        if (random.nextBoolean() || schema == null) {
            return pick(VALUES, random);
        }
        if (schema.getEnum() != null) {
            return String.valueOf(
                    schema.getEnum().get(random.nextInt(schema.getEnum().size())));
        }
        return switch (String.valueOf(schema.getType())) {
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "integer" -> String.valueOf(2 + random.nextInt(4));
            case "number" -> "0." + random.nextInt(10);
            default -> pick(VALUES, random);
        };
    }

    private String body(Route route, Map<String, String> headers, Random random) {
        int kind = random.nextInt(20);
        headers.put("Content-Type", kind == 0 ? "text/plain" : kind == 1 ? "nonsense" : mediaType(route));
        if (mediaType(route).startsWith("multipart")) {
            return form(random);
        }
        if (random.nextInt(200) == 0) {
            return "{\"ensemble\":\"" + "z".repeat(2_000_000) + "\"}";
        }
        if (kind == 2) {
            return pick(VALUES, random);
        }
        List<String> members = new ArrayList<>();
        for (Map.Entry<String, Schema<?>> property : properties(route).entrySet()) {
            if (random.nextInt(3) == 0) {
                members.add("\"" + property.getKey() + "\":" + json(property.getValue(), random));
            }
        }
        if (random.nextInt(6) == 0 || route.path().equals("/training")) {
            members.add("\"unknown\":" + pick(JSON, random));
        }
        return "{" + String.join(",", members) + (random.nextInt(15) == 0 ? "" : "}");
    }

    private static String form(Random random) {
        StringBuilder form = new StringBuilder();
        for (int parts = random.nextInt(4); parts >= 0; parts--) {
            String name = pick(List.of("file", "layers", "id", "format", "ensemble", "junk"), random);
            String file = random.nextBoolean()
                    ? ""
                    : "; filename=\"" + pick(List.of("a.edges", "b.h5", "..", "c.onnx", "d.npz"), random) + "\"";
            form.append("--garbage\r\nContent-Disposition: form-data; name=\"")
                    .append(name)
                    .append('"')
                    .append(file);
            form.append("\r\n\r\n").append(pick(VALUES, random)).append("\r\n");
        }
        return form + (random.nextInt(10) == 0 ? "" : "--garbage--\r\n");
    }

    private static String mediaType(Route route) {
        if (route.operation().getRequestBody() == null) {
            return "application/json";
        }
        String type = route.operation()
                .getRequestBody()
                .getContent()
                .keySet()
                .iterator()
                .next();
        return type.startsWith("multipart") ? type + "; boundary=garbage" : type;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the model's own raw types
    private Map<String, Schema<?>> properties(Route route) {
        if (route.operation().getRequestBody() == null) {
            return Map.of();
        }
        Schema<?> schema = route.operation()
                .getRequestBody()
                .getContent()
                .values()
                .iterator()
                .next()
                .getSchema();
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            schema = Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
        }
        return schema.getProperties() == null ? Map.of() : (Map) schema.getProperties();
    }

    private static String json(Schema<?> schema, Random random) {
        if (random.nextBoolean()) {
            return pick(JSON, random);
        }
        return switch (String.valueOf(schema.getType())) {
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "integer" -> String.valueOf(2 + random.nextInt(4));
            case "number" -> "0." + random.nextInt(10);
            case "array" -> "[\"ring-001@0.5\",\"ring-002@0.5\"]";
            default ->
                "\"" + pick(List.of("ring", "exact", "coverage", "RETURN 1 AS one", "MATCH (n) RETURN n"), random)
                        + "\"";
        };
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
