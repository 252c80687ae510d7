package io.motifbase.motifs.census;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class of connected subgraphs of up to four neurons. A strictly layered graph can hold the connection, three classes
 * of three neurons and ten of four: the constants here. Any directed graph can hold 13 triads, named by their MAN label
 * ({@code 030T}), and 199 classes of four neurons, named by their mfinder id ({@code m204}): see {@link MotifFamily}.
 *
 * <p>The formulas of the layered classes use the in-degree i and out-degree o of a neuron v, or of both ends of a
 * connection u -> v.
 */
public final class MotifClass implements Comparable<MotifClass> {
    public static final MotifClass EDGES = new MotifClass(0, "edges", 2, "0->1", "connections");
    public static final MotifClass DIVERGING2 =
            new MotifClass(1, "diverging2", 3, "0->1, 0->2", "one neuron to two: sum of C(o, 2)");
    public static final MotifClass CONVERGING2 =
            new MotifClass(2, "converging2", 3, "0->2, 1->2", "two neurons to one: sum of C(i, 2)");
    public static final MotifClass CHAIN2 =
            new MotifClass(3, "chain2", 3, "0->1, 1->2", "path of two connections: sum of i o");
    public static final MotifClass DIVERGING3 =
            new MotifClass(4, "diverging3", 4, "0->1, 0->2, 0->3", "one neuron to three: sum of C(o, 3)");
    public static final MotifClass CONVERGING3 =
            new MotifClass(5, "converging3", 4, "0->3, 1->3, 2->3", "three neurons to one: sum of C(i, 3)");
    public static final MotifClass IN1OUT2 =
            new MotifClass(6, "in1out2", 4, "0->1, 1->2, 1->3", "one input, two outputs: sum of i C(o, 2)");
    public static final MotifClass IN2OUT1 =
            new MotifClass(7, "in2out1", 4, "0->2, 1->2, 2->3", "two inputs, one output: sum of C(i, 2) o");
    public static final MotifClass CHAIN3 = new MotifClass(
            8, "chain3", 4, "0->1, 1->2, 2->3", "path of three connections: sum over connections of i(u) o(v)");
    public static final MotifClass CONVERGING_CHAIN = new MotifClass(
            9,
            "convergingChain",
            4,
            "0->1, 1->2, 3->2",
            "path of two that meets a third source: sum over connections of i(u) (i(v) - 1), less 2 biparallel");
    public static final MotifClass DIVERGING_CHAIN = new MotifClass(
            10,
            "divergingChain",
            4,
            "0->1, 1->2, 0->3",
            "path of two whose source has another target: sum over connections of (o(u) - 1) o(v), less 2 biparallel");
    public static final MotifClass ZIGZAG = new MotifClass(
            11,
            "zigzag",
            4,
            "0->2, 0->3, 1->3",
            "two sources that share one of two targets: sum over connections of (o(u) - 1) (i(v) - 1), less 4 bifan");
    public static final MotifClass BIFAN =
            new MotifClass(12, "bifan", 4, "0->2, 0->3, 1->2, 1->3", "two sources with two common targets");
    public static final MotifClass BIPARALLEL = new MotifClass(
            13, "biparallel", 4, "0->1, 0->2, 1->3, 2->3", "two paths of two connections with the same ends");

    /** The classes of strictly layered graphs. */
    static final List<MotifClass> LAYERED = List.of(
            EDGES,
            DIVERGING2,
            CONVERGING2,
            CHAIN2,
            DIVERGING3,
            CONVERGING3,
            IN1OUT2,
            IN2OUT1,
            CHAIN3,
            CONVERGING_CHAIN,
            DIVERGING_CHAIN,
            ZIGZAG,
            BIFAN,
            BIPARALLEL);

    private final int index;
    private final String id;
    private final int neurons;
    private final String connections;
    private final String description;

    MotifClass(int index, String id, int neurons, String connections, String description) {
        this.index = index;
        this.id = id;
        this.neurons = neurons;
        this.connections = connections;
        this.description = description;
    }

    /** Every class: the layered ones, the triads, those of four neurons in the order of their ids. */
    public static List<MotifClass> all() {
        return All.CLASSES;
    }

    /** Its place in {@link #all()}. */
    public int index() {
        return index;
    }

    /** The public name, as in results and commands. */
    public String id() {
        return id;
    }

    public int neurons() {
        return neurons;
    }

    /** The connections of one instance as text, e.g. {@code 0->1, 0->2}. */
    public String connections() {
        return connections;
    }

    /** One line: what it is and how it is counted under {@link Definition#EXACT}. */
    public String description() {
        return description;
    }

    /** @throws IllegalArgumentException for an unknown id; the message lists the known ones */
    public static MotifClass named(String id) {
        MotifClass motif = All.BY_ID.get(id);
        if (motif == null) {
            throw new IllegalArgumentException("motif must be one of "
                    + LAYERED.stream().map(MotifClass::id).collect(Collectors.joining(", "))
                    + ", a triad by its MAN label (030T) or a class of four neurons by its mfinder id (m204), got "
                    + id);
        }
        return motif;
    }

    /** In the order of {@link #all()}. */
    @Override
    public int compareTo(MotifClass other) {
        return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return id;
    }

    /** Made at first use, because the general classes build on the layered ones. */
    private static final class All {
        private static final List<MotifClass> CLASSES = Stream.of(LAYERED, GeneralClasses.TRIADS, GeneralClasses.QUADS)
                .flatMap(List::stream)
                .toList();
        private static final Map<String, MotifClass> BY_ID =
                CLASSES.stream().collect(Collectors.toUnmodifiableMap(MotifClass::id, motif -> motif));
    }
}
