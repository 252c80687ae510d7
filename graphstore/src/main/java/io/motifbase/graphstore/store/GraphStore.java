package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.Schema;
import io.motifbase.graphstore.schema.SchemaSetup;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.procedures.GraphProjection;
import io.motifbase.procedures.ScoreNodes;
import io.motifbase.procedures.UnknownNetworkException;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.NetworkId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/**
 * The store of networks in an embedded Neo4j database: one process at a time, any number of threads. Whoever opens it closes
 * it, on Ctrl-C as well (by a shutdown hook of the application): {@link #close} gives
 * running transactions a second and then ends them, rolled back; a process that dies without it loses nothing that was
 * acknowledged.
 */
public final class GraphStore implements AutoCloseable {
    private static final int READINGS = 5;

    private final StoreDirectory directory;
    private final EmbeddedDatabase database;
    private final @Nullable Integer boltPort;
    private final Users users;
    private final SealedCypher sealedCypher;
    private final WorkingMark mark;

    private GraphStore(StoreDirectory directory, EmbeddedDatabase database, StoreSettings settings) {
        this.directory = directory;
        this.database = database;
        this.users = new Users(database);
        this.sealedCypher = new SealedCypher(database.graph(), settings.limits().timeout());
        this.mark = new WorkingMark(database);
        this.boltPort = settings.bolt() == null ? null : BoltPort.of(database.graph());
    }

    /**
     * Opens the store in a folder, or makes a new one there.
     *
     * @throws StoreLockedException where another process has it open
     * @throws PortInUseException where Bolt cannot listen
     * @throws StoreException where the folder cannot be written, or has a graph of another version
     * @throws IllegalArgumentException where the path is empty or holds something else, or the first password is too short
     */
    public static GraphStore open(Path dir, StoreSettings settings) {
        StoreDirectory directory = StoreDirectory.open(dir);
        StoreSettings.Bolt bolt = settings.bolt();
        String password = null;
        if (bolt != null) {
            BoltPort.checkFree(bolt);
            password = directory.passwordChosen()
                    ? null
                    : FirstPassword.checked(bolt.firstPassword().get());
        }
        directory.claim();
        if (directory.hasNoPassword()) {
            FirstPassword.setRandom(directory.path());
            directory.rememberRandomPassword();
        }
        return prepared(directory, EmbeddedDatabase.start(directory.path(), settings), settings, password);
    }

