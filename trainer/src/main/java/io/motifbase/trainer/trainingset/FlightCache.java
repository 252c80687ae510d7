package io.motifbase.trainer.trainingset;

import io.motifbase.trainer.files.CheckedFile;
import io.motifbase.trainer.files.CheckedReader;
import io.motifbase.trainer.files.CheckedWriter;
import io.motifbase.trainer.files.DamagedFileException;
import io.motifbase.trainer.files.PartFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.zip.CRC32C;

/**
 * A folder of simulated rows, a file for each {@link FlightData}, so that rows are simulated once.
 *
 * <p>Format: the frame of {@link io.motifbase.trainer.files}, magic {@code flightrw}, version 1, settings those of
 * the moth, rows, seed and tolerance of {@link FlightData} and the revision of the simulator. Body: three ints, rows, input columns and output
 * columns; the inputs as floats, row by row; the outputs likewise. 68 bytes a row.
 *
 * <p>A file that is damaged, cut off, of another version or made by another simulator is never used: its rows are
 * simulated again and take its place, with a note. Processes may share a folder.
 */
public final class FlightCache {
    private static final CheckedFile FORMAT = new CheckedFile("flightrw", 1);
    private static final int COLUMNS = FlightRecorder.INPUTS.size() + FlightRecorder.OUTPUTS.size();
    private static final long HEADER_BYTES = 1 << 16;

    private final Path folder;
    private final Consumer<String> notes;

    /**
     * @param folder made where it does not exist
     * @param notes gets one line where a file could not be used
     */
    public FlightCache(Path folder, Consumer<String> notes) {
        this.folder = folder;
        this.notes = notes;
    }

    /** As {@link #rows(FlightData, int, DoubleConsumer)}, in silence. */
    public Table rows(FlightData data, int threads) throws InterruptedException {
        return rows(data, threads, fraction -> {});
    }

    /**
     * The rows, from the folder or else simulated and put there. What killed processes left there is deleted.
     *
     * @param threads of the simulation, at least 1
     * @param progress hears the fraction of the rows that are simulated, from any thread; nothing where none are
     * @throws UncheckedIOException where the folder cannot be read or written or has no room for the rows; nothing is left
     *     behind. Room is looked for before the simulation
     */
    public Table rows(FlightData data, int threads, DoubleConsumer progress) throws InterruptedException {
        Path file = file(data);
        try {
            if (Files.exists(file)) {
                List<float[]> cells = FORMAT.read(file, settings(data), in -> read(in, data.rows()));
                return new Table(
                        FlightRecorder.INPUTS, FlightRecorder.OUTPUTS, cells.get(0), cells.get(1), data.provenance());
            }
        } catch (DamagedFileException e) {
            notes.accept(file + " " + e.getMessage() + "; its rows are simulated again");
        } catch (IOException e) {
            throw failure("read", e);
        }
        return simulated(data, threads, progress);
    }

    /** Where the rows are, or would be. */
    public Path file(FlightData data) {
        CRC32C hash = new CRC32C();
        hash.update(settings(data).toString().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(
                "flight-" + data.rows() + "-" + HexFormat.of().toHexDigits((int) hash.getValue()) + ".rows");
    }

    private Table simulated(FlightData data, int threads, DoubleConsumer progress) throws InterruptedException {
        try {
            Files.createDirectories(folder);
            PartFile.clean(folder);
            checkRoom(data.rows(), Files.getFileStore(folder).getUsableSpace());
            Table table = FlightRecorder.record(data, threads, progress);
            FORMAT.write(file(data), settings(data), out -> write(out, table));
            return table;
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw failure("written", e);
        }
    }

    static void checkRoom(int rows, long usableBytes) throws IOException {
        long needed = HEADER_BYTES + (long) rows * COLUMNS * Float.BYTES;
        if (usableBytes < needed) {
            throw new IOException(rows + " rows need " + needed + " bytes of disk, there are " + usableBytes);
        }
    }

    private static InterruptedException interrupted(ClosedByInterruptException e) {
        Thread.interrupted();
        InterruptedException interrupted = new InterruptedException("interrupted while flight rows were written");
        interrupted.initCause(e);
        return interrupted;
    }

    private UncheckedIOException failure(String what, IOException e) {
        String reason = e instanceof FileSystemException ? e.toString() : e.getMessage();
        return new UncheckedIOException("flight rows cannot be " + what + " in " + folder + ": " + reason, e);
    }

    private static SortedMap<String, String> settings(FlightData data) {
        SortedMap<String, String> settings = data.key();
        settings.put("simulator", Integer.toString(FlightRecorder.REVISION));
        return settings;
    }

    static void write(CheckedWriter out, Table table) throws IOException {
        out.int32(table.rows());
        out.int32(table.inputNames().size());
        out.int32(table.outputNames().size());
        out.floats(table.inputs());
        out.floats(table.outputs());
    }

    /** Inputs and outputs. */
    private static List<float[]> read(CheckedReader in, int rows) throws IOException {
        expect(in, rows, "rows");
        expect(in, FlightRecorder.INPUTS.size(), "input columns");
        expect(in, FlightRecorder.OUTPUTS.size(), "output columns");
        return List.of(in.floats(rows * FlightRecorder.INPUTS.size()), in.floats(rows * FlightRecorder.OUTPUTS.size()));
    }

    private static void expect(CheckedReader in, int expected, String what) throws IOException {
        int found = in.int32();
        if (found != expected) {
            throw new DamagedFileException("has " + found + " " + what + ", not " + expected);
        }
    }
}
