package io.motifbase.trainer.trainingset;

import io.motifbase.trainer.flight.ParameterSet;
import io.motifbase.trainer.network.Provenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Scaled rows to evaluate a stored network on: its own test part, made again from its provenance, or a table that it did not
 * learn from. Where there are more rows than asked for, evenly spaced ones are taken. Immutable; 4 bytes a cell.
 */
public final class TestRows {
    /** {@link #source} of a network's own test part. */
    public static final String OWN = "test part";

    private static final String SHUFFLED = "shuffled by seed ";

    private final int inputColumns;
    private final int outputColumns;
    private final float[] inputs;
    private final float[] outputs;
    private final String source;

    private TestRows(Table table, Scalers scalers, String source) {
        inputColumns = table.inputNames().size();
        outputColumns = table.outputNames().size();
        inputs = scalers.inputs().scaled(table.inputs());
        outputs = scalers.outputs().scaled(table.outputs());
        this.source = source;
    }

    private TestRows(Table scaled, String source) {
        inputColumns = scaled.inputNames().size();
        outputColumns = scaled.outputNames().size();
        inputs = scaled.inputs();
        outputs = scaled.outputs();
        this.source = source;
    }

    /**
     * The test part of a network that learnt simulated flight. Only the rows that are asked for are simulated.
     *
     * @param most rows, at least 1
     * @param threads of the simulation, at least 1
     * @throws IllegalArgumentException where the network learnt something else or shuffled outputs, or this version
     *     simulates another moth
     * @throws InterruptedException where this thread is interrupted
     */
    public static TestRows ofFlight(Provenance provenance, int most, int threads) throws InterruptedException {
        checkFlight(provenance);
        SortedMap<String, String> settings = provenance.settings();
        FlightData data = new FlightData(
                ParameterSet.valueOf(setting(settings, "parameters")),
                Double.parseDouble(setting(settings, "size")),
                Integer.parseInt(setting(settings, "rows")),
                Long.parseLong(setting(settings, "rowsSeed")),
                Double.parseDouble(setting(settings, "tolerance")));
        data.provenance().forEach((name, value) -> {
            if (!value.equals(settings.get(name))) {
                throw new IllegalArgumentException("the moth must be the one that the network learnt, its " + name
                        + " is " + value + ", got " + settings.get(name));
            }
        });
        int[] rows = spaced(testPart(settings), most);
        return new TestRows(FlightRecorder.record(data, rows, threads), own(settings), OWN);
    }

    /** @throws IllegalArgumentException where {@link #ofFlight} has nothing to simulate */
    public static void checkFlight(Provenance provenance) {
        SortedMap<String, String> settings = provenance.settings();
        if (!settings.containsKey("flight") || !settings.containsKey("split")) {
            throw new IllegalArgumentException("test rows must be given for a network that did not learn simulated"
                    + " flight here, with --evaluate FILE; got one of origin " + provenance.origin()
                    + (settings.containsKey("table") ? " that learnt table " + settings.get("table") : ""));
        }
        checkNotShuffled(settings);
    }

