package io.motifbase.spark;

import io.motifbase.trainer.layout.LayoutProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/** An ensemble, one network a task; a network is one part of each table, and its line has their checksums. */
final class TrainRun {
    private final JavaSparkContext spark;
    private final HadoopFolder out;
    private final TrainOptions options;
    private final WaveOptions waves;
    private final Consumer<String> log;

    TrainRun(JavaSparkContext spark, HadoopFolder out, TrainOptions options, WaveOptions waves, Consumer<String> log) {
        this.spark = spark;
        this.out = out;
        this.options = options;
        this.waves = waves;
        this.log = log;
    }

    /** How many levels the folder has when this returns. */
    long run() {
        RunFolder run = new RunFolder(out);
        SortedMap<String, String> settings = options.provenance();
        settings.put("wave", String.valueOf(waves.wave()));
        run.begin(settings);
        List<Integer> indices =
                IntStream.rangeClosed(1, options.networks()).boxed().toList();
        List<TrainedParts> parts = new ArrayList<>();
        TrainAttempts attempts = new TrainAttempts(out, spark.sc().applicationId());
        TrainTask task = new TrainTask(attempts, options);
        new Waves<>(run, indices, waves.wave(), this::indexOf, log)
                .run(
                        some -> spark.parallelize(some, waves.tasks(some.size())).map(task).collect().stream()
                                .map(attempts::take)
                                .map(TrainedParts::line)
                                .toList(),
                        lines -> lines.forEach(line -> parts.add(Objects.requireNonNull(TrainedParts.read(line)))));
        for (TrainedParts part : parts) {
            if (part.failure() != null) {
                log.accept("network " + part.index() + " ended early: " + part.failure());
            }
        }
        attempts.deleteAll();
        long levels = parts.stream().mapToLong(TrainedParts::levels).sum();
        Results.seal(out, LayoutProperties.ofEnsemble(options.ensemble(), levels));
        return levels;
    }

    /** The network of a line whose files are as they were written; null where they are not. */
    private @Nullable Integer indexOf(String line) {
        TrainedParts parts = TrainedParts.read(line);
        return parts != null && parts.areIn(out) ? (Integer) parts.index() : null;
    }
}
