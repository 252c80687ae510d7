package io.motifbase.trainer.trainingset;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a table of one's own: a CSV file as of RFC 4180 in UTF-8, a header of column names, then rows of decimal numbers.
 * Empty lines are skipped. Time and memory grow with the file; 4 bytes a cell stay.
 */
public final class CsvTable {
    private final String name;
    private final CsvColumns columns;
    private List<String> header = List.of();
    private final CsvPart inputs = new CsvPart();
    private final CsvPart outputs = new CsvPart();
    private int rows;

    private CsvTable(String name, CsvColumns columns) {
        this.name = name;
        this.columns = columns;
    }

    /**
     * Reads the rows in the file's order.
     *
     * @throws IllegalArgumentException where the file is not such a table: names file, row (from 1, the header not counted),
     *     line and column
     * @throws UncheckedIOException where the file cannot be read
     */
    public static Table read(Path file, CsvColumns columns) {
        CsvTable table = new CsvTable(String.valueOf(file.getFileName()), columns);
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .detectBomHeader(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(in, StandardCharsets.UTF_8);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            table.readAll(records);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(file + " must be a file, there is none", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
        return table.done(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void readAll(CloseableIterator<CsvRecord> records) {
        try {
            if (!records.hasNext()) {
                throw new IllegalArgumentException(name + " must begin with a header, it is empty");
            }
            readHeader(records.next().getFields());
            while (records.hasNext()) {
                readRow(records.next());
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(name + ", after row " + rows + ": " + e.getMessage(), e);
        }
        if (rows == 0) {
            throw new IllegalArgumentException(name + " must have rows after its header, it has none");
        }
    }

    private void readHeader(List<String> names) {
        header = names.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                throw new IllegalArgumentException(
                        name + " must name a column once, its header has a second " + column);
            }
        }
        List<String> inputNames = new ArrayList<>(columns.inputs());
        if (inputNames.isEmpty()) {
            inputNames.addAll(header);
            inputNames.removeAll(columns.outputs());
        }
        inputs.choose(places(inputNames));
        outputs.choose(places(columns.outputs()));
        if (inputNames.isEmpty()) {
            throw new IllegalArgumentException(name + " must have input columns, all are outputs: " + header);
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

    private void readRow(CsvRecord row) {
        rows++;
        if (row.getFieldCount() > header.size()) {
            throw new IllegalArgumentException(
                    at(row) + " must have " + header.size() + " cells as the header has, got " + row.getFieldCount());
        }
        inputs.add(this, row);
        outputs.add(this, row);
    }

    /** The number in a column of a row. */
    float number(CsvRecord row, int column) {
        String text = column < row.getFieldCount() ? row.getField(column).strip() : "";
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    at(row) + ", column " + header.get(column) + " must have a number, it is empty");
        }
        float value = parsed(text);
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException(
                    at(row) + ", column " + header.get(column) + " must be a number below 3.4e38, got " + text);
        }
        return value;
    }

    /** NaN where the text is no decimal number. */
    private static float parsed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return Float.NaN;
            }
        }
        try {
            return (float) Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    private String at(CsvRecord row) {
        return name + ", row " + rows + " (line " + row.getStartingLineNumber() + ")";
    }

    private Table done(String sha256) {
        SortedMap<String, String> provenance = new TreeMap<>();
        provenance.put("table", name);
        provenance.put("tableSha256", sha256);
        provenance.put("rows", Integer.toString(rows));
        List<String> inputNames = inputs.names(header);
        List<String> outputNames = outputs.names(header);
        provenance.put("inputColumns", String.join(",", inputNames));
        provenance.put("outputColumns", String.join(",", outputNames));
        return new Table(inputNames, outputNames, inputs.cells(), outputs.cells(), provenance);
    }
}
