package io.motifbase.motifs.census;

import static io.motifbase.motifs.census.MotifClass.BIFAN;
import static io.motifbase.motifs.census.MotifClass.BIPARALLEL;
import static io.motifbase.motifs.census.MotifClass.CHAIN2;
import static io.motifbase.motifs.census.MotifClass.CHAIN3;
import static io.motifbase.motifs.census.MotifClass.CONVERGING2;
import static io.motifbase.motifs.census.MotifClass.CONVERGING3;
import static io.motifbase.motifs.census.MotifClass.DIVERGING2;
import static io.motifbase.motifs.census.MotifClass.DIVERGING3;
import static io.motifbase.motifs.census.MotifClass.EDGES;

import java.util.EnumSet;
import java.util.List;

/**
 * What a count means. The two differ in the chains and in third-order converging; every other shared class is the same.
 */
public enum Definition {
    /** Every connected subgraph of three or four neurons once: the thirteen classes. */
    EXACT("exact", List.copyOf(EnumSet.complementOf(EnumSet.of(EDGES)))),

    /**
     * The nine counts of Zahn, Daniel and Kutz 2024 (arXiv 2403.00974) as their published code makes them: chain2 and
     * chain3 are the ordered pairs of neurons joined by at least one path of two or three connections, not the paths;
     * converging3 is d!/(2!(d-2)!) over in-degrees d of 3 and more, which is C(d, 2), not C(d, 3).
     */
    ZAHN2024(
            "zahn2024",
            List.of(EDGES, DIVERGING2, CONVERGING2, CHAIN2, DIVERGING3, CONVERGING3, CHAIN3, BIFAN, BIPARALLEL));

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of and List.copyOf
    private final List<MotifClass> classes;

    Definition(String id, List<MotifClass> classes) {
        this.id = id;
        this.classes = classes;
    }

    /** The public name, as in results and commands. */
    public String id() {
        return id;
    }

    /** What is counted, in the order of results. */
    public List<MotifClass> classes() {
        return classes;
    }

    /** @throws IllegalArgumentException for an unknown id; the message lists the known ones */
    public static Definition named(String id) {
        for (Definition definition : values()) {
            if (definition.id.equals(id)) {
                return definition;
            }
        }
        throw new IllegalArgumentException("definition must be one of exact, zahn2024, got " + id);
    }

    @Override
    public String toString() {
        return id;
    }
}
