package io.motifbase.trainer.training;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums over samples to the same bits on every machine: sample i goes to partial sum i mod 16, and the sixteen are added up in
 * one fixed tree of halves. The library's own reduction has no fixed order.
 *
 * <p>Narrow vectors take several passes over the samples, one for each part of the sixteen; every sample is read once. All of
 * the engine keeps to the preferred vectors, because code that has met two widths may compile to calls, thirty times slower.
 */
final class LaneSum {
    static final int PARTS = Padding.UNIT;

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private LaneSum() {}

    /** The sum of the sixteen partial sums from an index on: halves are added until one is left. */
    static float of(float[] parts, int at) {
        float sum0 = (parts[at] + parts[at + 8]) + (parts[at + 4] + parts[at + 12]);
        float sum1 = (parts[at + 1] + parts[at + 9]) + (parts[at + 5] + parts[at + 13]);
        float sum2 = (parts[at + 2] + parts[at + 10]) + (parts[at + 6] + parts[at + 14]);
        float sum3 = (parts[at + 3] + parts[at + 11]) + (parts[at + 7] + parts[at + 15]);
        return (sum0 + sum2) + (sum1 + sum3);
    }

    /**
     * The sum of the values from an index on.
     *
     * @param count a multiple of 16
     * @param parts room for the partial sums
     */
    static float of(float[] values, int from, int count, float[] parts) {
        for (int part = 0; part < PARTS; part += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int i = from + part; i < from + count; i += PARTS) {
                sum = sum.add(FloatVector.fromArray(SPECIES, values, i));
            }
            sum.intoArray(parts, part);
        }
        return of(parts, 0);
    }
}
