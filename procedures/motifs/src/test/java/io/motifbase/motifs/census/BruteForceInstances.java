package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.DirectedGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All instances of a class by trying every injective map of its pattern into the vertices: each once, as the
 * least of the maps that differ by a symmetry of the pattern. The oracle for small graphs.
 */
public final class BruteForceInstances {
    private final DirectedGraph g;
    private final Pattern pattern;
    private final boolean induced;
    private final List<int[]> symmetries;
    private final List<int[]> found = new ArrayList<>();

    private BruteForceInstances(DirectedGraph g, MotifClass motif, boolean induced) {
        this.g = g;
        this.induced = induced;
        this.pattern = Pattern.of(motif);
        this.symmetries = pattern.automorphisms();
    }

    /** Vertices by number in the pattern, sorted. */
    public static List<int[]> of(DirectedGraph g, MotifClass motif) {
        return of(g, motif, Definition.EXACT);
    }

    /** The same under a definition that knows instances. */
    public static List<int[]> of(DirectedGraph g, MotifClass motif, Definition definition) {
        BruteForceInstances search = new BruteForceInstances(g, motif, definition == Definition.EXACT);
        search.extend(new int[motif.neurons()], 0);
        search.found.sort(Arrays::compare);
        return search.found;
    }

    private void extend(int[] image, int size) {
        if (size == image.length) {
            if (isLeast(image)) {
                found.add(image.clone());
            }
            return;
        }
        for (int v = 0; v < g.vertices(); v++) {
            image[size] = v;
            if (fits(image, size)) {
                extend(image, size + 1);
            }
        }
    }

    private boolean fits(int[] image, int last) {
        for (int i = 0; i < last; i++) {
            if (image[i] == image[last]
                    || !fits(joined(image[i], image[last]), pattern.joined(i, last))
                    || !fits(joined(image[last], image[i]), pattern.joined(last, i))) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(boolean joined, boolean asked) {
        return joined == asked || (joined && !induced);
    }

    private boolean joined(int source, int target) {
        for (int k = g.outOffset(source); k < g.outOffset(source + 1); k++) {
            if (g.target(k) == target) {
                return true;
            }
        }
        return false;
    }

    private boolean isLeast(int[] image) {
        for (int[] symmetry : symmetries) {
            int[] other = new int[image.length];
            for (int i = 0; i < image.length; i++) {
                other[symmetry[i]] = image[i];
            }
            if (Arrays.compare(other, image) < 0) {
                return false;
            }
        }
        return true;
    }
}
