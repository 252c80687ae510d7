package io.motifbase.spark;

import java.io.Serializable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a task brings back: a value, or why there is none, which no second attempt would change and which the driver throws.
 *
 * @param problem in one line
 */
record Answer<T>(@Nullable T value, @Nullable String problem) implements Serializable {

    /** The value, or its refusal, which then names the network. */
    static <T> Answer<T> of(InputNetwork network, Supplier<T> value) {
        try {
            return new Answer<>(value.get(), null);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Answer<>(null, "network " + network.id() + ": " + e.getMessage());
        }
    }

    /** @throws IllegalArgumentException with the problem, where there is one */
    T orThrow() {
        if (value == null) {
            throw new IllegalArgumentException(problem);
        }
        return value;
    }
}
