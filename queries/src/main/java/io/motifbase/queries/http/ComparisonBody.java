package io.motifbase.queries.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.queries.comparison.ComparisonOptions;
import io.motifbase.queries.comparison.ComparisonRequest;
import io.motifbase.queries.comparison.Metric;
import io.motifbase.queries.statements.GraphChoice;
import io.motifbase.queries.statements.MotifConfig;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a comparison: either ids or ensembles, what the procedures' configuration takes, and what is said of the
 * networks. It comes as JSON
 * values, because the framework would convert one of another type.
 */
@Serdeable
record ComparisonBody(
        @ArraySchema(schema = @Schema(type = "string")) @Nullable
        JsonNode ids,

        @Schema(type = "string") @Nullable JsonNode ensemble,

        @ArraySchema(schema = @Schema(type = "string")) @Nullable
        JsonNode ensembles,

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

        @Schema(type = "boolean") @Nullable JsonNode independentCells,

        @Schema(
                type = "string",
                allowableValues = {"cosine", "correlation", "euclidean"})
        @Nullable
        JsonNode metric,

        @Schema(type = "boolean") @Nullable JsonNode profile,

        @ArraySchema(schema = @Schema(type = "string")) @Nullable
        JsonNode motifs,

        @Schema(type = "string") @Nullable JsonNode by,

        @ArraySchema(schema = @Schema(type = "string")) @Nullable
        JsonNode groups,

        @Schema(type = "boolean") @Nullable JsonNode cluster,

        @Schema(type = "integer", format = "int32") @Nullable
        JsonNode clusters,

        @Schema(type = "integer", format = "int32") @Nullable
        JsonNode permutations) {

    /** @throws IllegalArgumentException for a value of another type than its own */
    ComparisonRequest request() {
        List<String> ensembles = new ArrayList<>(texts("ensembles", this.ensembles));
        String one = JsonValues.text("ensemble", ensemble);
        if (one != null) {
            ensembles.add(0, one);
        }
        return new ComparisonRequest(
                texts("ids", ids),
                ensembles,
                new MotifConfig(
                        new GraphChoice(
                                JsonValues.text("definition", definition),
                                JsonValues.flag("bias", bias),
                                JsonValues.flag("clean", clean),
                                JsonValues.flag("general", general)),
                        JsonValues.text("null", nullModel),
                        JsonValues.small("members", members),
                        JsonValues.whole("seed", seed),
                        JsonValues.small("attempts", attempts),
                        JsonValues.flag("exactMoments", exactMoments),
                        JsonValues.flag("independentCells", independentCells)),
                options());
    }

    private ComparisonOptions options() {
        String name = JsonValues.text("metric", metric);
        Integer deals = JsonValues.small("permutations", permutations);
        Integer number = JsonValues.small("clusters", clusters);
        return new ComparisonOptions(
                name == null ? null : Metric.named(name),
                Boolean.TRUE.equals(JsonValues.flag("profile", profile)),
                texts("motifs", motifs),
                JsonValues.text("by", by),
                texts("groups", groups),
                number != null || Boolean.TRUE.equals(JsonValues.flag("cluster", cluster)),
                number,
                deals == null ? ComparisonOptions.DEFAULT_PERMUTATIONS : deals);
    }

    private static List<String> texts(String name, @Nullable JsonNode node) {
        List<String> texts = JsonValues.texts(name, node);
        return texts == null ? List.of() : texts;
    }
}
