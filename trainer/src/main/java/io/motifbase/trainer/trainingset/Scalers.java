package io.motifbase.trainer.trainingset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The scales of a network's inputs and outputs, as the table that it learnt from had them.
 *
 * @param inputs columns in the network's order
 * @param outputs likewise
 */
public record Scalers(Scaler inputs, Scaler outputs) {
    private static final String INPUT = "X";
    private static final String OUTPUT = "Y";

    /**
     * Reads a CSV file with the columns kind (X for an input, Y for an output), name, data_min and data_max, a row for each
     * column of the table, in the network's order.
     *
     * @throws IllegalArgumentException where the file is no such file, naming the line
     * @throws UncheckedIOException where it cannot be read
     */
    public static Scalers read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + " must be a file, there is none");
        }
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> rows = csv.stream().toList();
            return new Scalers(scaler(file, rows, INPUT), scaler(file, rows, OUTPUT));
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(file + " cannot be read: " + e.getMessage(), e));
        }
    }

    /** Smallest and largest values by column: of the inputs, then of the outputs. */
    String text() {
        return inputs.minText() + ";" + inputs.maxText() + ";" + outputs.minText() + ";" + outputs.maxText();
    }

    private static Scaler scaler(Path file, List<NamedCsvRecord> rows, String kind) {
        List<String> names = new ArrayList<>();
        List<Double> min = new ArrayList<>();
        List<Double> max = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            String found = field(file, row, "kind");
            if (!found.equals(INPUT) && !found.equals(OUTPUT)) {
                throw new IllegalArgumentException(
                        at(file, row) + ", column kind must be " + INPUT + " or " + OUTPUT + ", got " + found);
            }
            if (found.equals(kind)) {
                names.add(field(file, row, "name"));
                min.add(number(file, row, "data_min"));
                max.add(number(file, row, "data_max"));
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException(file + " must have rows of kind " + kind + ", it has none");
        }
        return new Scaler(names, doubles(min), doubles(max));
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double number(Path file, NamedCsvRecord row, String column) {
        String text = field(file, row, column);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    at(file, row) + ", column " + column + " must be a number, got " + text, e);
        }
    }

    private static String field(Path file, NamedCsvRecord row, String column) {
        try {
            return row.getField(column).strip();
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(
                    file + " must have a column " + column + ", its header has " + row.getHeader(), e);
        }
    }

    private static String at(Path file, NamedCsvRecord row) {
        return file + " line " + row.getStartingLineNumber();
    }
}
