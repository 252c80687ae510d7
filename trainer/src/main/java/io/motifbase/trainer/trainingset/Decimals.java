package io.motifbase.trainer.trainingset;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as decimal text: the same on every Java version, which {@code toString} of a float or double is not. */
final class Decimals {
    private static final MathContext FLOAT_DIGITS = new MathContext(9);
    private static final MathContext DOUBLE_DIGITS = new MathContext(17);

    private Decimals() {}

    /** Reads back as the same number, where it is a float with nine digits; a finite value. */
    static String text(double value) {
        if (value == 0) {
            return "0";
        }
        return new BigDecimal(value)
                .round(value == (float) value ? FLOAT_DIGITS : DOUBLE_DIGITS)
                .toString();
    }

    /** The number that {@link #text} wrote. */
    static double number(String text) {
        float number = Float.parseFloat(text);
        return Float.isFinite(number) && text(number).equals(text) ? number : Double.parseDouble(text);
    }
}
