package io.motifbase.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.motifs.census.Definition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZscoresTest {
    @TempDir
    private static Path folder;

    private static Networks networks;

    @BeforeAll
    static void write() throws IOException {
        networks = Networks.write(folder.resolve("in"), 5, 6, 20, 20, 5);
    }

    /** Scores of 50 members of seed 3, in waves that are seen. */
    private static LocalSpark zscores(
            String master, String out, String nullModels, int chunk, int partitions, String... more) {
        List<String> words =
                new ArrayList<>(List.of("zscores", "--in", networks.folder().toString()));
        words.addAll(List.of("--out", folder.resolve(out).toString(), "--null", nullModels));
        words.addAll(List.of("--members", "50", "--seed", "3", "--chunk", "" + chunk, "--partitions", "" + partitions));
        words.addAll(List.of(more));
        LocalSpark job = LocalSpark.run(master, words.toArray(String[]::new));
        assertThat(job.err()).contains("wave 1 of");
        assertThat(job.code()).isZero();
        return job;
    }

    @ParameterizedTest
    @CsvSource({"local[1], 7, 1", "local[2], 7, 8", "local[2], 50, 32", "local[2], 1, 2"})
    void givesTheBitsOfTheEmbeddedRun(String master, int chunk, int partitions) {
        String embedded = networks.digest(List.of("coverage", "layered-degree"), 50);
        LocalSpark job =
                zscores(master, "out-" + master + chunk, "coverage,layered-degree", chunk, partitions, "--wave", "20");
        assertThat(job.digest()).isEqualTo(embedded);
    }

    @ParameterizedTest
    @CsvSource({"local[1], 1, 50, 1", "local[2], 1, 7, 8", "local[2], 2, 50, 32", "local[2], 9, 20, 3"})
    void givesTheSameBlockByBlock(String master, int layers, int chunk, int partitions) {
        CountOptions count = new CountOptions(List.of(Definition.EXACT, Definition.ZAHN2024), true, null, false);
        List<String> nullModels = List.of("coverage", "layered-er", "layered-degree", "random-pruning");
        NullOptions nullOptions = new NullOptions(nullModels, 50, 3L, null, false, false);
        LocalSpark job = zscores(
                master,
                "blocks-" + master + layers + chunk,
                String.join(",", nullModels),
                chunk,
                partitions,
                "--definition",
                "exact,zahn2024",
                "--by-block",
                "--layers",
                "" + layers);
        assertThat(job.digest()).isEqualTo(ScoreRow.digest(networks.embedded(count, nullOptions)));
    }

    @Test
    void countsTheSameBlockByBlock() throws IOException {
        List<String> csv = new ArrayList<>();
        for (String[] more : new String[][] {{}, {"--by-block"}}) {
            Path out = folder.resolve("census" + more.length);
            String[] words = {
                "census", "--in", networks.folder().toString(), "--out", out.toString(), "--no-bias", "--no-clean"
            };
            assertThat(LocalSpark.run("local[2]", Words.joined(words, more)).code())
                    .isZero();
            csv.add(Files.readString(out.resolve("census.csv")));
        }
        assertThat(csv.get(0)).hasLineCount(1 + 5 * 13);
        assertThat(csv.get(1)).isEqualTo(csv.get(0));
    }
}
