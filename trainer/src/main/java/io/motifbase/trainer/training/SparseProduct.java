package io.motifbase.trainer.training;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of a few rows of a matrix of shape (neurons, batch), each times a weight; and for the way back, the products of those
 * rows with another.
 *
 * <p>Eight vectors of samples stay in registers while the rows go by; they are eight independent chains, enough to keep
 * the multipliers busy, and every element is one chain in the order of the rows.
 */
final class SparseProduct {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final int batch;
    private int from;
    private int to;
    private float[] gathered = new float[0];
    private float[] partialSums = new float[0];

    SparseProduct(int batch) {
        this.batch = batch;
    }

    /** Chooses the terms k in [from, to) of the next sum. */
    void start(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The values at places; valid until the next call. */
    float[] gather(float[] values, int[] places) {
        if (gathered.length != places.length) {
            gathered = new float[places.length];
        }
        for (int p = 0; p < places.length; p++) {
            gathered[p] = values[places[p]];
        }
        return gathered;
    }

    /** result[at ..] = sum over k of weights[k] times row rows[k] of x. */
    void sumTo(float[] result, int at, float[] x, int[] rows, float[] weights) {
        int i = 0;
        for (; i + 8 * LANES <= batch; i += 8 * LANES) {
            eightVectors(result, at + i, new Terms(x, i, rows, weights));
        }
        for (; i < batch; i += LANES) {
            oneVector(result, at + i, new Terms(x, i, rows, weights));
        }
    }

    private record Terms(float[] x, int sample, int[] rows, float[] weights) {}

    private void eightVectors(float[] result, int at, Terms terms) {
        float[] x = terms.x;
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        FloatVector s4 = s0;
        FloatVector s5 = s0;
        FloatVector s6 = s0;
        FloatVector s7 = s0;
        for (int k = from; k < to; k++) {
            int row = terms.rows[k] * batch + terms.sample;
            FloatVector weight = FloatVector.broadcast(SPECIES, terms.weights[k]);
            s0 = FloatVector.fromArray(SPECIES, x, row).fma(weight, s0);
            s1 = FloatVector.fromArray(SPECIES, x, row + LANES).fma(weight, s1);
            s2 = FloatVector.fromArray(SPECIES, x, row + 2 * LANES).fma(weight, s2);
            s3 = FloatVector.fromArray(SPECIES, x, row + 3 * LANES).fma(weight, s3);
            s4 = FloatVector.fromArray(SPECIES, x, row + 4 * LANES).fma(weight, s4);
            s5 = FloatVector.fromArray(SPECIES, x, row + 5 * LANES).fma(weight, s5);
            s6 = FloatVector.fromArray(SPECIES, x, row + 6 * LANES).fma(weight, s6);
            s7 = FloatVector.fromArray(SPECIES, x, row + 7 * LANES).fma(weight, s7);
        }
        s0.intoArray(result, at);
        s1.intoArray(result, at + LANES);
        s2.intoArray(result, at + 2 * LANES);
        s3.intoArray(result, at + 3 * LANES);
        s4.intoArray(result, at + 4 * LANES);
        s5.intoArray(result, at + 5 * LANES);
        s6.intoArray(result, at + 6 * LANES);
        s7.intoArray(result, at + 7 * LANES);
    }

    private void oneVector(float[] result, int at, Terms terms) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int k = from; k < to; k++) {
            FloatVector row = FloatVector.fromArray(SPECIES, terms.x, terms.rows[k] * batch + terms.sample);
            sum = row.fma(FloatVector.broadcast(SPECIES, terms.weights[k]), sum);
        }
        sum.intoArray(result, at);
    }

    /** result[k] = row rows[k] of x times the row of error that begins at an index, summed as {@link LaneSum} says. */
    void dotTo(float[] result, float[] error, int at, float[] x, int[] rows) {
        int length = (to - from) * LaneSum.PARTS;
        if (partialSums.length < length) {
            partialSums = new float[length];
        }
        Arrays.fill(partialSums, 0, length, 0);
        for (int part = 0; part < LaneSum.PARTS; part += LANES) {
            int i = part;
            for (; i + 7 * LaneSum.PARTS < batch; i += 8 * LaneSum.PARTS) {
                eightDots(error, at + i, new Rows(x, i, rows), partialSums, part);
            }
            for (; i < batch; i += LaneSum.PARTS) {
                oneDot(error, at + i, new Rows(x, i, rows), partialSums, part);
            }
        }
        for (int k = from; k < to; k++) {
            result[k] = LaneSum.of(partialSums, (k - from) * LaneSum.PARTS);
        }
    }

    private record Rows(float[] x, int sample, int[] rows) {}

    private void eightDots(float[] error, int at, Rows of, float[] sums, int part) {
        float[] x = of.x;
        FloatVector e0 = FloatVector.fromArray(SPECIES, error, at);
        FloatVector e1 = FloatVector.fromArray(SPECIES, error, at + LaneSum.PARTS);
        FloatVector e2 = FloatVector.fromArray(SPECIES, error, at + 2 * LaneSum.PARTS);
        FloatVector e3 = FloatVector.fromArray(SPECIES, error, at + 3 * LaneSum.PARTS);
        FloatVector e4 = FloatVector.fromArray(SPECIES, error, at + 4 * LaneSum.PARTS);
        FloatVector e5 = FloatVector.fromArray(SPECIES, error, at + 5 * LaneSum.PARTS);
        FloatVector e6 = FloatVector.fromArray(SPECIES, error, at + 6 * LaneSum.PARTS);
        FloatVector e7 = FloatVector.fromArray(SPECIES, error, at + 7 * LaneSum.PARTS);
        int out = part;
        for (int k = from; k < to; k++) {
            int row = of.rows[k] * batch + of.sample;
            FloatVector sum = FloatVector.fromArray(SPECIES, sums, out);
            sum = FloatVector.fromArray(SPECIES, x, row).fma(e0, sum);
            sum = FloatVector.fromArray(SPECIES, x, row + LaneSum.PARTS).fma(e1, sum);
            sum = FloatVector.fromArray(SPECIES, x, row + 2 * LaneSum.PARTS).fma(e2, sum);
            sum = FloatVector.fromArray(SPECIES, x, row + 3 * LaneSum.PARTS).fma(e3, sum);
            sum = FloatVector.fromArray(SPECIES, x, row + 4 * LaneSum.PARTS).fma(e4, sum);
            sum = FloatVector.fromArray(SPECIES, x, row + 5 * LaneSum.PARTS).fma(e5, sum);
            sum = FloatVector.fromArray(SPECIES, x, row + 6 * LaneSum.PARTS).fma(e6, sum);
            sum = FloatVector.fromArray(SPECIES, x, row + 7 * LaneSum.PARTS).fma(e7, sum);
            sum.intoArray(sums, out);
            out += LaneSum.PARTS;
        }
    }

    private void oneDot(float[] error, int at, Rows of, float[] sums, int part) {
        FloatVector e = FloatVector.fromArray(SPECIES, error, at);
        int out = part;
        for (int k = from; k < to; k++) {
            FloatVector sum = FloatVector.fromArray(SPECIES, sums, out);
            FloatVector row = FloatVector.fromArray(SPECIES, of.x, of.rows[k] * batch + of.sample);
            row.fma(e, sum).intoArray(sums, out);
            out += LaneSum.PARTS;
        }
    }
}
