package io.motifbase.queries.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An error as RFC 9457 has it, media type {@code application/problem+json}.
 *
 * @param type always {@code about:blank}: the status says it all
 * @param title the phrase of the status
 * @param detail one line: what, where, what was expected
 * @param instance the path that was asked
 */
@Serdeable
@Schema(
        example = "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                + "\"detail\":\"network id must exist, got moth-9@0.93\",\"instance\":\"/networks/moth-9@0.93\"}")
record Problem(String type, String title, int status, String detail, String instance) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(HttpStatus status, String detail, String path) {
        return new Problem("about:blank", status.getReason(), status.getCode(), detail, path);
    }
}
