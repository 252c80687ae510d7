package io.motifbase.trainer.trainingset;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables as CSV files as of RFC 4180 in UTF-8: a header of column names, then rows of decimal numbers. Empty lines are
 * skipped. Time and memory grow with the file; 4 bytes a cell stay.
 */
final class CsvTable {
    private final String name;
    private final TableColumns columns;
    private @Nullable TableBuilder table;

    private CsvTable(String name, TableColumns columns) {
        this.name = name;
        this.columns = columns;
    }

    static Table read(Path file, TableColumns columns) throws IOException {
        CsvTable table = new CsvTable(String.valueOf(file.getFileName()), columns);
        MessageDigest digest = TableFile.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .detectBomHeader(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(in, StandardCharsets.UTF_8);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            return table.readAll(records).table(HexFormat.of().formatHex(digest.digest()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private TableBuilder readAll(CloseableIterator<CsvRecord> records) {
        try {
            if (!records.hasNext()) {
                throw new IllegalArgumentException(name + " must begin with a header, it is empty");
            }
            List<String> header =
                    records.next().getFields().stream().map(String::strip).toList();
            TableBuilder rows = new TableBuilder(name, header, columns);
            table = rows;
            while (records.hasNext()) {
                readRow(rows, header.size(), records.next());
            }
            return rows;
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    name + ", after row " + (table == null ? 0 : table.rows()) + ": " + e.getMessage(), e);
        }
    }

    private void readRow(TableBuilder rows, int cells, CsvRecord record) {
        String where = name + ", row " + (rows.rows() + 1) + " (line " + record.getStartingLineNumber() + ")";
        if (record.getFieldCount() > cells) {
            throw new IllegalArgumentException(
                    where + " must have " + cells + " cells as the header has, got " + record.getFieldCount());
        }
        rows.add(column -> {
            String text =
                    column < record.getFieldCount() ? record.getField(column).strip() : "";
            if (text.isEmpty()) {
                throw rows.empty(where, column);
            }
            return rows.finite(parsed(text), where, column, text);
        });
    }

    /** NaN where the text is no decimal number. */
    private static double parsed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    static void write(Table table, Path file) throws IOException {
        List<String> header = new ArrayList<>(table.inputNames());
        header.addAll(table.outputNames());
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            csv.writeRecord(header);
            List<String> cells = new ArrayList<>();
            for (int row = 0; row < table.rows(); row++) {
                cells.clear();
                for (int c = 0; c < table.inputNames().size(); c++) {
                    cells.add(Decimals.text(table.input(row, c)));
                }
                for (int c = 0; c < table.outputNames().size(); c++) {
                    cells.add(Decimals.text(table.output(row, c)));
                }
                csv.writeRecord(cells);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
