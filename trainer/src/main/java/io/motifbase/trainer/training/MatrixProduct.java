package io.motifbase.trainer.training;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of a matrix A of shape (rows, inner) and a matrix X of shape (inner, columns), X and the result row major and
 * without gaps. A is read with two strides, so that its transpose serves as well.
 *
 * <p>Tiles of four rows by four vectors of columns stay in registers while the inner index runs; each element of the
 * result is one chain of fused multiply-adds in the order of that index, so the vector width does not change its bits.
 *
 * @param rows a multiple of 4
 * @param columns a multiple of {@link Padding#UNIT}
 * @param inner length of every sum
 * @param rowStride element (i, p) of A lies at i * rowStride + p * innerStride
 * @param innerStride see rowStride
 */
record MatrixProduct(int rows, int columns, int inner, int rowStride, int innerStride) {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** result = A X. */
    void multiply(float[] a, float[] x, float[] result) {
        int column = 0;
        for (; column + 4 * LANES <= columns; column += 4 * LANES) {
            for (int row = 0; row < rows; row += 4) {
                wideTile(a, row, x, column, result);
            }
        }
        for (; column < columns; column += LANES) {
            for (int row = 0; row < rows; row += 4) {
                narrowTile(a, row, x, column, result);
            }
        }
    }

    private void wideTile(float[] a, int row, float[] x, int column, float[] result) {
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector s00 = zero;
        FloatVector s01 = zero;
        FloatVector s02 = zero;
        FloatVector s03 = zero;
        FloatVector s10 = zero;
        FloatVector s11 = zero;
        FloatVector s12 = zero;
        FloatVector s13 = zero;
        FloatVector s20 = zero;
        FloatVector s21 = zero;
        FloatVector s22 = zero;
        FloatVector s23 = zero;
        FloatVector s30 = zero;
        FloatVector s31 = zero;
        FloatVector s32 = zero;
        FloatVector s33 = zero;
        int a0 = row * rowStride;
        int a1 = a0 + rowStride;
        int a2 = a1 + rowStride;
        int a3 = a2 + rowStride;
        int at = column;
        for (int p = 0; p < inner; p++) {
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, at);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, at + LANES);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, at + 2 * LANES);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, at + 3 * LANES);
            FloatVector factor = FloatVector.broadcast(SPECIES, a[a0]);
            s00 = factor.fma(x0, s00);
            s01 = factor.fma(x1, s01);
            s02 = factor.fma(x2, s02);
            s03 = factor.fma(x3, s03);
            factor = FloatVector.broadcast(SPECIES, a[a1]);
            s10 = factor.fma(x0, s10);
            s11 = factor.fma(x1, s11);
            s12 = factor.fma(x2, s12);
            s13 = factor.fma(x3, s13);
            factor = FloatVector.broadcast(SPECIES, a[a2]);
            s20 = factor.fma(x0, s20);
            s21 = factor.fma(x1, s21);
            s22 = factor.fma(x2, s22);
            s23 = factor.fma(x3, s23);
            factor = FloatVector.broadcast(SPECIES, a[a3]);
            s30 = factor.fma(x0, s30);
            s31 = factor.fma(x1, s31);
            s32 = factor.fma(x2, s32);
            s33 = factor.fma(x3, s33);
            a0 += innerStride;
            a1 += innerStride;
            a2 += innerStride;
            a3 += innerStride;
            at += columns;
        }
        int out = row * columns + column;
        store(result, out, s00, s01, s02, s03);
        store(result, out + columns, s10, s11, s12, s13);
        store(result, out + 2 * columns, s20, s21, s22, s23);
        store(result, out + 3 * columns, s30, s31, s32, s33);
    }

    private static void store(float[] result, int out, FloatVector s0, FloatVector s1, FloatVector s2, FloatVector s3) {
        s0.intoArray(result, out);
        s1.intoArray(result, out + LANES);
        s2.intoArray(result, out + 2 * LANES);
        s3.intoArray(result, out + 3 * LANES);
    }

    private void narrowTile(float[] a, int row, float[] x, int column, float[] result) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        int a0 = row * rowStride;
        int at = column;
        for (int p = 0; p < inner; p++) {
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, at);
            s0 = FloatVector.broadcast(SPECIES, a[a0]).fma(x0, s0);
            s1 = FloatVector.broadcast(SPECIES, a[a0 + rowStride]).fma(x0, s1);
            s2 = FloatVector.broadcast(SPECIES, a[a0 + 2 * rowStride]).fma(x0, s2);
            s3 = FloatVector.broadcast(SPECIES, a[a0 + 3 * rowStride]).fma(x0, s3);
            a0 += innerStride;
            at += columns;
        }
        int out = row * columns + column;
        s0.intoArray(result, out);
        s1.intoArray(result, out + columns);
        s2.intoArray(result, out + 2 * columns);
        s3.intoArray(result, out + 3 * columns);
    }

    /** Copies a matrix of shape (height, width), row major, to its transpose. */
    static void transpose(float[] matrix, int height, int width, float[] transposed) {
        for (int i0 = 0; i0 < height; i0 += Padding.UNIT) {
            int i1 = Math.min(height, i0 + Padding.UNIT);
            for (int j0 = 0; j0 < width; j0 += Padding.UNIT) {
                int j1 = Math.min(width, j0 + Padding.UNIT);
                for (int j = j0; j < j1; j++) {
                    for (int i = i0; i < i1; i++) {
                        transposed[j * height + i] = matrix[i * width + j];
                    }
                }
            }
        }
    }
}
