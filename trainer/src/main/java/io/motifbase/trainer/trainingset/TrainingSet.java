package io.motifbase.trainer.trainingset;

import io.motifbase.trainer.random.RandomStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A table scaled to [-0.5, 0.5] with what its training part shows, and split. Immutable; 4 bytes a cell.
 *
 * <p>Row order is the table's: training rows first, then validation, then test. A table whose order means something
 * should be {@linkplain Table#shuffled shuffled} before.
 */
public final class TrainingSet {
    private final Scaler inputScaler;
    private final Scaler outputScaler;
    private final float[] inputs;
    private final float[] outputs;
    private final RowRange training;
    private final RowRange validation;
    private final RowRange test;
    private final SortedMap<String, String> provenance;

    private TrainingSet(Table table, Scaler inputScaler, Scaler outputScaler, Split split) {
        this.inputScaler = inputScaler;
        this.outputScaler = outputScaler;
        this.inputs = inputScaler.scaled(table.inputs());
        this.outputs = outputScaler.scaled(table.outputs());
        this.training = split.training(table.rows());
        this.validation = split.validation(table.rows());
        this.test = split.test(table.rows());
        this.provenance = Collections.unmodifiableSortedMap(provenance(table.provenance()));
    }

    private TrainingSet(TrainingSet other, float[] outputs, RowRange test, SortedMap<String, String> provenance) {
        this.inputScaler = other.inputScaler;
        this.outputScaler = other.outputScaler;
        this.inputs = other.inputs;
        this.outputs = outputs;
        this.training = other.training;
        this.validation = other.validation;
        this.test = test;
        this.provenance = Collections.unmodifiableSortedMap(provenance);
    }

    private SortedMap<String, String> provenance(SortedMap<String, String> table) {
        SortedMap<String, String> all = new TreeMap<>(table);
        all.put("inputColumns", String.join(",", inputScaler.names()));
        all.put("inputMin", inputScaler.minText());
        all.put("inputMax", inputScaler.maxText());
        all.put("outputColumns", String.join(",", outputScaler.names()));
        all.put("outputMin", outputScaler.minText());
        all.put("outputMax", outputScaler.maxText());
        return all;
    }

    /** Scales with the training part's smallest and largest values. */
    public static TrainingSet of(Table table, Split split) {
        int rows = split.training(table.rows()).count();
        if (rows < 2) {
            throw new IllegalArgumentException("training part must have at least 2 rows, got " + rows);
        }
        Scaler inputScaler = Scaler.fit(table.inputNames(), table.inputs(), rows);
        Scaler outputScaler = Scaler.fit(table.outputNames(), table.outputs(), rows);
        return new TrainingSet(table, inputScaler, outputScaler, split);
    }

    /** Scales with given scalers, as for a network that was trained on other rows. */
    public static TrainingSet of(Table table, Scaler inputScaler, Scaler outputScaler, Split split) {
        if (!inputScaler.names().equals(table.inputNames())
                || !outputScaler.names().equals(table.outputNames())) {
            throw new IllegalArgumentException("scalers must have the table's columns " + table.inputNames() + " and "
                    + table.outputNames() + ", got " + inputScaler.names() + " and " + outputScaler.names());
        }
        return new TrainingSet(table, inputScaler, outputScaler, split);
    }

    /**
     * The same inputs with the outputs of other rows of the same part, each row's outputs together: what there was to
     * learn is gone, every column has the values that it had. A function of the seed.
     */
    public TrainingSet withShuffledOutputs(long seed) {
        SortedMap<String, String> origin = new TreeMap<>(provenance);
        origin.put("outputs", "shuffled by seed " + seed);
        TrainingSet shuffled = new TrainingSet(this, outputs.clone(), test, origin);
        UniformRandomProvider random = RandomStream.of(seed, RandomStream.Purpose.OUTPUT_ORDER, 0);
        for (RowRange part : List.of(training, validation, test)) {
            for (int i = part.count() - 1; i > 0; i--) {
                shuffled.swapOutputs(part.first() + i, part.first() + random.nextInt(i + 1));
            }
        }
        return shuffled;
    }

    /** The same with the first rows of the test part as its test part; in [1, rows of the test part]. */
    public TrainingSet withTestRows(int rows) {
        if (rows < 1 || rows > test.count()) {
            throw new IllegalArgumentException("rows must be in [1, " + test.count() + "], got " + rows);
        }
        return new TrainingSet(this, outputs, new RowRange(test.first(), rows), provenance);
    }

    private void swapOutputs(int row, int other) {
        for (int c = 0; c < outputColumns(); c++) {
            float cell = outputs[row * outputColumns() + c];
            outputs[row * outputColumns() + c] = outputs[other * outputColumns() + c];
            outputs[other * outputColumns() + c] = cell;
        }
    }

    /** 8 hexadecimal digits, the CRC-32C of all scaled cells. Time O(cells). */
    public String checksum() {
        CRC32C checksum = new CRC32C();
        for (float[] cells : List.of(inputs, outputs)) {
            ByteBuffer some = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
            for (int done = 0; done < cells.length; ) {
                int count = Math.min(cells.length - done, some.capacity() / Float.BYTES);
                some.clear().limit(count * Float.BYTES);
                some.asFloatBuffer().put(cells, done, count);
                checksum.update(some);
                done += count;
            }
        }
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    public int rows() {
        return inputs.length / inputColumns();
    }

    public int inputColumns() {
        return inputScaler.names().size();
    }

    public int outputColumns() {
        return outputScaler.names().size();
    }

    public Scaler inputScaler() {
        return inputScaler;
    }

    public Scaler outputScaler() {
        return outputScaler;
    }

    public RowRange training() {
        return training;
    }

    public RowRange validation() {
        return validation;
    }

    public RowRange test() {
        return test;
    }

    /** Everything needed to make the table again, and its scales, by name. */
    public SortedMap<String, String> provenance() {
        return provenance;
    }

    /** A scaled input. */
    public float input(int row, int column) {
        return inputs[row * inputColumns() + Objects.checkIndex(column, inputColumns())];
    }

    /** A scaled output. */
    public float output(int row, int column) {
        return outputs[row * outputColumns() + Objects.checkIndex(column, outputColumns())];
    }

    /**
     * Copies some rows' scaled inputs column by column: target has shape (columns, rows.length), row major.
     *
     * @param target may be longer; what is beyond stays as it is
     */
    public void copyInputs(int[] rows, float[] target) {
        copyColumns(inputs, inputColumns(), rows, target);
    }

    /** As {@link #copyInputs} for the scaled outputs. */
    public void copyOutputs(int[] rows, float[] target) {
        copyColumns(outputs, outputColumns(), rows, target);
    }

    private static void copyColumns(float[] cells, int columns, int[] rows, float[] target) {
        for (int i = 0; i < rows.length; i++) {
            int from = rows[i] * columns;
            for (int c = 0; c < columns; c++) {
                target[c * rows.length + i] = cells[from + c];
            }
        }
    }
}
