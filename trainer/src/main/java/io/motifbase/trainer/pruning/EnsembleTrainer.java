package io.motifbase.trainer.pruning;

import io.motifbase.trainer.trainingset.TrainingSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Trains and prunes the networks of an ensemble, one a thread.
 *
 * <p>A network is a function of the settings, the rows and its index, so any number of threads, or a later run of fewer
 * networks, gives the same bits. Memory: the training set once
 * (its outputs twice where they are shuffled), {@link io.motifbase.trainer.training.Engine} per thread.
 */
public final class EnsembleTrainer {
    private final EnsembleSettings settings;
    private final TrainingSet data;

    /** @throws IllegalArgumentException where the rows do not fit the networks or are fewer than a batch */
    public EnsembleTrainer(EnsembleSettings settings, TrainingSet data) {
        this.settings = settings;
        this.data = settings.treatment() == Treatment.SHUFFLED ? data.withShuffledOutputs(settings.seed()) : data;
        if (data.inputColumns() != settings.layers().inputs()
                || data.outputColumns() != settings.layers().outputs()) {
            throw new IllegalArgumentException("layers must begin with " + data.inputColumns() + " inputs and end with "
                    + data.outputColumns() + " outputs as the training set does, got " + settings.layers());
        }
        if (data.training().count() < settings.training().batch()) {
            throw new IllegalArgumentException("training part must have at least a batch of "
                    + settings.training().batch() + " rows, got "
                    + data.training().count());
        }
        if (data.test().count() == 0) {
            throw new IllegalArgumentException("test part must have at least 1 row, got 0");
        }
    }

    /**
     * Works through all networks, in threads of this thread's priority; every finished level goes to the listener at
     * once. A network whose loss becomes infinite or not a number ends with its last good level, and the others go on.
     *
     * @return the networks that ended so, by index
     * @throws InterruptedException where this thread is interrupted: the work stops, levels finished before have been
     *     delivered
     * @throws RuntimeException what a network or the listener threw; the other networks stop
     */
    public List<FailedNetwork> run(TrainingListener listener) throws InterruptedException {
        return run(listener, null);
    }

    /**
     * As {@link #run(TrainingListener)}, but every network goes on after its last level in the checkpoints, to the same
     * bits as if it had never stopped, and leaves a checkpoint after each level.
     *
     * <p>The listener hears of the levels to come only, as long as it {@link TrainingListener#has} those before. A run
     * that breaks off between a level's delivery and its checkpoint delivers that level again when it goes on.
     *
     * @throws java.io.UncheckedIOException where checkpoints cannot be read or written
     */
    public List<FailedNetwork> resume(TrainingListener listener, Checkpoints checkpoints) throws InterruptedException {
        checkpoints.clean();
        return run(listener, checkpoints);
    }

    /**
     * Works through one network, in this thread, to the bits that it has in {@link #run(TrainingListener)}: for those who
     * spread an ensemble over processes. Time: that of a checksum of all rows, and of the network.
     *
     * @param index from 1; may be beyond the networks of the settings
     * @return why it ended before its last level; null where it did not
     */
    public @Nullable FailedNetwork run(int index, TrainingListener listener) throws InterruptedException {
        return new LevelSequence(settings, data, data.checksum(), index).run(listener, null);
    }

    private List<FailedNetwork> run(TrainingListener listener, @Nullable Checkpoints checkpoints)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.min(settings.threads(), settings.networks()), task -> new Thread(task, "motifbase-training"));
        try {
            String checksum = data.checksum();
            CompletionService<Optional<FailedNetwork>> networks = new ExecutorCompletionService<>(pool);
            for (int index = 1; index <= settings.networks(); index++) {
                int number = index;
                networks.submit(() -> Optional.ofNullable(
                        new LevelSequence(settings, data, checksum, number).run(listener, checkpoints)));
            }
            List<FailedNetwork> failed = new ArrayList<>();
            for (int done = 0; done < settings.networks(); done++) {
                networks.take().get().ifPresent(failed::add);
            }
            failed.sort(Comparator.comparingInt(FailedNetwork::index));
            return failed;
        } catch (ExecutionException e) {
            throw unchecked(e);
        } finally {
            pool.shutdownNow();
            awaitEnd(pool);
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }

    /** No listener hears anything after {@link #run} has returned. */
    private static void awaitEnd(ExecutorService pool) {
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The levels of all networks, by index, then sparsity.
     *
     * @throws ArithmeticException naming the first network that failed
     */
    public List<TrainedLevel> levels() throws InterruptedException {
        List<TrainedLevel> levels = new ArrayList<>();
        List<FailedNetwork> failed = run(new TrainingListener() {
            @Override
            public void progress(int index, double fraction) {}

            @Override
            public void level(TrainedLevel level) {
                synchronized (levels) {
                    levels.add(level);
                }
            }
        });
        if (!failed.isEmpty()) {
            throw new ArithmeticException(failed.get(0).toString());
        }
        levels.sort(Comparator.comparingInt(TrainedLevel::index).thenComparingDouble(TrainedLevel::sparsity));
        return levels;
    }
}
