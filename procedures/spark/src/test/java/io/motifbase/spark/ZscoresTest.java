package io.motifbase.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
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

    @ParameterizedTest
    @CsvSource({"local[1], 7, 1", "local[2], 7, 8", "local[2], 50, 32", "local[2], 1, 2"})
    void givesTheBitsOfTheEmbeddedRun(String master, int chunk, int partitions) {
        String embedded = networks.digest(List.of("coverage", "layered-degree"), 50);
        Path out = folder.resolve("out-" + master + chunk);
        LocalSpark job = LocalSpark.run(
                master,
                "zscores",
                "--in",
                networks.folder().toString(),
                "--out",
                out.toString(),
                "--null",
                "coverage,layered-degree",
                "--members",
                "50",
                "--seed",
                "3",
                "--chunk",
                "" + chunk,
                "--partitions",
                "" + partitions,
                "--wave",
                "20");
        assertThat(job.err()).contains("wave 1 of");
        assertThat(job.code()).isZero();
        assertThat(job.digest()).isEqualTo(embedded);
    }
}
