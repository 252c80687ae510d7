package io.motifbase.queries.cli;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.NetworkId;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.pruning.FailedNetwork;
import io.motifbase.trainer.pruning.TrainedLevel;
import io.motifbase.trainer.pruning.TrainingListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Stores the levels of an ensemble while it is trained, each linked to the level that it was pruned from. One thread, which
 * nobody interrupts, writes them: an interrupt would close the database's files under it.
 */
final class Recording implements AutoCloseable {
    private final GraphStore store;
    private final String ensemble;
    private final ConcurrentSkipListSet<String> ids = new ConcurrentSkipListSet<>();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "motifbase-recording"));

    Recording(GraphStore store, String ensemble) {
        this.store = store;
        this.ensemble = ensemble;
    }

    /**
     * Finds out before the training, not after it, that the store has other networks of this name.
     *
     * @param rows simulated for the training
     * @throws IllegalArgumentException where the first network there was made with other settings
     */
    void checkSettings(EnsembleSettings settings, int rows) {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("seed", Long.toString(settings.seed()));
        expected.put("layers", settings.layers().toString());
        expected.put("schedule", settings.schedule().sparsities().toString());
        expected.put("rule", settings.schedule().rule().id());
        expected.put("rows", Integer.toString(rows));
        for (StoredNetwork first : store.list(ensemble).stream().limit(1).toList()) {
            Map<String, String> stored = first.provenance().settings();
            expected.forEach((name, value) -> {
                if (!value.equals(stored.getOrDefault(name, value))) {
                    throw new IllegalArgumentException("ensemble " + ensemble + " in the store must have " + name + " "
                            + value + ", got " + stored.get(name) + ": choose another --ensemble or --store");
                }
            });
        }
    }

    /** Ids of the levels that were stored, by index, then sparsity. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    /**
     * Listens to one run of the trainer.
     *
     * @param watcher hears of a level once it is stored
     */
    TrainingListener listener(EnsembleSettings settings, TrainingListener watcher) {
        return new Listener(settings, watcher);
    }

    /** Waits until what was delivered is stored. */
    @Override
    public void close() {
        writer.shutdown();
    }

    private void write(EnsembleSettings settings, TrainedLevel level) {
        String id = NetworkId.of(ensemble, level.index(), level.sparsity());
        store.write(
                id,
                level.network(),
                new NetworkProperties(
                        ensemble,
                        level.index(),
                        level.sparsity(),
                        settings.seed(),
                        level.testMse(),
                        true,
                        denser(settings, level)));
        ids.add(id);
    }

    /** The level before, where it has not been deleted since. */
    private @Nullable String denser(EnsembleSettings settings, TrainedLevel level) {
        if (level.sparsity() == 0) {
            return null;
        }
        int step = settings.schedule().sparsities().indexOf(level.sparsity());
        double before = step == 0 ? 0 : settings.schedule().sparsities().get(step - 1);
        String id = NetworkId.of(ensemble, level.index(), before);
        return store.exists(id) ? id : null;
    }

    private static void awaitUninterrupted(Future<?> writing) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    writing.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Listener implements TrainingListener {
        private final EnsembleSettings settings;
        private final TrainingListener watcher;

        Listener(EnsembleSettings settings, TrainingListener watcher) {
            this.settings = settings;
            this.watcher = watcher;
        }

        @Override
        public void progress(int index, double fraction) {
            watcher.progress(index, fraction);
        }

        @Override
        public void level(TrainedLevel level) {
            awaitUninterrupted(writer.submit(() -> write(settings, level)));
            watcher.level(level);
        }

        @Override
        public void failed(FailedNetwork network) {
            watcher.failed(network);
        }
    }
}
