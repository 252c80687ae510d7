package io.motifbase.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.trainer.layout.LayoutProperties;
import io.motifbase.trainer.layout.SealedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be done ends in one line before any wave begins. */
class RefusalsTest {
    @TempDir
    private Path folder;

    private Path in = Path.of("");

    @BeforeEach
    void write() throws IOException {
        in = Networks.write(folder.resolve("in"), 2, 4, 8, 3).folder();
    }

    private void refused(String message, String... more) {
        refusedAt(folder.resolve("out").toString(), message, more);
    }

    private void refusedAt(String out, String message, String... more) {
        String[] words = {"zscores", "--in", in.toString(), "--out", out};
        LocalSpark job = LocalSpark.run("local[1]", Words.joined(words, more));
        assertThat(job.err()).startsWith("motifbase: ").contains(message).hasLineCount(1);
        assertThat(job.code()).isEqualTo(2);
        assertThat(folder.resolve("out/_run/wave-00001.txt")).doesNotExist();
    }

    @Test
    void anUnknownNullModel() {
        refused("null model must be one of coverage", "--null", "uniform");
    }

    @Test
    void anUnknownDefinition() {
        refused("definition must be one of exact", "--definition", "induced");
    }

    /** The checksums are right, but a table is of other networks of the same ids. */
    private void swap(String table) throws IOException {
        Path other = Networks.write(folder.resolve("other"), 2, 4, 9, 3).folder();
        String part = table + "/part-00000.parquet";
        Files.copy(other.resolve(part), in.resolve(part), StandardCopyOption.REPLACE_EXISTING);
        SealedFolder.seal(
                new HadoopFolder(in.toString(), new Configuration()), LayoutProperties.ofEnsemble("random", 2));
    }

    @Test
    void otherNeurons() throws IOException {
        swap("neurons");
        refused("network random-1: neurons must have 15 rows that are no bias, as its row says, got 16");
    }

    @Test
    void otherConnections() throws IOException {
        swap("connections");
        refused("/connections: must have ");
    }

    @Test
    void anEnsembleOfOne() {
        refused("members must be at least 2, got 1", "--members", "1");
    }

    @Test
    void aNullModelThatCannotServe() {
        refused("network random-1: ", "--null", "degree", "--members", "5");
    }

    @Test
    void aNullModelThatHasNoBlocks() {
        refused(
                "network random-1: null model must be coverage, layered-er, layered-degree or random-pruning to be made by"
                        + " block, got degree",
                "--null",
                "degree",
                "--by-block");
    }

    @Test
    void whatNeedsWholeNetworks() {
        refused("byBlock must be without general and exactMoments", "--by-block", "--general", "--null", "degree");
        refused("byBlock must be without general and exactMoments", "--by-block", "--exact-moments");
        refused("layers must be at least 1 and go with byBlock, got 2 alone", "--layers", "2");
        refused("layers must be at least 1 and go with byBlock, got 0", "--layers", "0", "--by-block");
    }

    @Test
    void anotherVersion() throws IOException {
        Path properties = in.resolve("layout.properties");
        Files.writeString(properties, Files.readString(properties).replace("version=1", "version=2"));
        refused("layout.properties: version must be 1, got 2");
    }

    @Test
    void aMissingPart() throws IOException {
        Files.delete(in.resolve("neurons/part-00000.parquet"));
        refused("neurons/part-00000.parquet: must be there, as SHA256SUMS lists it, but is missing");
    }

    @Test
    void aChangedPart() throws IOException {
        Path part = in.resolve("connections/part-00000.parquet");
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        refused("connections/part-00000.parquet: must have SHA-256 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xyz://host/out | xyz://host/out: must be on a file system that this Spark has, it has none for 'xyz'",
                "s3a://bucket/out | s3a://bucket/out: must be on a file system that this Spark has, it has none for 's3a'",
                "hdfs://no-such-host.invalid/out | must be on a machine that has an address, it has none",
                "a:b | 'a:b': must be a path, or an address such as hdfs://HOST:PORT/DIR",
            })
    void anAddressThatCannotBe(String out, String message) {
        refusedAt(out, message);
    }

    @Test
    void aFileWhereResultsShouldGo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        refusedAt(file.toString(), file + ": must be a folder, " + file + " is a file");
        refusedAt(file.resolve("out").toString(), file + "/out: must be a folder, " + file + " is a file");
        assertThat(file).content().isEqualTo("text");
    }

    /** Not even root may write there. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatCannotBeWritten() {
        refusedAt("/proc/out", "/proc/out: must be a folder that user ");
        refusedAt("/proc/out", " may write to, /proc is none");
    }
}
