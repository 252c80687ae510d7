package io.motifbase.spark;

import io.motifbase.trainer.network.NetworkId;
import io.motifbase.trainer.pruning.EnsembleTrainer;
import io.motifbase.trainer.pruning.FailedNetwork;
import io.motifbase.trainer.pruning.TrainedLevel;
import io.motifbase.trainer.pruning.TrainingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.jspecify.annotations.Nullable;

/** Trains and prunes one network, and writes every level of it. */
final class TrainTask implements Function<Integer, TrainAttempts.Made> {
    private final TrainAttempts attempts;
    private final TrainOptions options;

    TrainTask(TrainAttempts attempts, TrainOptions options) {
        this.attempts = attempts;
        this.options = options;
    }

    @Override
    public TrainAttempts.Made call(Integer index) throws IOException, InterruptedException {
        long attempt = TaskContext.get().taskAttemptId();
        HadoopFolder out = attempts.folder(attempt);
        EnsembleTrainer trainer =
                new EnsembleTrainer(options.settings(), FlightRows.of(options.data(), TaskPoll.processors()));
        Levels levels = new Levels(new NetworkPart(out, index - 1));
        FailedNetwork failed = trainer.run(index, levels);
        SortedMap<String, String> sums = new TreeMap<>();
        for (String file : levels.part.publish()) {
            sums.put(file, out.sha256(file));
        }
        String failure = failed == null ? null : failed.toString();
        return new TrainAttempts.Made(attempt, new TrainedParts(index, levels.count, failure, sums));
    }

    /** Takes the levels of a network, from dense to sparse. */
    private final class Levels implements TrainingListener {
        private final NetworkPart part;
        private final Runnable poll = TaskPoll.ofThisTask();
        private @Nullable String before;
        private int count;

        Levels(NetworkPart part) {
            this.part = part;
        }

        @Override
        public void progress(int index, double fraction) {
            poll.run();
        }

        @Override
        public void level(TrainedLevel level) {
            String id = NetworkId.of(options.ensemble(), level.index(), level.sparsity());
            try {
                part.add(new TrainedNetwork(id, options.ensemble(), options.seed(), level, before));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            before = id;
            count++;
        }
    }
}
