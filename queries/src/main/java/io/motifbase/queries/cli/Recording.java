package io.motifbase.queries.cli;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.NetworkId;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.pruning.TrainedLevel;
import io.motifbase.trainer.pruning.TrainingListener;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Stores the levels of an ensemble while it is trained, each linked to the level that it was pruned from. */
final class Recording {
    private final GraphStore store;
    private final String ensemble;
    private final ConcurrentSkipListSet<String> ids = new ConcurrentSkipListSet<>();

    Recording(GraphStore store, String ensemble) {
        this.store = store;
        this.ensemble = ensemble;
    }

    /**
     * Finds out before the training, not after it, that the store has other networks of this name.
     *
     * @throws IllegalArgumentException where the first network there was made with another seed
     */
    void checkSeed(long seed) {
        StoredNetwork first = store.find(NetworkId.of(ensemble, 1, 0));
        Long storedSeed = first == null ? null : first.properties().seed();
        if (storedSeed != null && storedSeed != seed) {
            throw new IllegalArgumentException("ensemble " + ensemble + " in the store must have seed " + seed
                    + ", got " + storedSeed + ": choose another --ensemble or --store");
        }
    }

    /** Ids of the levels that were stored, by index, then sparsity. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    /** Listens to one run of the trainer. */
    TrainingListener listener(EnsembleSettings settings, DoubleConsumer progress) {
        return new Listener(settings, progress);
    }

    private final class Listener implements TrainingListener {
        private final EnsembleSettings settings;
        private final DoubleConsumer progress;
        private final double[] fractions;
        private final ConcurrentMap<Integer, String> previous = new ConcurrentHashMap<>();

        Listener(EnsembleSettings settings, DoubleConsumer progress) {
            this.settings = settings;
            this.progress = progress;
            this.fractions = new double[settings.networks()];
        }

        @Override
        public synchronized void progress(int index, double fraction) {
            fractions[index - 1] = fraction;
            double sum = 0;
            for (double done : fractions) {
                sum += done;
            }
            progress.accept(sum / fractions.length);
        }

        @Override
        public void level(TrainedLevel level) {
            String id = NetworkId.of(ensemble, level.index(), level.sparsity());
            @Nullable String denser = previous.put(level.index(), id);
            store.write(
                    id,
                    level.network(),
                    new NetworkProperties(
                            ensemble, level.index(), level.sparsity(), settings.seed(), level.testMse(), true, denser));
            ids.add(id);
        }
    }
}
