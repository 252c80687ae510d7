package io.motifbase.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is started again takes what is whole and makes the rest. */
class ResumeTest {
    @TempDir
    private Path folder;

    private LocalSpark first = new LocalSpark(0, "", "");

    private LocalSpark zscores(String... more) {
        return zscores(folder.resolve("out"), more);
    }

    private LocalSpark zscores(Path out, String... more) {
        String[] words = {
            "zscores",
            "--in",
            folder.resolve("in").toString(),
            "--out",
            out.toString(),
            "--chunk",
            "10",
            "--wave",
            "4",
            "--null",
            "layered-degree"
        };
        return LocalSpark.run("local[2]", Words.joined(words, more));
    }

    @BeforeEach
    void run() throws IOException {
        Networks.write(folder.resolve("in"), 3, 5, 12, 4);
        first = zscores("--members", "40");
        assertThat(first.code()).as(first.err()).isZero();
    }

    @Test
    void nothingIsDoneTwice() {
        LocalSpark second = zscores("--members", "40");
        assertThat(second.err()).isEqualTo("12 of 12 units were done by an earlier run");
        assertThat(second.digest()).isEqualTo(first.digest());
    }

    @Test
    void aDriverThatWasKilledLosesTheWaveAtHand() throws IOException {
        Files.delete(folder.resolve("out/_run/wave-00003.txt"));
        Files.delete(folder.resolve("out/SHA256SUMS"));
        LocalSpark second = zscores("--members", "40");
        assertThat(second.err()).contains("wave 3 of 3: 4 units").contains("8 of 12 units");
        assertThat(second.digest()).isEqualTo(first.digest());
    }

    @Test
    void damagedChunksAreNamedAndMadeAgain() throws IOException {
        Path wave = folder.resolve("out/_run/wave-00002.txt");
        List<String> lines = Files.readAllLines(wave);
        String damaged = lines.get(1);
        int digit = damaged.indexOf("30") >= 0 ? damaged.indexOf("30") : damaged.length() / 2;
        lines.set(1, damaged.substring(0, digit) + "7" + damaged.substring(digit + 1));
        Files.write(wave, lines);
        LocalSpark second = zscores("--members", "40");
        assertThat(second.err())
                .contains("wave 2: damaged or missing, computed again: (")
                .contains("random-2")
                .contains("wave 2 of 3: 1 units");
        assertThat(second.digest()).isEqualTo(first.digest());
    }

    @Test
    void blocksThatAreDamagedAreNamedAndMadeAgain() throws IOException {
        Path out = folder.resolve("blocks");
        String[] byBlock = {"--members", "40", "--by-block"};
        LocalSpark whole = zscores(out, byBlock);
        assertThat(whole.digest()).as(whole.err()).isEqualTo(first.digest());
        Path wave = out.resolve("_run/wave-00002.txt");
        Files.write(wave, Files.readAllLines(wave).subList(0, 3));
        Files.delete(out.resolve("_run/wave-00009.txt"));
        LocalSpark second = zscores(out, byBlock);
        assertThat(second.err())
                .contains(
                        "wave 2: damaged or missing, computed again: (random-1, exact, layered-degree, members 20 to 29,")
                .contains("layers 1 to 1)")
                .contains("31 of 36 units");
        assertThat(second.digest()).isEqualTo(first.digest());
    }

    @Test
    void otherSettingsWantAnotherFolder() {
        LocalSpark second = zscores("--members", "50");
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err())
                .contains("settings must be those that the run there began with, members 40, got 50: ask for those");
    }
}