    /**
     * Rows of a table. Of the table that the network learnt, told by its SHA-256, they are the test part; of another, all
     * rows count, scaled as what the network learnt or was evaluated on.
     *
     * @param outputs columns that a network has, the last of the table where neither scalers nor provenance name them
     * @param scalers of the columns; null where those of the provenance hold, or where it has none and the table is scaled
     * @param most rows, at least 1
     * @throws IllegalArgumentException where the file is no such table
     */
    public static TestRows ofTable(Provenance provenance, Path file, int outputs, @Nullable Scalers scalers, int most) {
        SortedMap<String, String> settings = provenance.settings();
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + " must be a file, there is none");
        }
        String sha256 = sha256(file);
        if (scalers == null && sha256.equals(settings.get("tableSha256"))) {
            checkNotShuffled(settings);
            return ownTable(settings, file, most);
        }
        Scalers scales = scalers == null ? recorded(settings, sha256) : scalers;
        Table table = TableFile.read(
                file,
                scales == null
                        ? new TableColumns(List.of(), List.of(), outputs)
                        : new TableColumns(
                                scales.inputs().names(), scales.outputs().names()));
        Table chosen = table.rows(spaced(new RowRange(0, table.rows()), most));
        String source = "table " + file.getFileName() + ", SHA-256 " + sha256;
        return scales == null
                ? new TestRows(chosen, source)
                : new TestRows(chosen, scales, source + ", scaled by " + scales.text());
    }

    private static TestRows ownTable(SortedMap<String, String> settings, Path file, int most) {
        Scalers scalers = own(settings);
        Table table = TableFile.read(
                file,
                new TableColumns(scalers.inputs().names(), scalers.outputs().names()));
        String order = settings.getOrDefault("rowOrder", "");
        if (order.startsWith(SHUFFLED)) {
            table = table.shuffled(Long.parseLong(order.substring(SHUFFLED.length())));
        }
        return new TestRows(table.rows(spaced(testPart(settings), most)), scalers, OWN);
    }

    private static void checkNotShuffled(SortedMap<String, String> settings) {
        if (settings.containsKey("outputs")) {
            throw new IllegalArgumentException(
                    "a network must have learnt outputs of their own rows to have a test error, got outputs "
                            + settings.get("outputs"));
        }
    }

    /** Scales of what the network learnt, or else of what it was evaluated on at its import; null for none. */
    private static @Nullable Scalers recorded(SortedMap<String, String> settings, String sha256) {
        if (settings.containsKey("inputMin")) {
            return own(settings);
        }
        String scaling = settings.getOrDefault(Evaluation.SETTING + "Scaling", "none");
        if (scaling.equals("none") || !sha256.equals(settings.get(Evaluation.SETTING + "TableSha256"))) {
            return null;
        }
        String[] parts = scaling.split(";");
        return new Scalers(
                scaler(setting(settings, Evaluation.SETTING + "Inputs"), parts[0], parts[1]),
                scaler(setting(settings, Evaluation.SETTING + "Outputs"), parts[2], parts[3]));
    }

    private static Scalers own(SortedMap<String, String> settings) {
        return new Scalers(
                scaler(setting(settings, "inputColumns"), setting(settings, "inputMin"), setting(settings, "inputMax")),
                scaler(
                        setting(settings, "outputColumns"),
                        setting(settings, "outputMin"),
                        setting(settings, "outputMax")));
    }

    private static Scaler scaler(String names, String min, String max) {
        return new Scaler(List.of(names.split(",")), numbers(min), numbers(max));
    }

    private static String setting(SortedMap<String, String> settings, String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException("provenance must have " + name + ", it has " + settings.keySet());
        }
        return value;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(",")).mapToDouble(Decimals::number).toArray();
    }

    private static RowRange testPart(SortedMap<String, String> settings) {
        int[] parts = Arrays.stream(setting(settings, "split").split(", "))
                .mapToInt(Integer::parseInt)
                .toArray();
        return new RowRange(parts[0] + parts[1], parts[2]);
    }

    private static int[] spaced(RowRange part, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("rows must be at least 1, got " + most);
        }
        int count = Math.min(most, part.count());
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = part.first() + (int) ((long) i * part.count() / count);
        }
        return rows;
    }

    private static String sha256(Path file) {
        try {
            return TableFile.sha256(file);
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(file + " cannot be read: " + e.getMessage(), e));
        }
    }

    public int count() {
        return inputs.length / inputColumns;
    }

    public int inputColumns() {
        return inputColumns;
    }

    public int outputColumns() {
        return outputColumns;
    }

    /** Which rows these are, in words: {@code test part}, or a table with its SHA-256. */
    public String source() {
        return source;
    }

    /** A scaled output. */
    public float output(int row, int column) {
        return outputs[row * outputColumns + column];
    }

    /**
     * Copies the scaled inputs of some rows column by column: target has shape (columns, rows), row major. Beyond the last
     * row, it is repeated.
     *
     * @param target may be longer; what is beyond stays as it is
     */
    public void copyInputs(int first, int rows, float[] target) {
        for (int i = 0; i < rows; i++) {
            int from = Math.min(first + i, count() - 1) * inputColumns;
            for (int c = 0; c < inputColumns; c++) {
                target[c * rows + i] = inputs[from + c];
            }
        }
    }
}
