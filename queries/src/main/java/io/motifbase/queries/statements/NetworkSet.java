package io.motifbase.queries.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Networks that a question is about: some by id, or those of ensembles, of all levels or of one.
 *
 * @param ids of networks; empty where ensembles are given
 * @param ensembles names; with no ids and no ensembles all networks of the store are meant
 * @param sparsity nominal sparsity of the level, null for all
 */
public record NetworkSet(
        List<String> ids, List<String> ensembles, @Nullable Double sparsity) {
    public NetworkSet {
        ids = List.copyOf(ids);
        ensembles = List.copyOf(ensembles);
        new NetworkFilter(null, sparsity);
    }

    /** The networks of one ensemble. */
    public static NetworkSet ofEnsemble(String ensemble, @Nullable Double sparsity) {
        return new NetworkSet(List.of(), List.of(ensemble), sparsity);
    }
}
