package io.motifbase.motifs.nullmodel;

import java.util.Arrays;

/**
 * The sources of every vertex of a {@link SwapGraph}, which follow its exchanges. Two connections that exchange targets
 * exchange their places here, and a row keeps its length.
 *
 * <p>Memory 12 bytes a connection and 4 a vertex, with the copy of the start.
 */
final class InRows {
    private final int[] offsets;
    private final int[] sources;
    private final int[] places;
    private final int[] startSources;
    private final int[] startPlaces;

    InRows(SwapGraph graph) {
        int size = graph.connections();
        this.offsets = new int[graph.vertices() + 1];
        this.sources = new int[size];
        this.places = new int[size];
        for (int k = 0; k < size; k++) {
            offsets[graph.target(k) + 1]++;
        }
        for (int v = 1; v < offsets.length; v++) {
            offsets[v] += offsets[v - 1];
        }
        int[] next = Arrays.copyOf(offsets, graph.vertices());
        for (int k = 0; k < size; k++) {
            places[k] = next[graph.target(k)]++;
            sources[places[k]] = graph.source(k);
        }
        this.startSources = sources.clone();
        this.startPlaces = places.clone();
    }

    /** Back to the first graph. */
    void restart() {
        System.arraycopy(startSources, 0, sources, 0, sources.length);
        System.arraycopy(startPlaces, 0, places, 0, places.length);
    }

    /** First place of the sources of a vertex; {@code offset(vertices)} is the number of connections. */
    int offset(int vertex) {
        return offsets[vertex];
    }

    int inDegree(int vertex) {
        return offsets[vertex + 1] - offsets[vertex];
    }

    int source(int place) {
        return sources[place];
    }

    /** Follows the exchange of the targets of two connections. */
    void exchange(int i, int j) {
        int place = places[i];
        places[i] = places[j];
        places[j] = place;
        int source = sources[places[i]];
        sources[places[i]] = sources[place];
        sources[place] = source;
    }
}
