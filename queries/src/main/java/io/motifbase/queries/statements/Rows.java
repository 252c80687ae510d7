package io.motifbase.queries.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values out of a row that Cypher gave, or out of the properties of a node. */
final class Rows {
    private Rows() {}

    static Number number(Map<String, @Nullable Object> row, String column) {
        return (Number) Objects.requireNonNull(row.get(column), column);
    }

    /** A whole number, or null where there is none. */
    static @Nullable Long whole(Map<String, @Nullable Object> row, String column) {
        Number number = (Number) row.get(column);
        return number == null ? null : number.longValue();
    }

    static String text(Map<String, @Nullable Object> row, String column) {
        return (String) Objects.requireNonNull(row.get(column), column);
    }

    /** A list of whole numbers, which an embedded database gives as an array where it is a property. */
    static List<Long> longs(Map<String, @Nullable Object> row, String column) {
        Object value = Objects.requireNonNull(row.get(column), column);
        if (value instanceof long[] array) {
            return Arrays.stream(array).boxed().toList();
        }
        if (value instanceof int[] array) {
            return Arrays.stream(array).asLongStream().boxed().toList();
        }
        return ((Collection<?>) value)
                .stream()
                        .map(number -> ((Number) Objects.requireNonNull(number)).longValue())
                        .toList();
    }

    /** A list of texts, some of which may be null. */
    static List<@Nullable String> texts(Map<String, @Nullable Object> row, String column) {
        List<@Nullable String> texts = new ArrayList<>();
        ((Collection<?>) Objects.requireNonNull(row.get(column), column)).forEach(text -> texts.add((String) text));
        return texts;
    }

    /** A list of numbers, some of which may be null. */
    static List<@Nullable Double> decimals(Map<String, @Nullable Object> row, String column) {
        List<@Nullable Double> decimals = new ArrayList<>();
        ((Collection<?>) Objects.requireNonNull(row.get(column), column))
                .forEach(number -> decimals.add(number == null ? null : ((Number) number).doubleValue()));
        return decimals;
    }

    @SuppressWarnings("unchecked") // Cypher's maps have texts as keys
    static Map<String, @Nullable Object> map(Map<String, @Nullable Object> row, String column) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(row.get(column), column);
    }
}
