package io.motifbase.motifs.instances;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which instances are asked for.
 *
 * @param neuron only those that it is part of; null for all
 * @param layer only those that begin in this layer: the lowest of their neurons; null for all
 * @param strong only those all of whose connections (numbered in the order of sources) are among these; null for all.
 *     Whether a subgraph is induced, the other connections decide as well
 */
public record InstanceFilter(
        @Nullable Integer neuron,
        @Nullable Integer layer,
        @Nullable BitSet strong) {
    public static final InstanceFilter ALL = new InstanceFilter(null, null, null);

    boolean takes(int connection) {
        return strong == null || strong.get(connection);
    }
}
