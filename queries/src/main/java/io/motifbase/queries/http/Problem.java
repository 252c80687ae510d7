package io.motifbase.queries.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it, media type {@code application/problem+json}.
 *
 * @param type always {@code about:blank}: the status says it all
 * @param title the phrase of the status
 * @param detail one line: what, where, what was expected
 * @param instance the path that was asked
 * @param code of Neo4j where a statement of Cypher is to blame, or absent
 */
@Serdeable
@Schema(
        example = "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                + "\"detail\":\"network id must exist, got moth-9@0.93\",\"instance\":\"/networks/moth-9@0.93\"}")
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(HttpStatus status, String detail, String path) {
        return new Problem("about:blank", status.getReason(), status.getCode(), detail, path, null);
    }

    Problem withCode(String neo4jCode) {
        return new Problem(type, title, status, detail, instance, neo4jCode);
    }
}
