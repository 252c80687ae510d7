package io.motifbase.trainer.trainingset;

import io.motifbase.trainer.random.RandomStream;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Rows of inputs and outputs as they were measured or simulated, not scaled. Immutable; 4 bytes a cell.
 *
 * <p>Values are 32-bit: seven digits, the same as the scaled values that training sees.
 */
public final class Table implements RowSource {
    private final List<String> inputNames;
    private final List<String> outputNames;
    private final float[] inputs;
    private final float[] outputs;
    private final SortedMap<String, String> provenance;

    /**
     * @param inputs shape (rows, input columns), row major; becomes the table's own
     * @param outputs shape (rows, output columns), row major; becomes the table's own
     * @param provenance everything needed to make the rows again, by name
     * @throws IllegalArgumentException where the shapes disagree or a cell is not finite (row and column)
     */
    public Table(
            List<String> inputNames,
            List<String> outputNames,
            float[] inputs,
            float[] outputs,
            SortedMap<String, String> provenance) {
        this.inputNames = List.copyOf(inputNames);
        this.outputNames = List.copyOf(outputNames);
        this.inputs = inputs;
        this.outputs = outputs;
        this.provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
        if (inputNames.isEmpty() || outputNames.isEmpty()) {
            throw new IllegalArgumentException("a table must have inputs and outputs, got " + inputNames.size()
                    + " input and " + outputNames.size() + " output columns");
        }
        int rows = inputs.length / inputNames.size();
        if (rows < 1 || inputs.length != rows * inputNames.size() || outputs.length != rows * outputNames.size()) {
            throw new IllegalArgumentException("inputs and outputs must have the same number of whole rows, got "
                    + inputs.length + " cells in " + inputNames.size() + " input columns and " + outputs.length
                    + " in " + outputNames.size() + " output columns");
        }
        checkFinite(this.inputNames, inputs);
        checkFinite(this.outputNames, outputs);
    }

    private static void checkFinite(List<String> names, float[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!Float.isFinite(cells[i])) {
                throw new IllegalArgumentException("row " + i / names.size() + ", column " + names.get(i % names.size())
                        + " must be finite, got " + cells[i]);
            }
        }
    }

    /** The same rows in a random order, a function of the seed: for a table whose order means something. */
    public Table shuffled(long seed) {
        UniformRandomProvider random = RandomStream.of(seed, RandomStream.Purpose.TRAINING_SPLIT, 0);
        int[] order = new int[rows()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        SortedMap<String, String> origin = new TreeMap<>(provenance);
        origin.put("rowOrder", "shuffled by seed " + seed);
        Table ordered = rows(order);
        return new Table(inputNames, outputNames, ordered.inputs, ordered.outputs, origin);
    }

    /** Some of the rows, in that order. */
    Table rows(int[] numbers) {
        return new Table(
                inputNames,
                outputNames,
                picked(inputs, numbers, inputNames.size()),
                picked(outputs, numbers, outputNames.size()),
                provenance);
    }

    private static float[] picked(float[] cells, int[] rows, int columns) {
        float[] picked = new float[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(cells, rows[i] * columns, picked, i * columns, columns);
        }
        return picked;
    }

    @Override
    public int rows() {
        return inputs.length / inputNames.size();
    }

    @Override
    public List<String> inputNames() {
        return inputNames;
    }

    @Override
    public List<String> outputNames() {
        return outputNames;
    }

    public float input(int row, int column) {
        return inputs[row * inputNames.size() + column];
    }

    public float output(int row, int column) {
        return outputs[row * outputNames.size() + column];
    }

    @Override
    public SortedMap<String, String> provenance() {
        return provenance;
    }

    @Override
    public Table table(FlightCache cache, int threads, DoubleConsumer progress) {
        return this;
    }

    float[] inputs() {
        return inputs;
    }

    float[] outputs() {
        return outputs;
    }
}
