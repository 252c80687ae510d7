package io.motifbase.queries.knockout;

import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.trainer.trainingset.Scalers;
import io.motifbase.trainer.trainingset.TestRows;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which rows to evaluate networks on.
 *
 * @param table a file, or null for the test part of each network, simulated again
 * @param scalers of the table's columns, null where the network's provenance has them or the table is scaled
 */
public record RowChoice(@Nullable Path table, @Nullable Scalers scalers) {
    /** Each network's own test part. */
    public static final RowChoice OWN = new RowChoice(null, null);

    TestRows rows(StoredNetwork network, int most, int threads) throws InterruptedException {
        if (table == null) {
            return TestRows.ofFlight(network.provenance(), most, threads);
        }
        int outputs = network.layers().get(network.layers().size() - 1);
        return TestRows.ofTable(network.provenance(), table, outputs, scalers, most);
    }
}
