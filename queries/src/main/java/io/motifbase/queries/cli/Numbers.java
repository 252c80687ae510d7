package io.motifbase.queries.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them; a dash where there is none. */
final class Numbers {
    private static final String NONE = "-";

    private Numbers() {}

    /** With commas: {@code 8,607,293,555}. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** One decimal, such as a mean count. */
    static String mean(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    static String z(@Nullable Double value) {
        return value == null ? NONE : String.format(Locale.ROOT, "%.2f", value);
    }

    /** Three decimals, such as a cosine or a share. */
    static String fraction(@Nullable Double value) {
        return value == null ? NONE : String.format(Locale.ROOT, "%.3f", value);
    }

    /** Four significant digits. */
    static String weight(@Nullable Double value) {
        return value == null ? NONE : String.format(Locale.ROOT, "%.4g", value);
    }

    /** Its name, or its index where it has none. */
    static String neuron(long index, @Nullable String name) {
        return name == null ? String.valueOf(index) : name;
    }

    /** {@code 85 %}, {@code 92.96 %}. */
    static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.2f", 100 * share);
        return text.replaceFirst("\\.?0+$", "") + " %";
    }

    static String error(@Nullable Double mse) {
        return mse == null ? NONE : String.format(Locale.ROOT, "%.2e", mse);
    }
}
