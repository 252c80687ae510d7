package io.motifbase.queries.statements;

import static org.neo4j.cypherdsl.core.Cypher.asterisk;
import static org.neo4j.cypherdsl.core.Cypher.call;
import static org.neo4j.cypherdsl.core.Cypher.count;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.util.Map;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The statements of this application, each built in one place. A network is visible once its state is READY. */
final class Statements {
    private static final NetworkNode NETWORK = new NetworkNode().named("network");

    private Statements() {}

    /** Networks by ensemble, index and sparsity. */
    static Query networks(NetworkFilter filter, Page page) {
        return Query.of(match(NETWORK)
                .where(chosen(filter))
                .returning(NETWORK.project(asterisk()).as("network"))
                .orderBy(
                        NETWORK.ensemble.ascending(),
                        NETWORK.index.ascending(),
                        NETWORK.sparsity.ascending(),
                        NETWORK.id.ascending())
                .skip(parameter("skip", page.skipped()))
                .limit(parameter("limit", page.size()))
                .build());
    }

    static Query numberOfNetworks(NetworkFilter filter) {
        return Query.of(match(NETWORK)
                .where(chosen(filter))
                .returning(count(NETWORK).as("networks"))
                .build());
    }

    private static Condition chosen(NetworkFilter filter) {
        Condition condition = ready();
        if (filter.ensemble() != null) {
            condition = condition.and(NETWORK.ensemble.isEqualTo(parameter("ensemble", filter.ensemble())));
        }
        if (filter.sparsity() != null) {
            condition = condition.and(NETWORK.sparsity.isEqualTo(parameter("sparsity", filter.sparsity())));
        }
        return condition;
    }

    private static Condition ready() {
        return NETWORK.state.isEqualTo(Cypher.literalOf("READY"));
    }

    static Query network(String id) {
        return Query.of(match(NETWORK)
                .where(NETWORK.id.isEqualTo(parameter("id", id)).and(ready()))
                .returning(NETWORK.project(asterisk()).as("network"))
                .build());
    }

    /** One row for each ensemble and nominal sparsity. */
    static Query levels() {
        return Query.of(match(NETWORK)
                .where(ready())
                .returning(
                        NETWORK.ensemble.as("ensemble"),
                        NETWORK.sparsity.as("sparsity"),
                        count(NETWORK).as("networks"),
                        Cypher.min(NETWORK.id).as("example"),
                        Cypher.percentileCont(NETWORK.testMse, 0.5).as("medianTestMse"),
                        Cypher.min(NETWORK.testMse).as("leastTestMse"))
                .orderBy(Cypher.sort(Cypher.name("ensemble")), Cypher.sort(Cypher.name("sparsity")))
                .build());
    }

    /** Rows (motif, count), each with what the clean-up removed from the network. */
    static Query census(Map<String, Object> config) {
        String[] columns = {
            "definition",
            "motif",
            "count",
            "ghostNeurons",
            "deadNeurons",
            "removedConnections",
            "layer",
            "coherent",
            "incoherent",
            "intensity",
            "coherence"
        };
        return Query.of(call("motif.census")
                .withArgs(parameter("config", config))
                .yield(columns)
                .returning(columns)
                .build());
    }

    /** Rows (neuron, name, layer, kind, motif, role, count), highest counts first. */
    static Query participation(Map<String, Object> config, int top) {
        String[] columns = {"neuron", "name", "layer", "kind", "motif", "role", "count"};
        return Query.of(call("motif.participation")
                .withArgs(parameter("config", config))
                .yield(columns)
                .returning(columns)
                .orderBy(
                        Cypher.name("count").descending(),
                        Cypher.name("neuron").ascending(),
                        Cypher.name("motif").ascending(),
                        Cypher.name("role").ascending())
                .limit(parameter("top", top))
                .build());
    }

    /** Rows (neurons, names, weights): indices and names of the neurons, weights of the connections. */
    static Query instances(String motif, Map<String, Object> config) {
        SymbolicName neuron = Cypher.name("neuron");
        SymbolicName connection = Cypher.name("connection");
        SymbolicName neurons = Cypher.name("neurons");
        return Query.of(call("motif.instances")
                .withArgs(parameter("motif", motif), parameter("config", config))
                .yield("neurons", "connections")
                .returning(
                        Cypher.listWith(neuron)
                                .in(neurons)
                                .returning(neuron.property("index"))
                                .as("neurons"),
                        Cypher.listWith(neuron)
                                .in(neurons)
                                .returning(neuron.property("name"))
                                .as("names"),
                        Cypher.listWith(connection)
                                .in(Cypher.name("connections"))
                                .returning(connection.property("weight"))
                                .as("weights"))
                .build());
    }

    /** Rows (motif, neurons, connections, description, definitions), one for each class. */
    static Query motifs() {
        String[] columns = {"motif", "neurons", "connections", "description", "definitions"};
        return Query.of(call("motif.classes").yield(columns).returning(columns).build());
    }

    /** One row with the version of the database. */
    static Query databaseVersion() {
        return Query.of(call("dbms.components")
                .yield("versions")
                .returning(Cypher.valueAt(Cypher.name("versions"), 0).as("version"))
                .build());
    }
}
