package io.motifbase.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {
    @TempDir
    private static Path folder;

    private static LocalSpark train(String... more) {
        String[] words = {
            "train",
            "--out",
            folder.resolve("moth").toString(),
            "--networks",
            "2",
            "--samples",
            "2000",
            "--sparsities",
            "0.8",
            "--seed",
            "7",
            "--wave",
            "1"
        };
        return LocalSpark.run("local[2]", Words.joined(words, more));
    }

    @Test
    void givesTheBitsOfTheTrainerAndAFolderThatIsCounted() throws IOException, InterruptedException {
        LocalSpark job = train();
        assertThat(job.code()).as(job.err()).isZero();
        assertThat(job.out()).startsWith("4 levels of 2 networks in ");
        assertThat(Trained.in(folder.resolve("moth"))).isEqualTo(Trained.expected(2, 2000, 0.8, 7));
        EnsembleInput trained =
                EnsembleInput.open(new HadoopFolder(folder.resolve("moth").toString(), new Configuration()));
        assertThat(trained.networks())
                .extracting(InputNetwork::id)
                .containsExactly("moth-001@0", "moth-001@0.8", "moth-002@0", "moth-002@0.8");

        Files.delete(folder.resolve("moth/connections/part-00001.parquet"));
        String sums = Files.readString(folder.resolve("moth/SHA256SUMS"));
        Path dead = folder.resolve("moth/_run/attempts/of-a-driver-that-was-killed-3/connections/part-00001.parquet");
        Files.createDirectories(dead.getParent());
        Files.writeString(dead, "half a file");
        LocalSpark again = train();
        assertThat(again.err())
                .contains("damaged or missing, computed again: (2)")
                .contains("1 of 2 units");
        assertThat(folder.resolve("moth/SHA256SUMS")).content().isEqualTo(sums);
        assertThat(folder.resolve("moth/_run/attempts")).doesNotExist();

        LocalSpark census = LocalSpark.run(
                "local[1]",
                "census",
                "--in",
                folder.resolve("moth").toString(),
                "--out",
                folder.resolve("counts").toString(),
                "--definition",
                "exact,zahn2024");
        assertThat(census.code()).as(census.err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("counts/census.csv")))
                .hasSize(1 + 4 * (13 + 9))
                .anyMatch(line -> line.startsWith("moth-001@0,") && line.endsWith(",edges,10183"));
    }
}
