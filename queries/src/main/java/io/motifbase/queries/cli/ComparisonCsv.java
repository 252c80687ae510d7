package io.motifbase.queries.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.motifbase.queries.comparison.Comparison;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A comparison as a table for other programs: a row for every network, numbers with all their digits. */
final class ComparisonCsv {
    private ComparisonCsv() {}

    static void write(Comparison comparison, Path file) {
        Map<String, String> groups = new HashMap<>();
        comparison.groups().forEach(group -> group.networks().forEach(id -> groups.put(id, group.name())));
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            List<String> header = new ArrayList<>(List.of("network", "group", "sparsity", "testMse"));
            header.addAll(comparison.motifs());
            csv.writeRecord(header);
            for (int i = 0; i < comparison.networks().size(); i++) {
                String id = comparison.networks().get(i);
                List<String> row = new ArrayList<>(List.of(
                        id,
                        groups.getOrDefault(id, ""),
                        text(comparison.sparsity().get(i)),
                        text(comparison.testMse().get(i))));
                comparison.z().get(i).forEach(z -> row.add(text(z)));
                csv.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Double value) {
        return value == null ? "" : value.toString();
    }
}
