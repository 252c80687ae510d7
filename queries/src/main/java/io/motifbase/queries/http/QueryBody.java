package io.motifbase.queries.http;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.CypherLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a query: a statement, and values for its parameters. */
@Serdeable
record QueryBody(
        @Schema(
                type = "string",
                requiredMode = Schema.RequiredMode.REQUIRED,
                minLength = 1,
                maxLength = CypherLimits.CHARACTERS,
                description = "one statement that reads; it may begin with EXPLAIN or PROFILE")
        @Nullable
        JsonNode cypher,

        @Schema(
                type = "object",
                additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                description = "a value for each $name in the statement")
        @Nullable
        JsonNode parameters) {

    /** @throws IllegalArgumentException where there is no text */
    String statement() {
        String text = JsonValues.text("cypher", cypher);
        if (text == null) {
            throw new IllegalArgumentException("cypher must be a statement, got none");
        }
        return text;
    }

    /** @throws IllegalArgumentException where a value is none that the database has, or lists and maps are too deep */
    Map<String, @Nullable Object> values() {
        if (parameters == null || parameters.isNull()) {
            return Map.of();
        }
        if (!parameters.isObject()) {
            throw new IllegalArgumentException("parameters must be an object of names and values");
        }
        return map("parameters", parameters, 0);
    }

    private static Map<String, @Nullable Object> map(String name, JsonNode node, int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        node.entries().forEach(entry -> {
            String key = name + "." + entry.getKey();
            map.put(entry.getKey(), value(key, entry.getValue(), depth + 1));
        });
        return map;
    }

    private static @Nullable Object value(String name, JsonNode node, int depth) {
        if (depth > CypherLimits.NESTING) {
            throw new IllegalArgumentException(
                    "parameters must have at most " + CypherLimits.NESTING + " lists and objects in one another");
        }
        if (node.isObject()) {
            return map(name, node, depth);
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.values().forEach(value -> list.add(value(name, value, depth + 1)));
            return list;
        }
        return node.isNumber() ? number(name, node.getNumberValue()) : node.getValue();
    }

    private static Number number(String name, Number number) {
        if (number instanceof BigInteger) {
            throw new IllegalArgumentException(name + " must be a whole number of 64 bits, got " + number);
        }
        return number instanceof BigDecimal ? (Number) number.doubleValue() : number;
    }
}
