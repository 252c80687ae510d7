package io.motifbase.queries.http;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.KnockoutSettings;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a knock-out: what the command takes. It comes as JSON values, as that of a comparison. */
@Serdeable
record KnockoutBody(
        @ArraySchema(schema = @Schema(type = "string")) @Nullable
        JsonNode motifs,

        @ArraySchema(schema = @Schema(type = "number", format = "double")) @Nullable
        JsonNode fractions,

        @Schema(type = "integer", format = "int32") @Nullable
        JsonNode draws,

        @Schema(type = "integer", format = "int64") @Nullable
        JsonNode seed,

        @Schema(type = "integer", format = "int32") @Nullable
        JsonNode rows) {

    /** @throws IllegalArgumentException for a value of another type than its own, or out of range */
    KnockoutSettings settings() {
        return KnockoutSettings.asked(
                JsonValues.texts("motifs", motifs),
                JsonValues.decimals("fractions", fractions),
                JsonValues.small("draws", draws),
                JsonValues.whole("seed", seed),
                JsonValues.small("rows", rows));
    }
}
