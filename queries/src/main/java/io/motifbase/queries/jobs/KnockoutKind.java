package io.motifbase.queries.jobs;

import io.motifbase.graphstore.store.KnockoutSettings;
import io.motifbase.queries.knockout.KnockoutKeeper;
import jakarta.inject.Singleton;
import java.util.SortedMap;

/** Jobs that knock motifs out of a network. */
@Singleton
public final class KnockoutKind implements JobKind {
    private final KnockoutKeeper keeper;

    public KnockoutKind(KnockoutKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String id() {
        return "knockout";
    }

    @Override
    public JobWork work(SortedMap<String, String> options) {
        return KnockoutWork.of(keeper, options);
    }

    public JobWork work(String network, KnockoutSettings settings) {
        return new KnockoutWork(keeper, network, settings);
    }
}