    private static GraphStore prepared(
            StoreDirectory directory, EmbeddedDatabase database, StoreSettings settings, @Nullable String password) {
        try {
            SchemaSetup.prepare(database.graph());
            ProcedureRegistration.register(database.graph());
            if (password != null) {
                new Users(database).change(Roles.FIRST_USER, null, password);
                directory.rememberChosenPassword();
            }
            database.endTransactionsAfter(settings.limits().timeout());
            return new GraphStore(directory, database, settings);
        } catch (RuntimeException e) {
            database.close();
            throw e instanceof StoreException
                    ? e
                    : new StoreException("store " + directory.path() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Whether {@link #open} would find a store in this folder, not make one. */
    public static boolean isStore(Path dir) {
        return StoreDirectory.isStore(dir);
    }

    /** Its folder, absolute. */
    public Path path() {
        return directory.path();
    }

    /**
     * The port that Bolt listens at.
     *
     * @throws IllegalStateException where the store was opened without Bolt
     */
    public int boltPort() {
        if (boltPort == null) {
            throw new IllegalStateException("the store must be opened with Bolt to have a port, got none");
        }
        return boltPort;
    }

    /**
     * Stores a network, whole or not at all, in one transaction. With the same content under the same id already there, it
     * only joins it to the network that it was pruned from, where it has lost that, and keeps a test error measured since.
     *
     * @throws IllegalArgumentException where the id is no {@link NetworkId}, has other content or another ensemble in
     *     the store, or the network that it was pruned from is not there
     */
    public StoredNetwork write(String id, Network network, NetworkProperties properties) {
        NetworkId.checked(id);
        String hash = ContentHash.of(network);
        if (sameContent(id, hash) != null) {
            return writeAgain(id, network, properties);
        }
        try (Transaction tx = database.graph().beginTx()) {
            StoredNetwork written = StoredNetwork.of(NetworkWriter.write(tx, id, network, properties, hash));
            tx.commit();
            return written;
        } catch (ConstraintViolationException e) {
            if (sameContent(id, hash) == null) {
                throw e;
            }
            return writeAgain(id, network, properties);
        }
    }

    private StoredNetwork writeAgain(String id, Network network, NetworkProperties properties) {
        try (Transaction tx = database.graph().beginTx()) {
            Node node = GraphProjection.networkNode(tx, id);
            NetworkWriter.writeAgain(tx, node, network, properties);
            StoredNetwork stored = StoredNetwork.of(node);
            tx.commit();
            return stored;
        }
    }

    /**
     * Refuses what {@link #write} would refuse for its content or its ensemble, and stores nothing.
     *
     * @throws NetworkConflictException where the id has other content or another ensemble in the store
     */
    public void check(String id, Network network, NetworkProperties properties) {
        check(id, ContentHash.of(network), properties);
    }

    /** The same for a network of this {@link ContentHash}. */
    public void check(String id, String contentHash, NetworkProperties properties) {
        StoredNetwork stored = sameContent(id, contentHash);
        if (stored != null) {
            NetworkWriter.checkEnsemble(stored, properties);
        }
    }

    private @Nullable StoredNetwork sameContent(String id, String hash) {
        StoredNetwork stored = find(id);
        if (stored != null && !stored.contentHash().equals(hash)) {
            throw new NetworkConflictException("network " + id + " must have the content that is stored under this id, "
                    + "got other content: choose another id, or delete the stored one");
        }
        return stored;
    }

    public boolean exists(String id) {
        return find(id) != null;
    }

    /** The network, or null where there is none that is READY. */
    public @Nullable StoredNetwork find(String id) {
        try (Transaction tx = database.graph().beginTx()) {
            Node node = tx.findNode(Schema.NETWORK, Schema.ID, id);
            boolean ready = node != null && Schema.READY.equals(node.getProperty(Schema.STATE, null));
            return ready ? StoredNetwork.of(node) : null;
        }
    }

    /** @throws UnknownNetworkException where there is none */
    public StoredNetwork show(String id) {
        return inNetwork(id, StoredNetwork::of);
    }

    /** All networks, of one ensemble or of any (null), by ensemble, index, sparsity and id. */
    public List<StoredNetwork> list(@Nullable String ensemble) {
        List<StoredNetwork> networks = new ArrayList<>();
        try (Transaction tx = database.graph().beginTx();
                ResourceIterator<Node> nodes = ensemble == null
                        ? tx.findNodes(Schema.NETWORK)
                        : tx.findNodes(Schema.NETWORK, Schema.ENSEMBLE, ensemble)) {
            nodes.forEachRemaining(node -> {
                if (Schema.READY.equals(node.getProperty(Schema.STATE, null))) {
                    networks.add(StoredNetwork.of(node));
                }
            });
        }
        networks.sort(Comparator.<StoredNetwork, String>comparing(
                        stored -> stored.properties().ensemble())
                .thenComparing(stored -> stored.properties().index(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(stored -> stored.properties().sparsity())
                .thenComparing(StoredNetwork::id));
        return networks;
    }

    /**
     * A network with its weights.
     *
     * @throws UnknownNetworkException where there is none
     */
    public Network read(String id) {
        return inNetwork(id, NetworkLoader::load);
    }

    /**
     * A network as the kernel's graph, without weights.
     *
     * @throws UnknownNetworkException where there is none
     */
    public DirectedGraph graph(String id) {
        try (Transaction tx = database.graph().beginTx()) {
            return GraphProjection.of(tx, id).graph();
        }
    }

    /** Reads something in a transaction of its own. */
    <T> T inTransaction(Function<Transaction, T> reading) {
        try (Transaction tx = database.graph().beginTx()) {
            return reading.apply(tx);
        }
    }

    /** Reads again where another transaction took away what was being read: it is there anew, or the network is gone. */
    private <T> T inNetwork(String id, Function<Node, T> reading) {
        for (int left = READINGS; ; left--) {
            try (Transaction tx = database.graph().beginTx()) {
                return reading.apply(GraphProjection.networkNode(tx, id));
            } catch (NotFoundException e) {
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    /**
     * Deletes a network with its neurons, connections, scores and knock-outs. What was pruned from it stays.
     *
     * @throws UnknownNetworkException where there is none
     */
    public void delete(String id) {
        try (Transaction tx = database.graph().beginTx()) {
            Node node = GraphProjection.networkNode(tx, id);
            for (Relationship part : node.getRelationships(
                    Direction.OUTGOING, Schema.HAS_NEURON, Schema.HAS_SCORE, Schema.HAS_KNOCKOUT)) {
                deleteWhole(part.getEndNode());
            }
            deleteWhole(node);
            tx.commit();
        }
    }

    private static void deleteWhole(Node node) {
        node.getRelationships().forEach(Relationship::delete);
        node.delete();
    }

    /**
     * Stores the scores of a network; those of the same settings are replaced.
     *
     * @throws UnknownNetworkException where there is no such network
     */
    public void writeScores(String id, ZScores scores) {
        try (Transaction tx = database.graph().beginTx()) {
            ScoreNodes.write(tx, GraphProjection.networkNode(tx, id), scores);
            tx.commit();
        }
    }

    /**
     * Stores scores that this revision of the kernel has computed elsewhere; those of the same settings are replaced.
     *
     * @param provenance by property: where they come from
     * @throws UnknownNetworkException where there is no such network
     */
    public void writeScores(ScoreSet set, List<ZScore> scores, Map<String, String> provenance) {
        try (Transaction tx = database.graph().beginTx()) {
            Node network = GraphProjection.networkNode(tx, set.network());
            ScoreNodes.write(
                    tx, network, new ScoreNodes.Computed(set.census(), set.nullSettings(1), scores, provenance));
            tx.commit();
        }
    }

    /**
     * The stored scores of these settings, computed by this revision of the kernel; empty where there are none.
     *
     * @throws UnknownNetworkException where there is no such network
     */
    public List<ZScore> findScores(String id, CensusSettings census, NullSettings settings) {
        return inNetwork(id, node -> ScoreNodes.find(node, census, settings));
    }

    /** The same for the settings of a set. */
    public List<ZScore> findScores(ScoreSet set) {
        return findScores(set.network(), set.census(), set.nullSettings(1));
    }

    /**
     * Stores knock-outs of a network; those of the same class, fraction, settings and rows are replaced.
     *
     * @param source which rows they were evaluated on
     * @throws UnknownNetworkException where there is no such network
     */
    public void writeKnockouts(String id, KnockoutSettings settings, String source, List<Knockout> knockouts) {
        try (Transaction tx = database.graph().beginTx()) {
            KnockoutNodes.write(tx, GraphProjection.networkNode(tx, id), settings, source, knockouts);
            tx.commit();
        }
    }

    /**
     * The stored knock-outs of these settings and rows, by class, then fraction; those that are not there are missing.
     *
     * @throws UnknownNetworkException where there is no such network
     */
    public List<Knockout> findKnockouts(String id, KnockoutSettings settings, String source) {
        return inNetwork(id, node -> KnockoutNodes.find(node, settings, source));
    }

    /**
     * All stored knock-outs of a network, by how they were made.
     *
     * @throws UnknownNetworkException where there is no such network
     */
    public List<KnockoutSeries> knockouts(String id) {
        return inNetwork(id, KnockoutNodes::all);
    }

    /** Stores a job, in place of what is stored under its id. */
    public void writeJob(StoredJob job) {
        try (Transaction tx = database.graph().beginTx()) {
            JobNodes.write(tx, job);
            tx.commit();
        }
    }

    /** Deletes a job; nothing where there is none. Networks stay. */
    public void deleteJob(String id) {
        try (Transaction tx = database.graph().beginTx()) {
            JobNodes.delete(tx, id);
            tx.commit();
        }
    }

    /** All jobs, by number. */
    public List<StoredJob> jobs() {
        try (Transaction tx = database.graph().beginTx()) {
            return JobNodes.list(tx);
        }
    }

    /**
     * The rows of a statement of this application, in order of their columns, as numbers, texts, flags, lists and maps (a
     * node or relationship as the map of its properties). The transaction is rolled back, so that a statement changes
     * nothing.
     *
     * @throws IllegalArgumentException where a motif procedure refuses its configuration
     * @throws QueryExecutionException where the statement fails otherwise; see {@link StoreException#passes}
     */
    public List<Map<String, Object>> execute(String cypher, Map<String, Object> parameters) {
        try (Transaction tx = database.graph().beginTx();
                Result result = tx.execute(cypher, parameters)) {
            return PlainValues.rows(result);
        } catch (QueryExecutionException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof IllegalArgumentException refused) {
                    throw refused;
                }
            }
            throw e;
        }
    }

    /**
     * The answer to a statement of a user: whoever it is, the statement reads the graph and nothing else, see {@link
     * SealedMode}.
     *
     * @throws IllegalArgumentException where the text is empty, or longer or deeper than {@link CypherLimits} has it
     * @throws CypherException where the database refuses the statement or ends it
     */
    public CypherAnswer query(
            String user, String cypher, Map<String, @Nullable Object> parameters, CypherLimits limits) {
        CypherText.check(cypher);
        return sealedCypher.answer(user, cypher, parameters, limits);
    }

    /**
     * A number that is greater after every change: what is read once it is told holds until another is told. None while a
     * change is being made.
     */
    public OptionalLong revision() {
        return Revision.of(database.graph());
    }

    /**
     * Whether the store writes and reads, as of at most a second ago: a transaction of its own leaves a mark, another reads
     * it back. Time about a millisecond, once a second.
     */
    public boolean isWorking() {
        return mark.isKept();
    }

    /** Whether the database has this user with this password. Cost: one salted hash. */
    public Login authenticate(String user, String password) {
        return users.authenticate(user, password);
    }

    /** All users, by name. */
    public List<StoreUser> users() {
        return users.all();
    }

    /** @throws IllegalArgumentException where the name is taken or none, or the password is too short */
    public StoreUser addUser(String name, Role role, String password) {
        return users.add(name, role, password);
    }

    /**
     * Gives a user another password, another role, or both; null leaves one as it is. What the user has open follows from
     * its next transaction.
     *
     * @throws UnknownUserException where there is none of that name
     * @throws IllegalArgumentException for another role of user neo4j, or where the password is too short
     */
    public StoreUser changeUser(String name, @Nullable Role role, @Nullable String password) {
        return users.change(name, role, password);
    }

    /**
     * @throws UnknownUserException where there is none of that name
     * @throws IllegalArgumentException for user neo4j
     */
    public void removeUser(String name) {
        users.remove(name);
    }

    /**
     * Stops the database. A transaction that still runs after a second is rolled back, and its caller gets an exception.
     * Time: that second, where there is one, and as long as the stopping takes.
     */
    @Override
    public void close() {
        mark.forget();
        database.close();
    }
}
