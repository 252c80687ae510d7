package io.motifbase.trainer.pruning;

import java.math.BigDecimal;

/**
 * A network of an ensemble whose training broke off.
 *
 * @param index of the network in its ensemble, from 1
 * @param sparsity of the level that was not reached; those before it have been delivered
 * @param reason in one line
 */
public record FailedNetwork(int index, double sparsity, String reason) {
    /** As {@code network 3 at sparsity 0.85: reason}. */
    @Override
    public String toString() {
        String level = sparsity == 0 ? "0" : BigDecimal.valueOf(sparsity).toPlainString();
        return "network " + index + " at sparsity " + level + ": " + reason;
    }
}
