package io.motifbase.motifs.instances;

import io.motifbase.motifs.graph.DirectedGraph;
import java.util.function.IntToDoubleFunction;

/** A number for each connection, by both numberings, so that walks forward and backward read in order. */
final class ConnectionValues {
    private final double[] bySource;
    private final double[] byTarget;

    /** @param value by number of the connection in the order of sources */
    ConnectionValues(DirectedGraph g, IntToDoubleFunction value) {
        this.bySource = new double[Math.toIntExact(g.connections())];
        this.byTarget = new double[bySource.length];
        int[] next = new int[g.vertices()];
        for (int v = 0; v < next.length; v++) {
            next[v] = g.inOffset(v);
        }
        for (int k = 0; k < bySource.length; k++) {
            bySource[k] = value.applyAsDouble(k);
            byTarget[next[g.target(k)]++] = bySource[k];
        }
    }

    /** Of the k-th connection in the order of sources. */
    double out(int k) {
        return bySource[k];
    }

    /** Of the k-th connection in the order of targets. */
    double in(int k) {
        return byTarget[k];
    }
}
