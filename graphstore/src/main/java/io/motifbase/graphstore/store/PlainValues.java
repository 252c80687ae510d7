package io.motifbase.graphstore.store;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Result;

/** Turns what the database answers into values that need no database: numbers, texts, flags, lists and maps. */
final class PlainValues {
    private PlainValues() {}

    /** The rows, in order of the columns. To be called within their transaction. */
    static List<Map<String, Object>> rows(Result result) {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (result.hasNext()) {
            rows.add(map(result.next()));
        }
        return rows;
    }

    private static Map<String, Object> map(Map<?, ?> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(String.valueOf(name), plain(value)));
        return plain;
    }

    /** A node or relationship becomes the map of its properties, a path the list of these, an array a list. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Entity entity) {
            return map(entity.getAllProperties());
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
        if (value != null && value.getClass().isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                list.add(plain(Array.get(value, i)));
            }
            return list;
        }
        return value;
    }

    private static List<@Nullable Object> list(Iterable<?> values) {
        List<@Nullable Object> list = new ArrayList<>();
        values.forEach(value -> list.add(plain(value)));
        return list;
    }
}
