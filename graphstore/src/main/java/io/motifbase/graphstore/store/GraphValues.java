package io.motifbase.graphstore.store;

import java.lang.reflect.Array;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.spatial.Point;

/**
 * Turns values of the graph into plain ones that become JSON, in the shapes of Neo4j's own query interface. A node is {@code
 * {elementId, labels, properties}}, a relationship {@code {elementId, startNodeElementId, endNodeElementId, type,
 * properties}}, a path the list of these by turns; dates, times and durations are ISO 8601 texts; numbers that JSON does not
 * have are the texts NaN, Infinity and -Infinity. Whole numbers keep all their digits. Counts the bytes and stops where
 * there are too many.
 */
final class GraphValues {
    /** Of a number, a flag, or the punctuation around a value. */
    private static final int SMALL = 8;

    private long bytesLeft;

    GraphValues(long bytes) {
        this.bytesLeft = bytes;
    }

    /** The answer holds as much as it may. */
    static final class FullException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @throws FullException where the bytes do not suffice */
    @Nullable
    Object plain(@Nullable Object value) {
        take(SMALL);
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            return value;
        }
        if (value instanceof Number number) {
            double decimal = number.doubleValue();
            return Double.isFinite(decimal) ? number : (Object) Double.toString(decimal);
        }
        if (value instanceof Temporal || value instanceof TemporalAmount || value instanceof CharSequence) {
            return text(value.toString());
        }
        return composed(value);
    }

    private Object composed(Object value) {
        if (value instanceof Node node) {
            return node(node);
        }
        if (value instanceof Relationship relationship) {
            return relationship(relationship);
        }
        if (value instanceof Point point) {
            return point(point);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Path path) {
            return list(path);
        }
        if (value instanceof Iterable<?> values) {
            return list(values);
        }
        if (value.getClass().isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                list.add(plain(Array.get(value, i)));
            }
            return list;
        }
        return text(value.toString());
    }

    private Map<String, @Nullable Object> node(Node node) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("elementId", text(node.getElementId()));
        List<String> labels = new ArrayList<>();
        for (Label label : node.getLabels()) {
            labels.add(text(label.name()));
        }
        plain.put("labels", labels);
        plain.put("properties", map(node.getAllProperties()));
        return plain;
    }

    private Map<String, @Nullable Object> relationship(Relationship relationship) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("elementId", text(relationship.getElementId()));
        plain.put("startNodeElementId", text(relationship.getStartNode().getElementId()));
        plain.put("endNodeElementId", text(relationship.getEndNode().getElementId()));
        plain.put("type", text(relationship.getType().name()));
        plain.put("properties", map(relationship.getAllProperties()));
        return plain;
    }

    /** As GeoJSON has it, with the number of its coordinate system. */
    private Map<String, @Nullable Object> point(Point point) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("type", "Point");
        plain.put("coordinates", plain(point.getCoordinate().getCoordinate()));
        plain.put("srid", point.getCRS().getCode());
        return plain;
    }

    private Map<String, @Nullable Object> map(Map<?, ?> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(text(String.valueOf(name)), plain(value)));
        return plain;
    }

    private List<@Nullable Object> list(Iterable<?> values) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object value : values) {
            list.add(plain(value));
        }
        return list;
    }

    private String text(String text) {
        take(text.length() + SMALL);
        return text;
    }

    private void take(long bytes) {
        bytesLeft -= bytes;
        if (bytesLeft < 0) {
            throw new FullException();
        }
    }
}
