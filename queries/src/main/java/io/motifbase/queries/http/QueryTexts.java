package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters as texts and what they mean, because the framework takes a text that it cannot convert for one that is
 * absent, and ignores a name that it does not know.
 */
final class QueryTexts {
    private QueryTexts() {}

    static void refuseOthersThan(List<String> known, HttpRequest<?> request) {
        for (String name : request.getParameters().names()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("query parameter must be "
                        + (known.isEmpty() ? "absent here" : "one of " + String.join(", ", known)) + ", got " + name);
            }
        }
    }

    static @Nullable Boolean flag(String name, @Nullable String text) {
        if (text == null || text.equals("true") || text.equals("false")) {
            return text == null ? null : Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(name + " must be true or false, got " + text);
    }

    static <T extends Number> @Nullable T whole(String name, @Nullable String text, Function<String, T> parser) {
        return number(name, "a whole number", text, parser);
    }

    static @Nullable Double decimal(String name, @Nullable String text) {
        return number(name, "a number", text, Double::valueOf);
    }

    private static <T extends Number> @Nullable T number(
            String name, String kind, @Nullable String text, Function<String, T> parser) {
        try {
            return text == null ? null : parser.apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be " + kind + ", got " + text, e);
        }
    }
}
