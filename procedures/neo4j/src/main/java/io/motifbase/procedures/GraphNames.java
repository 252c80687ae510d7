package io.motifbase.procedures;

import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;

/** The names in the stored graph by which the procedures read it and write scores and null networks. */
public final class GraphNames {
    public static final Label NETWORK = Label.label("Network");
    public static final Label NEURON = Label.label("Neuron");
    public static final Label MOTIF_SCORE = Label.label("MotifScore");
    public static final RelationshipType HAS_NEURON = RelationshipType.withName("HAS_NEURON");
    public static final RelationshipType CONNECTS_TO = RelationshipType.withName("CONNECTS_TO");
    public static final RelationshipType HAS_SCORE = RelationshipType.withName("HAS_SCORE");

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

    /** Properties of a motif score. */
    public static final String MOTIF = "motif";

    public static final String COUNT = "count";
    public static final String MEAN = "mean";
    public static final String SD = "sd";
    public static final String Z = "z";
    public static final String P_HIGHER = "pHigher";
    public static final String P_LOWER = "pLower";
    public static final String PROFILE = "profile";

    /** Twice the smaller p-value, at most 1; none for exact moments. */
    public static final String P_TWO_SIDED = "pTwoSided";

    /** The same adjusted over the classes (Benjamini and Hochberg); none for exact moments and determined counts. */
    public static final String P_ADJUSTED = "pAdjusted";

    /** How far z spreads over ensembles of other seeds; 0 for exact moments, none for determined counts. */
    public static final String STANDARD_ERROR_OF_Z = "standardErrorOfZ";

    public static final String DETERMINED = "determined";
    public static final String NULL_MODEL = "null";

    /** Members, seed and attempts are those of the ensemble; exact moments have none of them. */
    public static final String MEMBERS = "members";

    public static final String ATTEMPTS = "attempts";

    /** True where the network was taken as a graph without layers; only such a score has this property. */
    public static final String GENERAL = "general";

    /** True where mean and sd are those of the null model itself; only such a score has this property and the next. */
    public static final String EXACT_MOMENTS = "exactMoments";

    /** Whether the numbers of connections vary too. */
    public static final String INDEPENDENT_CELLS = "independentCells";

    public static final String DEFINITION = "definition";
    public static final String SCORE_BIAS = "bias";

    /** Revision of the kernel that computed a score. */
    public static final String REVISION = "revision";

    /** Of a network or an ensemble of random graphs: what it was made with. */
    public static final String SEED = "seed";

    /** Of a network or a score: version of the code that stored it. */
    public static final String CODE_VERSION = "codeVersion";

    /** A network that is a random one of another, beside {@link #NETWORK}. */
    public static final Label NULL_NETWORK = Label.label("NullNetwork");

    /** From a null network to the network that it is a random one of. */
    public static final RelationshipType REWIRED_FROM = RelationshipType.withName("REWIRED_FROM");

    /** Of a neuron: the id of its network. */
    public static final String NEURON_NETWORK = "network";

    /** Of a network, where it was stored by motifbase. */
    public static final String ENSEMBLE = "ensemble";

    public static final String TEST_MSE = "testMse";
    public static final String CONTENT_HASH = "contentHash";
    public static final String ORIGIN = "origin";

    /** Neurons of each layer, bias neurons not counted. */
    public static final String LAYERS = "layers";

    /** Activation of each layer, empty where it is not known. */
    public static final String ACTIVATIONS = "activations";

    /** The layer pairs that have a block: from, to, from, to, and so on. */
    public static final String BLOCKS = "blocks";

    /** Connections, those of bias neurons not counted. */
    public static final String CONNECTIONS = "connections";

    public static final String BIAS_CONNECTIONS = "biasConnections";

    /** What begins the name of a property that keeps one setting of the provenance. */
    public static final String PROVENANCE = "provenance_";

    private GraphNames() {}
}
