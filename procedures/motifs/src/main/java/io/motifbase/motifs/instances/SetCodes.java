package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.census.Pattern;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The general classes by the code of a set: three or four vertices in any order, two bits for each pair (i, j), i < j, at
 * j (j - 1) + 2 i: whether i -> j and whether j -> i. Pairs with a later vertex have higher bits, so that a code grows with
 * its set.
 */
final class SetCodes {
    /** Codes of three vertices and of four. */
    static final SetCodes TRIADS = new SetCodes(3);

    static final SetCodes QUADS = new SetCodes(4);

    private final int size;
    private final MotifClass[] classes;
    private final Role[] roles;

    private SetCodes(int size) {
        this.size = size;
        this.classes = new MotifClass[1 << (size * (size - 1))];
        this.roles = new Role[size * classes.length];
        for (MotifClass motif : MotifFamily.GENERAL.classes()) {
            if (motif.neurons() == size) {
                put(motif, Role.byVertex(motif), Pattern.of(motif), new int[size], 0);
            }
        }
    }

    /** @param image the place of each vertex of the pattern; those up to {@code placed} are chosen */
    private void put(MotifClass motif, List<Role> byVertex, Pattern pattern, int[] image, int placed) {
        if (placed < size) {
            for (int place = 0; place < size; place++) {
                boolean free = true;
                for (int v = 0; v < placed; v++) {
                    free &= image[v] != place;
                }
                if (free) {
                    image[placed] = place;
                    put(motif, byVertex, pattern, image, placed + 1);
                }
            }
            return;
        }
        int code = code(pattern, image);
        classes[code] = motif;
        for (int v = 0; v < size; v++) {
            roles[size * code + image[v]] = byVertex.get(v);
        }
    }

    private static int code(Pattern pattern, int[] image) {
        int code = 0;
        for (int e = 0; e < pattern.sources().length; e++) {
            code |= 1 << bit(image[pattern.sources()[e]], image[pattern.targets()[e]]);
        }
        return code;
    }

    /** The code of a class whose vertices stand in the order of their numbers. */
    int codeOf(MotifClass motif) {
        return code(Pattern.of(motif), IntStream.range(0, size).toArray());
    }

    /** The bit of the connection from one place to another. */
    private static int bit(int from, int to) {
        int high = Math.max(from, to);
        int low = Math.min(from, to);
        return high * (high - 1) + 2 * low + (from < to ? 0 : 1);
    }

    /** The codes of sets of three vertices, or of four. */
    static SetCodes of(int size) {
        return size == 3 ? TRIADS : QUADS;
    }

    /** How many codes there are; those of sets that are not connected have no class. */
    int codes() {
        return classes.length;
    }

    /** The class of a connected set. */
    MotifClass classOf(int code) {
        return classes[code];
    }

    boolean isConnected(int code) {
        return classes[code] != null;
    }

    /** The role that the vertex at a place of a connected set has. */
    Role roleOf(int code, int place) {
        return roles[size * code + place];
    }
}
