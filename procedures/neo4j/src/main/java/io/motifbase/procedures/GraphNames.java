package io.motifbase.procedures;

import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;

/** The names in the stored graph by which the procedures read it. */
public final class GraphNames {
    public static final Label NETWORK = Label.label("Network");
    public static final Label NEURON = Label.label("Neuron");
    public static final RelationshipType HAS_NEURON = RelationshipType.withName("HAS_NEURON");
    public static final RelationshipType CONNECTS_TO = RelationshipType.withName("CONNECTS_TO");

    /** Of a network: its name, unique. */
    public static final String ID = "id";

    /** Of a network: {@link #READY} once it is whole. */
    public static final String STATE = "state";

    public static final String READY = "READY";

    /** Of a network: whether ghost and dead neurons are left out of a census that does not say. */
    public static final String CLEAN = "clean";

    /** Of a neuron: its index in its network, from 0. */
    public static final String INDEX = "index";

    /** Of a neuron: its layer, from 0. */
    public static final String LAYER = "layer";

    /** Of a neuron: input, hidden, output or {@link #BIAS}. */
    public static final String KIND = "kind";

    public static final String BIAS = "bias";

    /** Of a neuron: its own name, where it has one. */
    public static final String NAME = "name";

    /** Of a connection: its weight. */
    public static final String WEIGHT = "weight";

    private GraphNames() {}
}
