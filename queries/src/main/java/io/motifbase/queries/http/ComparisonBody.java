package io.motifbase.queries.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.queries.comparison.ComparisonRequest;
import io.motifbase.queries.statements.MotifConfig;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a comparison: either ids or an ensemble, and what the procedures' configuration takes. It comes as JSON
 * values, because the framework would convert one of another type.
 */
@Serdeable
record ComparisonBody(
        @ArraySchema(schema = @Schema(type = "string")) @Nullable
        JsonNode ids,

        @Schema(type = "string") @Nullable JsonNode ensemble,

        @Schema(type = "string") @Nullable JsonNode definition,

        @Schema(type = "boolean") @Nullable JsonNode bias,

        @Schema(type = "boolean") @Nullable JsonNode clean,

        @Schema(type = "boolean") @Nullable JsonNode general,

        @Schema(type = "string") @JsonProperty("null") @Nullable
        JsonNode nullModel,

        @Schema(type = "integer", format = "int32") @Nullable
        JsonNode members,

        @Schema(type = "integer", format = "int64") @Nullable
        JsonNode seed,

        @Schema(type = "integer", format = "int32") @Nullable
        JsonNode attempts,

        @Schema(type = "boolean") @Nullable JsonNode exactMoments,

        @Schema(type = "boolean") @Nullable JsonNode independentCells) {

    /** @throws IllegalArgumentException for a value of another type than its own */
    ComparisonRequest request() {
        List<String> networks = JsonValues.texts("ids", ids);
        return new ComparisonRequest(
                networks == null ? List.of() : networks,
                JsonValues.text("ensemble", ensemble),
                new MotifConfig(
                        JsonValues.text("definition", definition),
                        JsonValues.flag("bias", bias),
                        JsonValues.flag("clean", clean),
                        JsonValues.flag("general", general),
                        JsonValues.text("null", nullModel),
                        JsonValues.small("members", members),
                        JsonValues.whole("seed", seed),
                        JsonValues.small("attempts", attempts),
                        JsonValues.flag("exactMoments", exactMoments),
                        JsonValues.flag("independentCells", independentCells)));
    }
}
