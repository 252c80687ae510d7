package io.motifbase.queries.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.CypherAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a statement. A node is {@code {elementId, labels, properties}}, a relationship {@code {elementId,
 * startNodeElementId, endNodeElementId, type, properties}}, a path the list of these by turns.
 */
@Serdeable
record QueryAnswer(
        List<String> columns,

        @Schema(description = "one value for each column") List<List<@Nullable Object>> rows,

        @Schema(description = "whether there were more rows than an answer may hold")
        boolean truncated,

        @Schema(description = "of EXPLAIN and PROFILE: operator, identifiers, arguments, rows, dbHits, children")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Map<String, @Nullable Object> plan,

        @Schema(description = "what the database remarks, such as a label that no node has")
        List<Note> notes) {

    static QueryAnswer of(CypherAnswer answer) {
        return new QueryAnswer(
                answer.columns(),
                answer.rows(),
                answer.truncated(),
                answer.plan(),
                answer.notes().stream()
                        .map(note -> new Note(note.code(), note.severity(), note.description()))
                        .toList());
    }

    /** @param code of GQL, five characters */
    @Serdeable
    record Note(String code, String severity, String description) {}
}
