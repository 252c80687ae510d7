package io.motifbase.motifs.census;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The connected subgraphs of up to four neurons that a layered graph can hold: the connection, three classes of three
 * neurons and ten of four. All are induced there: no further connection can join their neurons.
 *
 * <p>Formulas use the in-degree i and out-degree o of a neuron v, or of both ends of a connection u -> v.
 */
public enum MotifClass {
    EDGES("edges", 2, "0->1", "connections"),
    DIVERGING2("diverging2", 3, "0->1, 0->2", "one neuron to two: sum of C(o, 2)"),
    CONVERGING2("converging2", 3, "0->2, 1->2", "two neurons to one: sum of C(i, 2)"),
    CHAIN2("chain2", 3, "0->1, 1->2", "path of two connections: sum of i o"),
    DIVERGING3("diverging3", 4, "0->1, 0->2, 0->3", "one neuron to three: sum of C(o, 3)"),
    CONVERGING3("converging3", 4, "0->3, 1->3, 2->3", "three neurons to one: sum of C(i, 3)"),
    IN1OUT2("in1out2", 4, "0->1, 1->2, 1->3", "one input, two outputs: sum of i C(o, 2)"),
    IN2OUT1("in2out1", 4, "0->2, 1->2, 2->3", "two inputs, one output: sum of C(i, 2) o"),
    CHAIN3("chain3", 4, "0->1, 1->2, 2->3", "path of three connections: sum over connections of i(u) o(v)"),
    CONVERGING_CHAIN(
            "convergingChain",
            4,
            "0->1, 1->2, 3->2",
            "path of two that meets a third source: sum over connections of i(u) (i(v) - 1), less 2 biparallel"),
    DIVERGING_CHAIN(
            "divergingChain",
            4,
            "0->1, 1->2, 0->3",
            "path of two whose source has another target: sum over connections of (o(u) - 1) o(v), less 2 biparallel"),
    ZIGZAG(
            "zigzag",
            4,
            "0->2, 0->3, 1->3",
            "two sources that share one of two targets: sum over connections of (o(u) - 1) (i(v) - 1), less 4 bifan"),
    BIFAN("bifan", 4, "0->2, 0->3, 1->2, 1->3", "two sources with two common targets"),
    BIPARALLEL("biparallel", 4, "0->1, 0->2, 1->3, 2->3", "two paths of two connections with the same ends");

    private final String id;
    private final int neurons;
    private final String connections;
    private final String description;

    MotifClass(String id, int neurons, String connections, String description) {
        this.id = id;
        this.neurons = neurons;
        this.connections = connections;
        this.description = description;
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
        for (MotifClass motif : values()) {
            if (motif.id.equals(id)) {
                return motif;
            }
        }
        throw new IllegalArgumentException("motif must be one of "
                + Arrays.stream(values()).map(MotifClass::id).collect(Collectors.joining(", ")) + ", got " + id);
    }

    @Override
    public String toString() {
        return id;
    }
}
