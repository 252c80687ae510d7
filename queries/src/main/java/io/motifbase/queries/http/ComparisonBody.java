package io.motifbase.queries.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.queries.comparison.ComparisonRequest;
import io.motifbase.queries.statements.MotifConfig;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a comparison: either ids or an ensemble, and what the procedures' configuration takes. It comes as JSON
 * values, because the framework would convert one of another type.
 */
@Serdeable
@Schema(
        name = "ComparisonRequest",
        example = "{\"ensemble\":\"demo\",\"definition\":\"zahn2024\",\"members\":200,\"seed\":1}")
record ComparisonBody(
        @Schema(implementation = String[].class) @Nullable JsonNode ids,

        @Schema(type = "string") @Nullable JsonNode ensemble,

        @Schema(type = "string") @Nullable JsonNode definition,

        @Schema(type = "boolean") @Nullable JsonNode bias,

        @Schema(type = "boolean") @Nullable JsonNode clean,

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
        Long wholeSeed = whole("seed", seed, Long.MAX_VALUE);
        return new ComparisonRequest(
                texts("ids", ids),
                text("ensemble", ensemble),
                new MotifConfig(
                        text("definition", definition),
                        flag("bias", bias),
                        flag("clean", clean),
                        text("null", nullModel),
                        small("members", members),
                        wholeSeed,
                        small("attempts", attempts),
                        flag("exactMoments", exactMoments),
                        flag("independentCells", independentCells)));
    }

    private static List<String> texts(String name, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw refused(name, "a list of texts", node);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode value : node.values()) {
            String text = text("each of " + name, value);
            if (text == null) {
                throw refused("each of " + name, "a text", value);
            }
            texts.add(text);
        }
        return texts;
    }

    private static @Nullable String text(String name, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw refused(name, "a text", node);
        }
        return node.getStringValue();
    }

    private static @Nullable Boolean flag(String name, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isBoolean()) {
            throw refused(name, "true or false", node);
        }
        return node.getBooleanValue();
    }

    private static @Nullable Integer small(String name, @Nullable JsonNode node) {
        Long whole = whole(name, node, Integer.MAX_VALUE);
        return whole == null ? null : Math.toIntExact(whole);
    }

    private static @Nullable Long whole(String name, @Nullable JsonNode node, long largest) {
        if (node == null || node.isNull()) {
            return null;
        }
        Number number = node.isNumber() ? node.getNumberValue() : Double.NaN;
        if (!(number instanceof Integer || number instanceof Long)
                || number.longValue() > largest
                || number.longValue() < -largest - 1) {
            throw refused(name, "a whole number of at most " + largest, node);
        }
        return number.longValue();
    }

    private static IllegalArgumentException refused(String name, String rule, JsonNode node) {
        String value = node.isArray() ? "a list" : node.isObject() ? "an object" : String.valueOf(node.getValue());
        return new IllegalArgumentException(name + " must be " + rule + ", got " + value);
    }
}
