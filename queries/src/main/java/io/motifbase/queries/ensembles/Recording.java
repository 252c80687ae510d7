package io.motifbase.queries.ensembles;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.trainer.network.NetworkId;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.pruning.FailedNetwork;
import io.motifbase.trainer.pruning.TrainedLevel;
import io.motifbase.trainer.pruning.TrainingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * Stores the levels of an ensemble while it is trained, each in a transaction of its own and linked to the level that it
 * was pruned from. A level that is there already is not written again. Threads that call it may be interrupted.
 */
public final class Recording implements AutoCloseable {
    private final GraphStore store;
    private final String ensemble;
    private final ConcurrentSkipListSet<String> ids = new ConcurrentSkipListSet<>();
    private final StoreWriter writer = new StoreWriter("motifbase-recording");

    public Recording(GraphStore store, String ensemble) {
        this.store = store;
        this.ensemble = ensemble;
    }

    /**
     * Finds out before the training, not after it, that the store has other networks of this name.
     *
     * @param settings everything that the networks depend on, by name
     * @throws EnsembleConflictException naming every setting with which a network there was made and that differs
     */
    public void checkSettings(SortedMap<String, String> settings) {
        for (StoredNetwork stored : writer.call(() -> store.list(ensemble))) {
            SortedMap<String, String> found = stored.provenance().settings();
            List<String> differing = new ArrayList<>();
            settings.forEach((name, value) -> {
                String other = found.getOrDefault(name, "none");
                if (!other.equals(value)) {
                    differing.add(name + " " + other + ", got " + value);
                }
            });
            if (!differing.isEmpty()) {
                throw new EnsembleConflictException(
                        "settings of ensemble " + ensemble + " must be those of " + stored.id() + " in the store, "
                                + String.join("; ", differing) + ": ask for those, or name another ensemble");
            }
        }
    }

    /** @throws EnsembleConflictException where the store has a network of this ensemble */
    public void checkNew() {
        List<StoredNetwork> there = writer.call(() -> store.list(ensemble));
        if (!there.isEmpty()) {
            throw new EnsembleConflictException("ensemble must be a new one unless it is to be resumed, got " + ensemble
                    + ", of which " + there.size() + (there.size() == 1 ? " network is" : " networks are")
                    + " in the store: resume it, or name another");
        }
    }

    /** Ids of the levels that were stored, by index, then sparsity. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    /**
     * Listens to one run of the trainer.
     *
     * @param watcher hears of a level once it is stored
     */
    public TrainingListener listener(EnsembleSettings settings, TrainingListener watcher) {
        return new Listener(settings, watcher);
    }

    @Override
    public void close() {
        writer.close();
    }

    private String write(EnsembleSettings settings, TrainedLevel level) {
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
        return id;
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
            writer.call(() -> write(settings, level));
            watcher.level(level);
        }

        @Override
        public boolean has(int index, double sparsity) {
            String id = NetworkId.of(ensemble, index, sparsity);
            return writer.call(() -> store.exists(id));
        }

        @Override
        public void failed(FailedNetwork network) {
            watcher.failed(network);
        }
    }
}
