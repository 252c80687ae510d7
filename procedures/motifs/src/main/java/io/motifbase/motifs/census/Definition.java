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
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a count means. */
public enum Definition {
    /** Every connected subgraph of three or four neurons once, by all connections among its neurons (induced). */
    EXACT("exact"),

    /**
     * Every occurrence of a class, also where its neurons have more connections than the class: those of {@link #EXACT}
     * and the classes that each of their subgraphs holds. Of the layered classes only convergingChain, divergingChain
     * and zigzag differ, by the bi-parallels and bi-fans that hold them.
     */
    NON_INDUCED("non-induced"),

    /**
     * The nine counts of Zahn, Daniel and Kutz 2024 (arXiv 2403.00974) as their published code makes them, for strictly
     * layered graphs: chain2 and chain3 are the ordered pairs of neurons joined by at least one path of two or three
     * connections, not the paths; converging3 is d!/(2!(d-2)!) over in-degrees d of 3 and more, which is C(d, 2), not
     * C(d, 3). The other shared classes are those of {@link #EXACT}.
     */
    ZAHN2024("zahn2024"),

    /** The classes of three neurons as {@link #EXACT} counts them, and no others: for graphs too large for those of four. */
    TRIADS("triads");

    private static final List<MotifClass> PUBLISHED =
            List.of(EDGES, DIVERGING2, CONVERGING2, CHAIN2, DIVERGING3, CONVERGING3, CHAIN3, BIFAN, BIPARALLEL);
    private static final List<MotifClass> THIRTEEN =
            MotifClass.LAYERED.stream().filter(motif -> motif != EDGES).toList();
    private static final List<MotifClass> THREE = List.of(DIVERGING2, CONVERGING2, CHAIN2);
    private static final List<MotifClass> TRIADS_AND_QUADS = Stream.concat(
                    GeneralClasses.TRIADS.stream(), GeneralClasses.QUADS.stream())
            .toList();

    private final String id;

    Definition(String id) {
        this.id = id;
    }

    /** The public name, as in results and commands. */
    public String id() {
        return id;
    }

    /**
     * What is counted of a family of classes, in the order of results, which is that of {@link MotifClass#all()}.
     *
     * @throws IllegalArgumentException where the definition does not count the family: zahn2024 only counts layered
     *     classes
     */
    public List<MotifClass> classes(MotifFamily family) {
        if (family == MotifFamily.LAYERED) {
            return this == ZAHN2024 ? PUBLISHED : this == TRIADS ? THREE : THIRTEEN;
        }
        if (this == ZAHN2024) {
            throw new IllegalArgumentException("definition zahn2024 must have a graph whose connections all go to the"
                    + " next layer, got skip connections or no layers: choose exact or non-induced");
        }
        return this == TRIADS ? GeneralClasses.TRIADS : TRIADS_AND_QUADS;
    }

    /** Whether it says what a single instance is; the others are about counts alone. */
    public boolean hasInstances() {
        return this == EXACT || this == NON_INDUCED;
    }

    /** Whether the definition counts a class, of either family. */
    public boolean counts(MotifClass motif) {
        return classes(MotifFamily.LAYERED).contains(motif)
                || (this != ZAHN2024 && classes(MotifFamily.GENERAL).contains(motif));
    }

    /** @throws IllegalArgumentException for an unknown id; the message lists the known ones */
    public static Definition named(String id) {
        for (Definition definition : values()) {
            if (definition.id.equals(id)) {
                return definition;
            }
        }
        throw new IllegalArgumentException("definition must be one of "
                + Arrays.stream(values()).map(Definition::id).collect(joining(", ")) + ", got " + id);
    }

    @Override
    public String toString() {
        return id;
    }
}
