package io.motifbase.queries.jobs;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.queries.ensembles.TrainingRequest;
import jakarta.inject.Singleton;
import java.util.SortedMap;

/** Jobs that train an ensemble into the store. */
@Singleton
public final class TrainingKind implements JobKind {
    private final GraphStore store;

    public TrainingKind(GraphStore store) {
        this.store = store;
    }

    @Override
    public String id() {
        return "training";
    }

    @Override
    public JobWork work(SortedMap<String, String> options) {
        return work(TrainingRequest.of(options));
    }

    public JobWork work(TrainingRequest request) {
        return new TrainingWork(store, request);
    }
}
