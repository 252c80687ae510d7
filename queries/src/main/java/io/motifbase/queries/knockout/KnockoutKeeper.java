package io.motifbase.queries.knockout;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.Knockout;
import io.motifbase.graphstore.store.KnockoutSeries;
import io.motifbase.graphstore.store.KnockoutSettings;
import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.procedures.UnknownNetworkException;
import io.motifbase.queries.ensembles.StoreWriter;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.trainingset.TestRows;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Knock-outs that are done once: those of the same settings and rows are read from the graph, new ones stored in it. */
@Singleton
public final class KnockoutKeeper {
    private final GraphStore store;

    public KnockoutKeeper(GraphStore store) {
        this.store = store;
    }

    /**
     * The stored knock-outs of a network's own test part; null where some of the settings are not there.
     *
     * @throws UnknownNetworkException where there is no such network
     */
    public @Nullable KnockoutAnswer find(String id, KnockoutSettings settings) {
        List<Knockout> found = whole(id, settings, TestRows.OWN);
        return found == null ? null : KnockoutAnswer.of(id, key(settings, TestRows.OWN), found);
    }

    /**
     * All stored knock-outs of a network, one answer for each settings and rows.
     *
     * @throws UnknownNetworkException where there is no such network
     */
    public List<KnockoutAnswer> stored(String id) {
        return store.knockouts(id).stream()
                .map(series -> KnockoutAnswer.of(id, series.key(), series.knockouts()))
                .toList();
    }

    private @Nullable List<Knockout> whole(String id, KnockoutSettings settings, String source) {
        List<Knockout> found = store.findKnockouts(id, settings, source);
        int wanted = settings.motifs().size() * settings.fractions().size();
        return found.size() == wanted ? found : null;
    }

    /**
     * Whether a network can be evaluated on its own test part, as far as its provenance says.
     *
     * @throws UnknownNetworkException where there is no such network
     * @throws IllegalArgumentException where it cannot
     */
    public void check(String id) {
        TestRows.checkFlight(store.show(id).provenance());
    }

    /**
     * Knocks out what is not stored yet. Threads that call it may be interrupted.
     *
     * @param progress hears the fraction that is done, in (0, 1], from any thread
     * @throws UnknownNetworkException where there is no such network
     * @throws IllegalArgumentException where the network cannot be evaluated on these rows
     * @throws InterruptedException where this thread is interrupted; nothing of this network is stored then
     */
    public KnockoutAnswer knockouts(String id, KnockoutSettings settings, RowChoice choice, DoubleConsumer progress)
            throws InterruptedException {
        try (StoreWriter inStore = new StoreWriter("motifbase-knockout-store")) {
            StoredNetwork stored = inStore.call(() -> store.show(id));
            List<Knockout> known =
                    choice.table() == null ? inStore.call(() -> whole(id, settings, TestRows.OWN)) : null;
            if (known != null) {
                progress.accept(1);
                return KnockoutAnswer.of(id, key(settings, TestRows.OWN), known);
            }
            int threads = Runtime.getRuntime().availableProcessors();
            TestRows rows = choice.rows(stored, settings.rows(), threads);
            List<Knockout> done = inStore.call(() -> whole(id, settings, rows.source()));
            if (done == null) {
                Network network = inStore.call(() -> store.read(id));
                List<Knockout> fresh = new KnockoutExperiment(network, rows, settings).run(threads, progress);
                checkFinite(id, fresh);
                inStore.call(() -> {
                    store.writeKnockouts(id, settings, rows.source(), fresh);
                    return id;
                });
                done = fresh;
            }
            return KnockoutAnswer.of(id, key(settings, rows.source()), done);
        }
    }

    private static KnockoutSeries.Key key(KnockoutSettings settings, String source) {
        return new KnockoutSeries.Key(source, settings.rows(), settings.draws(), settings.seed());
    }

    private static void checkFinite(String id, List<Knockout> knockouts) {
        if (!Double.isFinite(knockouts.get(0).mseBefore())) {
            throw new IllegalArgumentException("mean squared error of network " + id
                    + " must be finite on these rows, got "
                    + knockouts.get(0).mseBefore() + ": are they scaled?");
        }
    }

    /** Of several networks, one after the other. */
    public List<KnockoutAnswer> knockouts(
            List<String> ids, KnockoutSettings settings, RowChoice choice, DoubleConsumer progress)
            throws InterruptedException {
        List<KnockoutAnswer> answers = new ArrayList<>();
        for (String id : ids) {
            int before = answers.size();
            answers.add(knockouts(id, settings, choice, done -> progress.accept((before + done) / ids.size())));
        }
        return answers;
    }
}
