package io.motifbase.trainer.trainingset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.motifbase.trainer.files.PartFile;
import io.motifbase.trainer.flight.ParameterSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightCacheTest {
    private static final FlightData DATA = FlightData.setA(90, 4);

    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();
    private final List<Double> progress = Collections.synchronizedList(new ArrayList<>());

    private FlightCache cache() {
        return new FlightCache(folder.resolve("rows"), notes::add);
    }

    private static void assertSame(Table table, Table expected) {
        assertThat(table.inputs()).isEqualTo(expected.inputs());
        assertThat(table.outputs()).isEqualTo(expected.outputs());
        assertThat(table.inputNames()).isEqualTo(expected.inputNames());
        assertThat(table.outputNames()).isEqualTo(expected.outputNames());
        assertThat(table.provenance()).isEqualTo(expected.provenance());
    }

    @Test
    void givesTheSimulatedRowsTheFirstTimeAndTheSecond() throws InterruptedException {
        Table simulated = FlightRecorder.record(DATA, 1);
        assertSame(cache().rows(DATA, 2, progress::add), simulated);
        assertSame(cache().rows(DATA, 1, progress::add), simulated);
        assertThat(notes).isEmpty();
    }

    @Test
    void doesNotSimulateWhatItHas() throws InterruptedException, IOException {
        cache().rows(DATA, 1, progress::add);
        Object written = writing();
        assertThat(progress).isSorted().endsWith(1.0).hasSizeGreaterThan(1);
        progress.clear();

        cache().rows(DATA, 1, progress::add);

        assertThat(writing()).isEqualTo(written);
        assertThat(progress).isEmpty();
    }

    /** Differs for two files, even of one name and content. */
    private Object writing() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(cache().file(DATA), BasicFileAttributes.class);
        return List.of(attributes.lastModifiedTime(), String.valueOf(attributes.fileKey()));
    }

    @Test
    void everySettingHasItsOwnFile() {
        List<FlightData> all = List.of(
                DATA,
                FlightData.setA(91, 4),
                FlightData.setA(90, 5),
                FlightData.of(ParameterSet.A, 0.5, 90, 4),
                FlightData.of(ParameterSet.B, 1, 90, 4),
                new FlightData(ParameterSet.A, 1, 90, 4, 1e-8));
        assertThat(all.stream().map(cache()::file)).doesNotHaveDuplicates();
    }

    @Test
    void simulatesAgainWhatWasDamagedAndSaysSo() throws InterruptedException, IOException {
        Table simulated = cache().rows(DATA, 1, progress::add);
        Path file = cache().file(DATA);
        byte[] good = Files.readAllBytes(file);
        byte[] bad = good.clone();
        bad[good.length / 2] ^= 1;
        Files.write(file, bad);
        assertSame(cache().rows(DATA, 1, progress::add), simulated);
        assertThat(Files.readAllBytes(file)).isEqualTo(good);
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0)).startsWith(file + " has checksum ").endsWith("; its rows are simulated again");
    }

    @Test
    void cellsThatAreNoNumbersAreDamageToo() throws InterruptedException, IOException {
        Table simulated = cache().rows(DATA, 1, progress::add);
        Path file = cache().file(DATA);
        byte[] bad = Files.readAllBytes(file);
        Arrays.fill(bad, bad.length / 2, bad.length / 2 + 400, (byte) -1);
        Files.write(file, bad);
        assertSame(cache().rows(DATA, 1, progress::add), simulated);
        assertThat(notes).hasSize(1);
    }

    @Test
    void simulatesAgainWhatWasCutOff() throws InterruptedException, IOException {
        Table simulated = cache().rows(DATA, 1, progress::add);
        Path file = cache().file(DATA);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1000));
        assertSame(cache().rows(DATA, 1, progress::add), simulated);
        assertThat(notes).containsExactly(file + " ends too early; its rows are simulated again");
    }

    @Test
    void doesNotTakeTheRowsOfOtherSettings() throws InterruptedException, IOException {
        cache().rows(FlightData.setA(90, 5), 1, progress::add);
        Files.move(cache().file(FlightData.setA(90, 5)), cache().file(DATA));
        assertSame(cache().rows(DATA, 1, progress::add), FlightRecorder.record(DATA, 1));
        assertThat(notes).hasSize(1).first().asString().contains("was made with other settings");
    }

    @Test
    void deletesWhatAKilledProcessLeftAndNothingElse() throws InterruptedException, IOException {
        Path rows = Files.createDirectories(folder.resolve("rows"));
        Files.writeString(rows.resolve("flight-10.rows.0b9d.part"), "half");
        Files.writeString(rows.resolve("mine.txt"), "whole");
        try (PartFile written = PartFile.of(rows.resolve("flight-11.rows"))) {
            cache().rows(DATA, 1, progress::add);
            try (var files = Files.list(rows)) {
                assertThat(files)
                        .containsExactlyInAnyOrder(cache().file(DATA), rows.resolve("mine.txt"), written.path());
            }
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsOneClearError() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        FlightCache cache = new FlightCache(taken.resolve("rows"), notes::add);
        assertThatThrownBy(() -> cache.rows(DATA, 1, progress::add))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("flight rows cannot be written in " + taken.resolve("rows") + ": ");
    }

    @Test
    void looksForRoomBeforeTheSimulation() {
        assertThatThrownBy(() -> FlightCache.checkRoom(10_000_000, 1000))
                .isInstanceOf(IOException.class)
                .hasMessage("10000000 rows need 680065536 bytes of disk, there are 1000");
    }

    /** Where this fails after a change of the simulator, files of rows are out of date: raise the revision. */
    @Test
    void rowsOfThisRevisionAreThese() throws InterruptedException {
        Table table = FlightRecorder.record(FlightData.setA(64, 1), 1);
        ByteBuffer bytes = ByteBuffer.allocate((table.inputs().length + table.outputs().length) * Float.BYTES);
        bytes.asFloatBuffer().put(table.inputs()).put(table.outputs());
        CRC32C hash = new CRC32C();
        hash.update(bytes);
        assertThat(FlightRecorder.REVISION + " " + Long.toHexString(hash.getValue()))
                .isEqualTo("1 650949f0");
    }
}
