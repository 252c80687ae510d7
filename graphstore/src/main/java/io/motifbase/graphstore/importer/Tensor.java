package io.motifbase.graphstore.importer;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;

/** A tensor as a file has it: row-major values, all finite. */
final class Tensor {
    /** No tensor of a network that fits in memory has more. */
    private static final long MOST_VALUES = 200_000_000;

    private final Path file;
    private final String name;
    private final int[] shape;
    private final float[] values;

    private Tensor(Path file, String name, int[] shape, float[] values) {
        this.file = file;
        this.name = name;
        this.shape = shape;
        this.values = values;
    }

    /** @param values shape as given, row major; become the tensor's own */
    static Tensor of(Path file, String name, int[] shape, float[] values) {
        long count = count(file, name, Arrays.stream(shape).asLongStream().toArray());
        if (count != values.length) {
            throw new BadFileException(
                    file,
                    name + " of shape " + Arrays.toString(shape) + " must have " + count + " values, got "
                            + values.length);
        }
        Tensor tensor = new Tensor(file, name, shape, values);
        tensor.checkFinite();
        return tensor;
    }

    /** @param data the values to its limit, in its byte order, row major */
    static Tensor of(Path file, String name, int[] shape, ElementType type, ByteBuffer data) {
        long bytes = count(file, name, Arrays.stream(shape).asLongStream().toArray()) * type.bytes();
        if (bytes != data.limit()) {
            throw new BadFileException(
                    file,
                    name + " of shape " + Arrays.toString(shape) + " and type " + type + " must have " + bytes
                            + " bytes, got " + data.limit());
        }
        return of(file, name, shape, type.values(data));
    }

    /** Values that a tensor of this shape has; refuses shapes that are none. */
    static long count(Path file, String name, long[] shape) {
        long count = 1;
        for (long size : shape) {
            if (size < 0 || size > MOST_VALUES || count * size > MOST_VALUES) {
                throw new BadFileException(
                        file,
                        "shape of " + name + " must have sizes from 0 and at most " + MOST_VALUES + " values, got "
                                + Arrays.toString(shape));
            }
            count *= size;
        }
        return count;
    }

    private void checkFinite() {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new BadFileException(file, name + " " + index(i) + " must be finite, got " + values[i]);
            }
        }
    }

    private String index(int i) {
        int columns = shape.length == 0 ? 1 : shape[shape.length - 1];
        return shape.length == 2 ? "[" + i / columns + ", " + i % columns + "]" : "[" + i + "]";
    }

    String name() {
        return name;
    }

    int dimensions() {
        return shape.length;
    }

    int size(int dimension) {
        return shape[dimension];
    }

    /** Not a copy. */
    float[] values() {
        return values;
    }

    String shape() {
        return Arrays.toString(shape);
    }

    /** Bits set where the value is not 0 of either sign. */
    BitSet nonZero() {
        BitSet nonZero = new BitSet(values.length);
        for (int i = 0; i < values.length; i++) {
            nonZero.set(i, values[i] != 0);
        }
        return nonZero;
    }

    /** Bits set where a mask, which may hold nothing but 0 and 1, is 1. */
    BitSet mask() {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0 && values[i] != 1) {
                throw new BadFileException(file, name + " " + index(i) + " must be 0 or 1, got " + values[i]);
            }
        }
        return nonZero();
    }

    void checkShape(int... expected) {
        if (!Arrays.equals(shape, expected)) {
            throw new BadFileException(
                    file, "shape of " + name + " must be " + Arrays.toString(expected) + ", got " + shape());
        }
    }

    /** A matrix of at least one row and column. */
    void checkMatrix() {
        if (shape.length != 2 || shape[0] < 1 || shape[1] < 1) {
            throw new BadFileException(
                    file, name + " must be a matrix, a tensor of 2 dimensions, got one of shape " + shape());
        }
    }

    /** Transpose of a matrix, under the same name. */
    Tensor transposed() {
        checkMatrix();
        int rows = shape[0];
        int columns = shape[1];
        float[] turned = new float[values.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j * rows + i] = values[i * columns + j];
            }
        }
        return new Tensor(file, name, new int[] {columns, rows}, turned);
    }

    /** One value for each of n neurons: from shape (n), (1, n), or from one value for all. */
    Tensor vector(int n) {
        if (values.length == 1 && shape.length <= 1) {
            float[] repeated = new float[n];
            Arrays.fill(repeated, values[0]);
            return new Tensor(file, name, new int[] {n}, repeated);
        }
        Tensor row = shape.length == 2 && shape[0] == 1 ? new Tensor(file, name, new int[] {shape[1]}, values) : this;
        row.checkShape(n);
        return row;
    }

    /** Every value times a factor. */
    Tensor times(float factor) {
        float[] products = new float[values.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = values[i] * factor;
        }
        return of(file, name, shape, products);
    }
}
