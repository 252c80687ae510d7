package io.motifbase.trainer.training;

/** Lengths rounded up so that every loop over neurons or samples is a whole number of vectors, on any machine. */
final class Padding {
    /** Floats of the widest vectors there are (512 bits). */
    static final int UNIT = 16;

    private Padding() {}

    static int of(int length) {
        return (length + UNIT - 1) / UNIT * UNIT;
    }
}
