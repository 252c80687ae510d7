package io.motifbase.motifs.census;

import java.util.ArrayList;
import java.util.List;

/**
 * A motif class as a graph of up to four vertices, numbered as in {@link MotifClass#connections()}.
 *
 * @param vertices how many
 * @param layers layer of each vertex, from 0; empty for a general class, which may have none
 * @param sources shape (connections)
 * @param targets shape (connections)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Pattern(int vertices, int[] layers, int[] sources, int[] targets) {

    public static Pattern of(MotifClass motif) {
        String[] connections = motif.connections().split(", ");
        int[] sources = new int[connections.length];
        int[] targets = new int[connections.length];
        for (int k = 0; k < connections.length; k++) {
            String[] ends = connections[k].split("->");
            sources[k] = Integer.parseInt(ends[0]);
            targets[k] = Integer.parseInt(ends[1]);
        }
        int[] layers = MotifClass.LAYERED.contains(motif) ? layers(motif.neurons(), sources, targets) : new int[0];
        return new Pattern(motif.neurons(), layers, sources, targets);
    }

    /** The lowest layers in which every connection goes one layer on: both ends are pushed up until all do. */
    private static int[] layers(int vertices, int[] sources, int[] targets) {
        int[] layers = new int[vertices];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int k = 0; k < sources.length; k++) {
                int step = layers[targets[k]] - layers[sources[k]];
                if (step < 1) {
                    layers[targets[k]]++;
                    changed = true;
                } else if (step > 1) {
                    layers[sources[k]]++;
                    changed = true;
                }
            }
        }
        return layers;
    }

    /** Blocks that the pattern spans. */
    public int height() {
        int highest = 0;
        for (int layer : layers) {
            highest = Math.max(highest, layer);
        }
        return highest;
    }

    public boolean hasInput(int vertex) {
        for (int target : targets) {
            if (target == vertex) {
                return true;
            }
        }
        return false;
    }

    public boolean joined(int source, int target) {
        for (int k = 0; k < sources.length; k++) {
            if (sources[k] == source && targets[k] == target) {
                return true;
            }
        }
        return false;
    }

    /** Ways to number the vertices anew that leave the connections as they are, each as the new number by vertex. */
    public List<int[]> automorphisms() {
        List<int[]> found = new ArrayList<>();
        extend(new int[vertices], 0, found);
        return found;
    }

    private void extend(int[] image, int size, List<int[]> found) {
        if (size == image.length) {
            if (keepsConnections(image)) {
                found.add(image.clone());
            }
            return;
        }
        for (int v = 0; v < image.length; v++) {
            boolean free = true;
            for (int i = 0; i < size; i++) {
                free &= image[i] != v;
            }
            if (free) {
                image[size] = v;
                extend(image, size + 1, found);
            }
        }
    }

    private boolean keepsConnections(int[] image) {
        for (int k = 0; k < sources.length; k++) {
            if (!joined(image[sources[k]], image[targets[k]])) {
                return false;
            }
        }
        return true;
    }
}
