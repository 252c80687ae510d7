package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.queries.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper on two small networks: one level at 85 %, where the effect must show. */
class ReproduceTest {
    @TempDir
    private static Path folder;

    private static Run reproduce(String out, Object... more) {
        List<Object> words = new ArrayList<>(List.of("reproduce", "--out", folder.resolve(out)));
        words.addAll(List.of("--preset", "small", "--networks", 2, "--samples", 17_000, "--sparsities", "0.85"));
        words.addAll(List.of("--members", 50, "--knockouts", 1, "--store", folder.resolve("store"), "--quiet"));
        words.addAll(List.of(more));
        return Run.of(words.toArray());
    }

    @BeforeAll
    static void make() {
        Run run = reproduce("first");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("loss.csv", "report.html");
    }

    private static List<List<String>> rows(String table) throws IOException {
        return Files.readAllLines(folder.resolve("first").resolve(table)).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    /** By motif, counted as published. */
    private static Map<String, Double> meanZ(String set) throws IOException {
        Map<String, Double> z = new TreeMap<>();
        for (List<String> row : rows("zscores.csv")) {
            if (row.subList(0, 5).equals(List.of(set, "0.85", "zahn2024", "coverage", "true"))) {
                z.put(row.get(5), Double.valueOf(row.get(7)));
            }
        }
        return z;
    }

    @Test
    void trainingAndPruningTogetherMakeTheMotifsAndNeitherDoesAlone() throws IOException {
        Map<String, Double> trained = meanZ("trained");
        assertThat(trained.get("diverging2")).isBetween(4.0, 20.0);
        assertThat(trained.get("converging2")).isBetween(5.0, 20.0);
        assertThat(trained.get("chain2")).isBetween(-20.0, -3.0);
        assertThat(trained.get("bifan")).isBetween(6.0, 25.0);
        assertThat(trained.get("biparallel")).isBetween(8.0, 30.0);
        for (String control : List.of("untrained", "random")) {
            Map<String, Double> z = meanZ(control);
            for (String motif : List.of("diverging2", "converging2", "chain2", "bifan", "biparallel")) {
                assertThat(z.get(motif)).as(control + " " + motif).isBetween(-4.0, 4.0);
            }
        }
    }

    @Test
    void whatBiasesAndDefinitionsMakeStandsBesideThePublishedFigures() throws IOException {
        List<List<String>> lines = rows("differences.csv");
        assertThat(lines).hasSize(6).allSatisfy(row -> assertThat(row.get(6)).isNotEmpty());
        assertThat(lines)
                .filteredOn(row -> !row.get(8).isEmpty())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(1)).isEqualTo("chain2");
                    assertThat(Double.parseDouble(row.get(4))).isNegative();
                    assertThat(Double.parseDouble(row.get(8))).isGreaterThan(Double.parseDouble(row.get(4)));
                });
    }

    @Test
    void trainedNetworksAreAlikeAndBeyondTheirDegreesLess() throws IOException {
        Map<String, Double> cosines = new TreeMap<>();
        for (List<String> row : rows("convergence.csv")) {
            if (row.get(4).equals("true")) {
                cosines.put(row.get(0) + " " + row.get(2) + " " + row.get(3), Double.valueOf(row.get(6)));
            }
        }
        assertThat(cosines.get("trained zahn2024 coverage")).isGreaterThan(0.9);
        assertThat(cosines.get("trained exact layered-degree")).isLessThan(cosines.get("trained exact coverage"));
    }

    @Test
    void theOtherTablesHaveTheirRows() throws IOException {
        assertThat(rows("loss.csv"))
                .hasSize(4 * 2)
                .allSatisfy(row -> assertThat(row).hasSize(12));
        assertThat(rows("groups.csv")).hasSize(2);
        assertThat(rows("controls.csv"))
                .filteredOn(row -> row.get(3).equals("bifan"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get(6)).isEqualTo("1"));
        assertThat(rows("blocks.csv"))
                .anyMatch(row -> row.get(0).equals("trained") && row.get(2).equals("5"));
        assertThat(rows("signs.csv")).anyMatch(row -> row.get(2).equals("bifan"));
        assertThat(rows("knockout.csv")).hasSize(13 * 5);
    }

    @Test
    void aSecondRunTrainsNothingAndWritesTheSameBytes() throws IOException {
        assertThat(reproduce("second").exit()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("first"))) {
            for (Path file : files.toList()) {
                assertThat(folder.resolve("second").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void thePageNeedsNothingBesideItself() throws IOException {
        String page = Files.readString(folder.resolve("first").resolve("report.html"));
        assertThat(page).contains("<svg", "Mann-Whitney", "knockout.csv").doesNotContain("NaN", " chart}", " table}");
        assertThat(page).doesNotContain("<script", "<link", "src=", "url(");
    }

    @Test
    void badInputIsToldInOneLine() {
        refused("further must be in [2, 2], got 3", "--further", 3);
        refused("Unknown options: '--rule', 'layer'", "--rule", "layer");
    }

    private static void refused(String message, Object... more) {
        Run run = reproduce("none", more);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorLines()).singleElement().asString().contains(message);
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
