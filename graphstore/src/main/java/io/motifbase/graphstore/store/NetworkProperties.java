package io.motifbase.graphstore.store;

import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a network beside itself.
 *
 * @param ensemble the set of networks that it belongs to
 * @param index its place there, null where it has none
 * @param sparsity nominal pruned fraction in [0, 1]
 * @param seed that it was made with, null where there was none
 * @param testMse mean squared error, scaled, on the test part or, of an import, on the table it was evaluated on; null
 *     where it is not known
 * @param clean whether ghost and dead neurons are left out of a census that does not say
 * @param prunedFrom id of the stored network that it was pruned from, null for none
 */
public record NetworkProperties(
        String ensemble,
        @Nullable Integer index,
        double sparsity,
        @Nullable Long seed,
        @Nullable Double testMse,
        boolean clean,
        @Nullable String prunedFrom) {
    public static final String IMPORTED = "imported";
    private static final String EDGE_LIST = "edges";

    public NetworkProperties {
        NetworkId.checked("ensemble", ensemble);
        if (!(sparsity >= 0 && sparsity <= 1)) {
            throw new IllegalArgumentException("sparsity must be in [0, 1], got " + sparsity);
        }
        if (testMse != null && !Double.isFinite(testMse)) {
            throw new IllegalArgumentException("testMse must be finite, got " + testMse);
        }
    }

    /**
     * Of a network from a file: its own sparsity; counted cleaned, but an edge list as it is, because other tools count
     * edge lists so.
     */
    public static NetworkProperties imported(Network network, String ensemble) {
        boolean clean = !network.provenance().origin().equals(EDGE_LIST);
        return new NetworkProperties(ensemble, null, network.sparsity(), null, null, clean, null);
    }

    public NetworkProperties withTestMse(@Nullable Double other) {
        return new NetworkProperties(ensemble, index, sparsity, seed, other, clean, prunedFrom);
    }
}
