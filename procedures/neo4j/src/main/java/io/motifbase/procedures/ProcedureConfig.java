package io.motifbase.procedures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;

/**
 * The configuration map of a procedure, read strictly: every key is one that the procedure knows, every value has the type
 * and range of its key. A key that is absent or null has its default.
 */
final class ProcedureConfig {
    private final Map<String, Object> values;

    private ProcedureConfig(Map<String, Object> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException for a key that is not among the known ones; the message names the nearest */
    static ProcedureConfig of(@Nullable Map<String, Object> config, Set<String> known) {
        if (config == null) {
            throw new IllegalArgumentException("config must be a map, got null");
        }
        for (String key : new TreeSet<>(config.keySet())) {
            if (!known.contains(key)) {
                List<String> nearest = ClosestNames.of(key, known, 1);
                throw new IllegalArgumentException("config has no key " + key + ": the nearest is " + nearest.get(0)
                        + ", all are " + new TreeSet<>(known));
            }
        }
        return new ProcedureConfig(config);
    }

    /** A text that must be there. */
    String text(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("config must have key " + key + ", got none");
        }
        return asText(key, value);
    }

    String text(String key, String otherwise) {
        Object value = values.get(key);
        return value == null ? otherwise : asText(key, value);
    }

    /** A text, or null where the key is absent. */
    @Nullable
    String textOrNull(String key) {
        Object value = values.get(key);
        return value == null ? null : asText(key, value);
    }

    private static String asText(String key, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(key, "a text", value);
    }

    boolean flag(String key, boolean otherwise) {
        Boolean flag = flag(key);
        return flag == null ? otherwise : flag;
    }

    /** True, false, or null where the key is absent. */
    @Nullable
    Boolean flag(String key) {
        Object value = values.get(key);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        throw wrong(key, "true or false", value);
    }

    /** A whole number in [least, most]. */
    long number(String key, long least, long most, long otherwise) {
        Long number = number(key, least, most);
        return number == null ? otherwise : number;
    }

    /** A whole number in [least, most], or null where the key is absent. */
    @Nullable
    Long number(String key, long least, long most) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        boolean whole = value instanceof Long || value instanceof Integer;
        if (whole && value instanceof Number number && number.longValue() >= least && number.longValue() <= most) {
            return number.longValue();
        }
        String range = most == Long.MAX_VALUE
                ? least == Long.MIN_VALUE ? "" : " of at least " + least
                : " from " + least + " to " + most;
        throw wrong(key, "a whole number" + range, value);
    }

    /** A whole number in [least, most] as Long, a node, or null where the key is absent. */
    @Nullable
    Object numberOrNode(String key, long least, long most) {
        return values.get(key) instanceof Node node ? node : number(key, least, most);
    }

    /** A finite number, or null where the key is absent. */
    @Nullable
    Double decimal(String key) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw wrong(key, "a finite number", value);
    }

    private static IllegalArgumentException wrong(String key, String expected, Object value) {
        return new IllegalArgumentException("config key " + key + " must be " + expected + ", got " + shown(value));
    }

    /** A value as an error shows it. */
    static String shown(Object value) {
        return value instanceof String ? "'" + value + "'" : String.valueOf(value);
    }
}
