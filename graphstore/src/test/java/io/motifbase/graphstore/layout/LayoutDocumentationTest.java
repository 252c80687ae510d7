package io.motifbase.graphstore.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.graphstore.importer.NetworkTables;
import io.motifbase.graphstore.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation of the layout promises is what is written. */
class LayoutDocumentationTest {
    private static final Path DOCUMENTATION =
            Path.of("../trainer/src/main/java/io/motifbase/trainer/layout/package-info.java");
    private static final Pattern COLUMN =
            Pattern.compile(" \\*   (\\w+) +(text|boolean|int32|int64|float|double)(\\??) .*");

    static List<Table> tables() {
        return List.of(NetworkRow.TABLE, NetworkTables.NEURONS, NetworkTables.CONNECTIONS, ScoreRows.TABLE);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void namesEveryColumn(Table table) throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENTATION);
        int start = 0;
        while (!lines.get(start).matches(" \\* " + table.name() + "( .*)?")) {
            start++;
        }
        List<String> documented = new ArrayList<>();
        for (String line : lines.subList(start + 1, lines.size())) {
            Matcher column = COLUMN.matcher(line + " ");
            if (!column.matches()) {
                break;
            }
            documented.add(column.group(1) + " " + column.group(2) + column.group(3));
        }
        assertThat(Table.of(table.name(), documented)).isEqualTo(table);
    }
}
