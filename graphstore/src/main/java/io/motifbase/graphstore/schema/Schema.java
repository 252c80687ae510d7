package io.motifbase.graphstore.schema;

import io.motifbase.procedures.GraphNames;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;

/** Every name in the stored graph. Properties are flat: texts, numbers, flags and lists of them. */
public final class Schema {
    public static final Label NETWORK = GraphNames.NETWORK;
    public static final Label NEURON = GraphNames.NEURON;
    public static final Label MOTIF_SCORE = GraphNames.MOTIF_SCORE;

    /** A motif knock-out of a network: its test error without the connections of a motif class. */
    public static final Label KNOCKOUT = Label.label("Knockout");

    /** Long work of the server. */
    public static final Label JOB = Label.label("Job");

    /** The one node that says which version of this schema the graph has. */
    public static final Label STORE_SCHEMA = Label.label("StoreSchema");

    public static final RelationshipType HAS_NEURON = GraphNames.HAS_NEURON;
    public static final RelationshipType CONNECTS_TO = GraphNames.CONNECTS_TO;
    public static final RelationshipType PRUNED_FROM = RelationshipType.withName("PRUNED_FROM");
    public static final RelationshipType HAS_SCORE = GraphNames.HAS_SCORE;
    public static final RelationshipType HAS_KNOCKOUT = RelationshipType.withName("HAS_KNOCKOUT");

    /** Properties of a network. */
    public static final String ID = GraphNames.ID;

    public static final String ENSEMBLE = GraphNames.ENSEMBLE;

    /** Of a network, its place in the ensemble; of a neuron, its index in the network. */
    public static final String INDEX = GraphNames.INDEX;

    /** Nominal pruned fraction, in [0, 1]. */
    public static final String SPARSITY = "sparsity";

    public static final String SEED = GraphNames.SEED;
    public static final String TEST_MSE = GraphNames.TEST_MSE;

    /** Neurons of each layer, bias neurons not counted. */
    public static final String LAYERS = GraphNames.LAYERS;

    /** Activation of each layer, empty where it is not known. */
    public static final String ACTIVATIONS = GraphNames.ACTIVATIONS;

    /** The layer pairs that have a block: from, to, from, to, and so on. */
    public static final String BLOCKS = GraphNames.BLOCKS;

    public static final String STATE = GraphNames.STATE;
    public static final String READY = GraphNames.READY;
    public static final String CONTENT_HASH = GraphNames.CONTENT_HASH;
    public static final String CLEAN = GraphNames.CLEAN;
    public static final String ORIGIN = GraphNames.ORIGIN;

    /** Neurons, bias neurons not counted. */
    public static final String NEURONS = "neurons";

    /** Connections, those of bias neurons not counted. */
    public static final String CONNECTIONS = GraphNames.CONNECTIONS;

    public static final String BIAS_CONNECTIONS = GraphNames.BIAS_CONNECTIONS;
    public static final String CODE_VERSION = GraphNames.CODE_VERSION;

    /** What begins the name of a property that keeps one setting of the provenance. */
    public static final String PROVENANCE = GraphNames.PROVENANCE;

    /** Properties of a neuron. */
    public static final String NEURON_NETWORK = GraphNames.NEURON_NETWORK;

    public static final String LAYER = GraphNames.LAYER;
    public static final String KIND = GraphNames.KIND;
    public static final String INPUT = "input";
    public static final String HIDDEN = "hidden";
    public static final String OUTPUT = "output";
    public static final String BIAS = GraphNames.BIAS;
    public static final String NAME = GraphNames.NAME;
    public static final String ACTIVATION = "activation";

    /** Property of a connection. */
    public static final String WEIGHT = GraphNames.WEIGHT;

    /** Properties of a motif score; the others are known to the procedures alone, see {@link GraphNames}. */
    public static final String MOTIF = GraphNames.MOTIF;

    /**
     * Properties of a knock-out; it also has a motif, a seed, a revision and, of the random controls {@code random} and
     * {@code matched}, Mean, Sd, Z, PHigher and PLower.
     */
    public static final String DRAWS = "draws";

    /** Rows that were evaluated, at most, and which. */
    public static final String MOST_ROWS = "rows";

    /** Revision of the code that computed it. */
    public static final String REVISION = GraphNames.REVISION;

    public static final String ROWS_SOURCE = "rowsSource";
    public static final String FRACTION = "fraction";
    public static final String REMOVED = "removed";
    public static final String MSE_BEFORE = "mseBefore";
    public static final String MSE = "mse";
    public static final String MSE_SMALLEST = "mseSmallest";
    public static final String MSE_LARGEST = "mseLargest";

    /** Properties of a job; it also has an id, a state and an ensemble. */
    public static final String NUMBER = "number";

    public static final String CREATED = "created";
    public static final String STARTED = "started";
    public static final String ENDED = "ended";
    public static final String LEVELS = "levels";
    public static final String FAILED = "failed";
    public static final String MESSAGE = "message";

    /** What begins the name of a property that keeps one option of a job. */
    public static final String OPTION = "option_";

    /** Properties of the schema's node. */
    public static final String VERSION = "version";

    /** When the store last proved that it works, in milliseconds since 1970. */
    public static final String CHECKED = "checked";

    private Schema() {}
}
