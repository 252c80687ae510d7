package io.motifbase.trainer.trainingset;

import io.motifbase.trainer.flight.FlightControls;
import io.motifbase.trainer.flight.FlightSimulator;
import io.motifbase.trainer.flight.FlightStart;
import io.motifbase.trainer.flight.FlightState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.IntUnaryOperator;

/**
 * Simulates the rows of a table: what force and torque led from one state to another?
 *
 * <p>A row is a function of seed and row number alone, so any number of threads makes the same table. About 0.1 ms a row
 * and core.
 */
public final class FlightRecorder {
    /** Columns of the inputs: states before and after. */
    public static final List<String> INPUTS =
            List.of("phi_0", "theta_0", "x_f", "y_f", "phi_f", "theta_f", "xd_0", "yd_0", "phid_0", "thetad_0");

    /** Columns of the outputs: what the moth did, and its rates after. */
    public static final List<String> OUTPUTS = List.of("Fx", "Fy", "tau", "xd_f", "yd_f", "phid_f", "thetad_f");

    /** Goes up with every change of the simulator that changes any bit of a row. */
    static final int REVISION = 1;

    private static final int ROWS_PER_PIECE = 64;

    private final FlightData data;
    private final int count;
    private final IntUnaryOperator rowNumber;
    private final DoubleConsumer progress;
    private final float[] inputs;
    private final float[] outputs;
    private final AtomicInteger nextPiece = new AtomicInteger();
    private final AtomicInteger rowsMade = new AtomicInteger();
    private final CompletableFuture<Void> allMade = new CompletableFuture<>();

    private FlightRecorder(FlightData data, int count, IntUnaryOperator rowNumber, DoubleConsumer progress) {
        this.data = data;
        this.count = count;
        this.rowNumber = rowNumber;
        this.progress = progress;
        inputs = new float[count * INPUTS.size()];
        outputs = new float[count * OUTPUTS.size()];
        if (count == 0) {
            allMade.complete(null);
        }
    }

    /** As {@link #record(FlightData, int, DoubleConsumer)}, in silence. */
    public static Table record(FlightData data, int threads) throws InterruptedException {
        return record(data, threads, fraction -> {});
    }

    /**
     * Makes the rows.
     *
     * @param threads at least 1
     * @param progress hears the fraction that is done, from any thread
     * @throws InterruptedException where this thread is interrupted; the work stops
     */
    public static Table record(FlightData data, int threads, DoubleConsumer progress) throws InterruptedException {
        return new FlightRecorder(data, data.rows(), i -> i, progress).help(threads);
    }

    /**
     * Makes some of the rows, without the others.
     *
     * @param rowNumbers each in [0, rows of the data)
     * @param threads at least 1
     * @throws InterruptedException where this thread is interrupted; the work stops
     */
    static Table record(FlightData data, int[] rowNumbers, int threads) throws InterruptedException {
        return new FlightRecorder(data, rowNumbers.length, i -> rowNumbers[i], fraction -> {}).help(threads);
    }

    /** Rows that whoever {@linkplain #help helps} makes: for those who wait for the same rows and have processors to give. */
    public static FlightRecorder of(FlightData data) {
        return new FlightRecorder(data, data.rows(), i -> i, fraction -> {});
    }

    /**
     * Makes rows beside others who do so, until there are all of them.
     *
     * @param threads at least 1, beside those of the others
     * @throws InterruptedException where this thread is interrupted; the others go on without its threads
     */
    public Table help(int threads) throws InterruptedException {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
        runThreads(threads);
        try {
            allMade.get();
        } catch (ExecutionException e) {
            throw failed(e);
        }
        return new Table(INPUTS, OUTPUTS, inputs, outputs, data.provenance());
    }

    private void runThreads(int threads) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(this::takePieces);
            }
            for (Future<Void> done : pool.invokeAll(workers)) {
                done.get();
            }
        } catch (ExecutionException e) {
            allMade.completeExceptionally(e.getCause());
            throw failed(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static IllegalStateException failed(ExecutionException e) {
        return new IllegalStateException("simulation failed: " + e.getCause(), e);
    }

    /** A piece that was taken is made to its end, also where the thread is interrupted: nobody else would. */
    private Void takePieces() {
        FlightSimulator simulator = new FlightSimulator(data.parameters(), data.tolerance());
        while (!Thread.currentThread().isInterrupted()) {
            long first = piece();
            if (first >= count) {
                break;
            }
            int end = (int) Math.min(count, first + ROWS_PER_PIECE);
            for (int row = (int) first; row < end; row++) {
                record(simulator, row);
            }
            if (rowsMade.addAndGet(end - (int) first) == count) {
                allMade.complete(null);
            }
            progress.accept((double) end / count);
        }
        return null;
    }

    private long piece() {
        return (long) nextPiece.getAndIncrement() * ROWS_PER_PIECE;
    }

    private void record(FlightSimulator simulator, int row) {
        FlightStart start = FlightStart.random(data.seed(), rowNumber.applyAsInt(row));
        FlightState before = start.state();
        FlightState after = simulator.run(start, FlightSimulator.ROW_SECONDS);
        FlightControls controls = start.controls();
        put(inputs, row * INPUTS.size(), new double[] {
            before.phiRadians(),
            before.thetaRadians(),
            after.xCm(),
            after.yCm(),
            after.phiRadians(),
            after.thetaRadians(),
            before.xRateCmPerSecond(),
            before.yRateCmPerSecond(),
            before.phiRateRadiansPerSecond(),
            before.thetaRateRadiansPerSecond(),
        });
        put(outputs, row * OUTPUTS.size(), new double[] {
            controls.forceDyn() * StrictMath.cos(controls.forceAngleRadians()),
            controls.forceDyn() * StrictMath.sin(controls.forceAngleRadians()),
            controls.torqueDynCm(),
            after.xRateCmPerSecond(),
            after.yRateCmPerSecond(),
            after.phiRateRadiansPerSecond(),
            after.thetaRateRadiansPerSecond(),
        });
    }

    private static void put(float[] cells, int at, double[] values) {
        for (int i = 0; i < values.length; i++) {
            cells[at + i] = (float) values[i];
        }
    }
}
