package io.motifbase.benchmarks;

import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import io.motifbase.trainer.training.AdamSettings;
import io.motifbase.trainer.training.BatchOrder;
import io.motifbase.trainer.training.Engine;
import io.motifbase.trainer.training.InitialWeights;
import io.motifbase.trainer.training.LayerSizes;
import io.motifbase.trainer.trainingset.RowRange;
import io.motifbase.trainer.trainingset.Split;
import io.motifbase.trainer.trainingset.Table;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Samples a second of a 10-400-400-400-16-7 network: training as an ensemble does it (choice of the batch, forward,
 * backward, Adam), and the loss of many rows. One network per thread: {@code -t 2} trains two at once.
 *
 * <p>Weights and rows are random, by seed; what they are does not matter to the time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class TrainingBenchmark {
    private static final LayerSizes SIZES = LayerSizes.of(10, 400, 400, 400, 16, 7);
    private static final int BATCH = 128;
    private static final int ROWS = 200_000;
    private static final int EVALUATED = 100 * BATCH;

    /** Fraction of every layer's weights that is pruned. */
    @Param({"0", "0.85", "0.93", "0.96"})
    public double sparsity;

    private final TrainingSet data = rows();
    private final BatchOrder order = new BatchOrder(data.training(), BATCH, 1, 1);
    private final int[] batch = new int[BATCH];
    private Engine engine = engine(0);

    @Setup
    public void prune() {
        engine = engine(sparsity);
    }

    private static Engine engine(double sparsity) {
        Network start = InitialWeights.of(SIZES, 1, 1, Provenance.of("benchmark", Map.of()));
        Engine engine = new Engine(start, BATCH, AdamSettings.PUBLISHED);
        Philox4x32 random = new Philox4x32(new int[] {1});
        List<BitSet> masks = new ArrayList<>();
        for (Block block : start.blocks()) {
            BitSet mask = new BitSet();
            for (int cell = 0; cell < block.cells(); cell++) {
                mask.set(cell, random.nextDouble() >= sparsity);
            }
            masks.add(mask);
        }
        engine.keep(masks);
        return engine;
    }

    private static TrainingSet rows() {
        Table table = new Table(
                names("input", SIZES.inputs()),
                names("output", SIZES.outputs()),
                uniform(ROWS * SIZES.inputs(), 2),
                uniform(ROWS * SIZES.outputs(), 3),
                new TreeMap<>());
        return TrainingSet.of(table, Split.PUBLISHED);
    }

    private static List<String> names(String kind, int count) {
        return IntStream.range(0, count).mapToObj(i -> kind + i).toList();
    }

    private static float[] uniform(int count, int seed) {
        Philox4x32 random = new Philox4x32(new int[] {seed});
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public double train() {
        order.batch(engine.iterations(), batch);
        return engine.train(data, batch);
    }

    @Benchmark
    @OperationsPerInvocation(EVALUATED)
    public double evaluate() throws InterruptedException {
        return engine.loss(data, new RowRange(0, EVALUATED));
    }
}
