package io.motifbase.trainer.flight;

/**
 * Sine and cosine of one angle together: the bits of {@link StrictMath}, at a third of the time of its two calls.
 *
 * <p>The simulator spends most of its time in them, {@code Math}'s differ between machines, and {@code StrictMath} reduces
 * the angle once for each, outside of compiled code. This does the operations of the library that defines
 * {@code StrictMath}, in their order, where those are short; it asks {@code StrictMath} for tiny and large angles and close
 * to a multiple of a right angle. Source: fdlibm 5.3, copyright 1993 by Sun Microsystems, Inc.; permission to use, copy,
 * modify, and distribute this software is freely granted, provided that this notice is preserved.
 *
 * <p>Holds the last angle's; not safe for use by several threads.
 */
final class SineCosine {
    private static final double RIGHT_ANGLES_PER_RADIAN = 6.36619772367581382433e-01;
    /** The first 33 bits of a right angle; a small multiple of it is exact. */
    private static final double RIGHT_ANGLE = 1.57079632673412561417e+00;
    /** The rest of a right angle. */
    private static final double RIGHT_ANGLE_TAIL = 6.07710050650619224932e-11;

    private static final double LARGEST_RADIANS = 48;
    private static final double SMALLEST_RADIANS = 0x1p-26;
    /** High word of a quarter of pi: angles whose high word is at most this one are not reduced. */
    private static final int EIGHTH_TURN = 0x3fe921fb;
    /** As many leading bits may cancel in the reduction before more of a right angle is needed. */
    private static final int MOST_BITS_LOST = 16;

    private static final double S1 = -1.66666666666666324348e-01;
    private static final double S2 = 8.33333333332248946124e-03;
    private static final double S3 = -1.98412698298579493134e-04;
    private static final double S4 = 2.75573137070700676789e-06;
    private static final double S5 = -2.50507602534068634195e-08;
    private static final double S6 = 1.58969099521155010221e-10;

    private static final double C1 = 4.16666666666666019037e-02;
    private static final double C2 = -1.38888888888741095749e-03;
    private static final double C3 = 2.48015872894767294178e-05;
    private static final double C4 = -2.75573143513906633035e-07;
    private static final double C5 = 2.08757232129817482790e-09;
    private static final double C6 = -1.13596475577881948265e-11;

    private double sine;
    private double cosine;

    double sine() {
        return sine;
    }

    double cosine() {
        return cosine;
    }

    /** Takes an angle. */
    void at(double radians) {
        double size = Math.abs(radians);
        if (!(size >= SMALLEST_RADIANS && size <= LARGEST_RADIANS)) {
            strict(radians);
        } else if (highWord(size) <= EIGHTH_TURN) {
            double z = size * size;
            double s = size + z * size * (S1 + z * sineTail(z));
            sine = radians < 0 ? -s : s;
            cosine = cosineNear0(size, 0);
        } else {
            reduce(radians, size);
        }
    }

    private void strict(double radians) {
        sine = StrictMath.sin(radians);
        cosine = StrictMath.cos(radians);
    }

    private void reduce(double radians, double size) {
        int rightAngles = (int) (size * RIGHT_ANGLES_PER_RADIAN + 0.5);
        double rest = size - rightAngles * RIGHT_ANGLE;
        double tail = rightAngles * RIGHT_ANGLE_TAIL;
        double y = rest - tail;
        if (Math.getExponent(size) - Math.getExponent(y) > MOST_BITS_LOST) {
            strict(radians);
            return;
        }
        double yTail = rest - y - tail;
        double s = sineNear0(y, yTail);
        double c = cosineNear0(y, yTail);
        boolean swapped = (rightAngles & 1) != 0;
        double sineSize = swapped ? c : s;
        double cosineSize = swapped ? s : c;
        sine = (rightAngles & 2) != 0 != radians < 0 ? -sineSize : sineSize;
        cosine = (rightAngles + 1 & 2) != 0 ? -cosineSize : cosineSize;
    }

    private static double sineNear0(double y, double yTail) {
        double z = y * y;
        double v = z * y;
        return y - (z * (0.5 * yTail - v * sineTail(z)) - yTail - v * S1);
    }

    private static double sineTail(double z) {
        return S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
    }

    private static double cosineNear0(double y, double yTail) {
        double z = y * y;
        double r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
        double correction = z * r - y * yTail;
        int high = highWord(y) & 0x7fffffff;
        if (high < 0x3fd33333) {
            return 1 - (0.5 * z - correction);
        }
        double quarter = high > 0x3fe90000 ? 0.28125 : Double.longBitsToDouble((long) (high - 0x00200000) << 32);
        return 1 - quarter - (0.5 * z - quarter - correction);
    }

    private static int highWord(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> 32);
    }
}
