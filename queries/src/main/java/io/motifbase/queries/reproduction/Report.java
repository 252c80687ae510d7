package io.motifbase.queries.reproduction;

import io.motifbase.queries.comparison.GroupTest;
import io.motifbase.queries.knockout.KnockoutAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What came out of a reproduction: tables as CSV, and a page that needs nothing beside itself. */
public final class Report {
    private static final String PAGE = "report.html";

    private final ReproductionSettings settings;
    private final List<MeasuredLevel> levels;
    private final List<GroupTest> tests;
    private final List<KnockoutAnswer> knockouts;

    Report(
            ReproductionSettings settings,
            List<MeasuredLevel> levels,
            List<GroupTest> tests,
            List<KnockoutAnswer> knockouts) {
        this.settings = settings;
        this.levels = List.copyOf(levels);
        this.tests = List.copyOf(tests);
        this.knockouts = List.copyOf(knockouts);
    }

    List<MeasuredLevel> levels() {
        return levels;
    }

    List<KnockoutAnswer> knockouts() {
        return knockouts;
    }

    ReproductionSettings settings() {
        return settings;
    }

    /**
     * Writes the files into a folder, which is made where there is none; files of an earlier report are replaced. The same
     * networks and settings give the same bytes.
     *
     * @return the files
     * @throws UncheckedIOException where it cannot be written
     */
    public List<Path> write(Path folder) {
        List<ReportTable> tables = new ReportTables(levels, tests, knockouts).all();
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (ReportTable table : tables) {
                written.add(Files.writeString(folder.resolve(table.name() + ".csv"), table.csv()));
            }
            String page = new ReportPage(this, tables).html();
            written.add(Files.writeString(folder.resolve(PAGE), page, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("report cannot be written to " + folder + ": " + e, e));
        }
        return written;
    }
}
