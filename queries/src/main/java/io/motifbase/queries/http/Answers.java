package io.motifbase.queries.http;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Answers beside the wanted one, for the description of the interface: each written once, worn by routes that give it. */
final class Answers {
    private Answers() {}

    /** Of a controller whose routes ask for a user. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @ApiResponse(
            responseCode = "400",
            description = "what was asked is wrong; detail says what, where and what was expected",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "bad request",
                                            value =
                                                    "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                                                            + "\"detail\":\""
                                                            + "members must be a whole number, got "
                                                            + "many\",\"instance\":\"/networks/demo-001@0.85/zscores\"}")))
    @ApiResponse(
            responseCode = "401",
            description = "name and password of a user of the database are missing or wrong",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "unauthorized",
                                            value =
                                                    "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
                                                            + "\"detail\":\""
                                                            + "name and password of a user of the database must be sent by "
                                                            + "Basic authentication\",\"instance\":\"/networks\"}")))
    @ApiResponse(
            responseCode = "403",
            description = "the user may not do this",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "forbidden",
                                            value = "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,"
                                                    + "\"detail\":\""
                                                    + "user analyst may only read\",\"instance\":\"/networks\"}")))
    @ApiResponse(
            responseCode = "406",
            description = "Accept names no type that the route has",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "not acceptable",
                                            value =
                                                    "{\"type\":\"about:blank\",\"title\":\"Not Acceptable\",\"status\":406,"
                                                            + "\"detail\":\""
                                                            + "Specified Accept Types [image/png] not supported. Supported "
                                                            + "types: [application/json]\",\"instance\":\"/networks\"}")))
    @ApiResponse(
            responseCode = "413",
            description = "the body, or the address, is too large",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "request entity too large",
                                            value =
                                                    "{\"type\":\"about:blank\",\"title\":\"Request Entity Too Large\",\"status\":413,"
                                                            + "\"detail\":\""
                                                            + "The content length [2000037] exceeds the maximum allowed "
                                                            + "bufferable length "
                                                            + "[1048576]\",\"instance\":\"/comparisons\"}")))
    @ApiResponse(
            responseCode = "429",
            description = "the user is locked after several wrong passwords; Retry-After says for how long",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "too many requests",
                                            value =
                                                    "{\"type\":\"about:blank\",\"title\":\"Too Many Requests\",\"status\":429,"
                                                            + "\"detail\":\""
                                                            + "after several wrong passwords the user is locked for 5 "
                                                            + "seconds\",\"instance\":\"/networks\"}")))
    @ApiResponse(
            responseCode = "500",
            description = "the server failed; its log has the cause",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "internal server error",
                                            value =
                                                    "{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,"
                                                            + "\"detail\":\""
                                                            + "the server's log has the cause under "
                                                            + "0f8fad5b-d9cb-469f-a165-70867728950e\",\"instance\":\"/networks\"}")))
    @ApiResponse(
            responseCode = "503",
            description =
                    "too much is going on, or the server or the database stops; Retry-After says when to try again",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "service unavailable",
                                            value =
                                                    "{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,"
                                                            + "\"detail\":\""
                                                            + "requests that count motifs must be at most 10 at once: try "
                                                            + "again "
                                                            + "later\",\"instance\":\"/networks/demo-001@0.85/zscores\"}")))
    @interface Refusals {}

    /** Of a route that names something. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "404",
            description = "there is none of that name; detail names the closest",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "not found",
                                            value = "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                                                    + "\"detail\":\""
                                                    + "network must be the id of a stored network, got demo-001; "
                                                    + "of the stored ones closest: "
                                                    + "[demo-001@0.85]\",\"instance\":\"/networks/demo-001\"}")))
    @interface UnknownName {}

    /** Of a route that everybody may ask. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "406",
            description = "Accept names no type that the route has",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "not acceptable",
                                            value =
                                                    "{\"type\":\"about:blank\",\"title\":\"Not Acceptable\",\"status\":406,"
                                                            + "\"detail\":\""
                                                            + "Specified Accept Types [image/png] not supported. Supported "
                                                            + "types: [application/json]\",\"instance\":\"/networks\"}")))
    @interface NotAcceptable {}

    /** Of a route that may find something else there. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "409",
            description = "what is asked does not fit what is there",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "conflict",
                                            value = "{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,"
                                                    + "\"detail\":\""
                                                    + "network moth-1 must have the content that is stored under "
                                                    + "this id, got other content: choose another id, or delete "
                                                    + "the stored one\",\"instance\":\"/networks\"}")))
    @interface Conflict {}

    /** Of a route whose method can have a body. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "415",
            description = "the body is of another type than the route takes",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "unsupported media type",
                                            value =
                                                    "{\"type\":\"about:blank\",\"title\":\"Unsupported Media Type\",\"status\":415,"
                                                            + "\"detail\":\""
                                                            + "Content Type [text/plain] not allowed. Allowed types: "
                                                            + "[application/json]\",\"instance\":\"/comparisons\"}")))
    @interface BadBody {}

    /** Of a route whose answer has an entity tag. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "304",
            description = "the client has this answer: its If-None-Match names the tag",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    @interface Unchanged {}
}
