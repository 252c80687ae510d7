package io.motifbase.queries.http;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values of a body and what they mean, because the framework would convert one of another type. What is absent is null; one
 * of another type is an IllegalArgumentException that names it.
 */
final class JsonValues {
    private JsonValues() {}

    static @Nullable List<String> texts(String name, @Nullable JsonNode node) {
        return list(name, node, "texts", JsonValues::text);
    }

    static @Nullable List<Double> decimals(String name, @Nullable JsonNode node) {
        return list(name, node, "numbers", JsonValues::decimal);
    }

    static @Nullable List<Integer> wholes(String name, @Nullable JsonNode node) {
        return list(name, node, "whole numbers", JsonValues::small);
    }

    private static <T> @Nullable List<T> list(
            String name, @Nullable JsonNode node, String kind, BiFunction<String, JsonNode, @Nullable T> reader) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isArray()) {
            throw refused(name, "a list of " + kind, node);
        }
        List<T> list = new ArrayList<>();
        for (JsonNode value : node.values()) {
            T read = reader.apply("each of " + name, value);
            if (read == null) {
                throw refused("each of " + name, kind.equals("texts") ? "a text" : "a number", value);
            }
            list.add(read);
        }
        return list;
    }

    static @Nullable String text(String name, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw refused(name, "a text", node);
        }
        return node.getStringValue();
    }

    static @Nullable Boolean flag(String name, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isBoolean()) {
            throw refused(name, "true or false", node);
        }
        return node.getBooleanValue();
    }

    static @Nullable Double decimal(String name, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isNumber()) {
            throw refused(name, "a number", node);
        }
        return node.getDoubleValue();
    }

    static @Nullable Integer small(String name, @Nullable JsonNode node) {
        Long whole = whole(name, node, Integer.MAX_VALUE);
        return whole == null ? null : Math.toIntExact(whole);
    }

    static @Nullable Long whole(String name, @Nullable JsonNode node) {
        return whole(name, node, Long.MAX_VALUE);
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
