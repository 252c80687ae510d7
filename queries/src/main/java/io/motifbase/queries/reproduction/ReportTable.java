package io.motifbase.queries.reproduction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a report: a CSV file, and rows of its page. */
final class ReportTable {
    private static final MathContext DIGITS = new MathContext(5);
    private static final double LEAST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e7;
    private static final String SPECIAL = ".*[\",\n].*";

    private final String name;
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param name of the file, without its extension */
    ReportTable(String name, String... header) {
        this.name = name;
        this.header = List.of(header);
    }

    /** @param cells texts, whole numbers, doubles with five digits; null for none */
    void row(@Nullable Object... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException("a row must have " + header.size() + " cells, got " + cells.length);
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(text(cell));
        }
        rows.add(List.copyOf(row));
    }

    static String text(@Nullable Object cell) {
        if (cell == null || (cell instanceof Double none && none.isNaN())) {
            return "";
        }
        if (cell instanceof Double number && !number.isInfinite()) {
            BigDecimal rounded = new BigDecimal(number).round(DIGITS);
            boolean plain = Math.abs(number) >= LEAST_PLAIN && Math.abs(number) < LARGEST_PLAIN;
            BigDecimal shortest = rounded.stripTrailingZeros();
            return rounded.signum() == 0 ? "0" : plain ? shortest.toPlainString() : shortest.toString();
        }
        return cell.toString();
    }

    String name() {
        return name;
    }

    List<String> header() {
        return header;
    }

    List<List<String>> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** RFC 4180, lines that end in a line feed. */
    String csv() {
        StringBuilder csv = new StringBuilder();
        line(csv, header);
        rows.forEach(row -> line(csv, row));
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        String separator = "";
        for (String cell : cells) {
            csv.append(separator);
            csv.append(cell.matches(SPECIAL) ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            separator = ",";
        }
        csv.append('\n');
    }
}
