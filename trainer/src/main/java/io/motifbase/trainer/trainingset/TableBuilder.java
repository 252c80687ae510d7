package io.motifbase.trainer.trainingset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the chosen columns of a file, row by row, whatever its format; messages begin with the file's name. */
final class TableBuilder {
    private final String name;
    private final List<String> header;
    private final List<String> inputNames;
    private final List<String> outputNames;
    private final TablePart inputs;
    private final TablePart outputs;
    private int rows;

    /** One row of the file. */
    @FunctionalInterface
    interface Row {
        /** The finite number in a column of the file, by its place in the header. */
        float number(int column);
    }

    /**
     * @param header names of all columns of the file, in their order
     * @throws IllegalArgumentException where the header has a name twice or not all names that are asked for
     */
    TableBuilder(String name, List<String> header, TableColumns columns) {
        this.name = name;
        this.header = header;
        checkNamesOnce();
        List<String> others = new ArrayList<>(header);
        outputNames = columns.outputsOf(header);
        others.removeAll(outputNames);
        inputNames = columns.inputs().isEmpty() ? others : columns.inputs();
        inputs = new TablePart(places(inputNames));
        outputs = new TablePart(places(outputNames));
        if (inputNames.isEmpty()) {
            throw new IllegalArgumentException(name + " must have input columns, all are outputs: " + header);
        }
    }

    private void checkNamesOnce() {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                throw new IllegalArgumentException(
                        name + " must name a column once, its header has a second " + column);
            }
        }
    }

    private int[] places(List<String> names) {
        int[] places = new int[names.size()];
        for (int c = 0; c < places.length; c++) {
            places[c] = header.indexOf(names.get(c));
            if (places[c] < 0) {
                throw new IllegalArgumentException(
                        name + " must have a column " + names.get(c) + ", its header has " + String.join(", ", header));
            }
        }
        return places;
    }

    /** Names of the columns that are read. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(inputNames);
        columns.addAll(outputNames);
        return columns;
    }

    /** Rows begun so far. */
    int rows() {
        return rows;
    }

    void add(Row row) {
        rows++;
        inputs.add(row);
        outputs.add(row);
    }

    /** The value of a cell of the row at hand as a float. */
    float finite(double value, String where, int column, Object shown) {
        float number = (float) value;
        if (!Float.isFinite(number)) {
            throw new IllegalArgumentException(
                    where + ", column " + header.get(column) + " must be a number below 3.4e38, got " + shown);
        }
        return number;
    }

    IllegalArgumentException empty(String where, int column) {
        return new IllegalArgumentException(
                where + ", column " + header.get(column) + " must have a number, it is empty");
    }

    /** @param sha256 of the file, hexadecimal */
    Table table(String sha256) {
        if (rows == 0) {
            throw new IllegalArgumentException(name + " must have rows after its header, it has none");
        }
        SortedMap<String, String> provenance = new TreeMap<>();
        provenance.put("table", name);
        provenance.put("tableSha256", sha256);
        provenance.put("rows", Integer.toString(rows));
        return new Table(inputNames, outputNames, inputs.cells(), outputs.cells(), provenance);
    }
}
