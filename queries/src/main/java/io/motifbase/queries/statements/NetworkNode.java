package io.motifbase.queries.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.MapExpression;
import org.neo4j.cypherdsl.core.NodeBase;
import org.neo4j.cypherdsl.core.NodeLabel;
import org.neo4j.cypherdsl.core.Properties;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The node pattern {@code (:Network)}. */
final class NetworkNode extends NodeBase<NetworkNode> {
    final Property id = property("id");
    final Property ensemble = property("ensemble");
    final Property index = property("index");
    final Property sparsity = property("sparsity");
    final Property state = property("state");
    final Property testMse = property("testMse");
    final Property origin = property("origin");
    final Property clean = property("clean");
    final Property connections = property("connections");
    final Property biasConnections = property("biasConnections");

    NetworkNode() {
        super("Network");
    }

    private NetworkNode(@Nullable SymbolicName name, List<NodeLabel> labels, @Nullable Properties properties) {
        super(name, labels, properties);
    }

    @Override
    public NetworkNode named(SymbolicName name) {
        return new NetworkNode(name, getLabels(), getProperties());
    }

    @Override
    public NetworkNode withProperties(MapExpression properties) {
        return new NetworkNode(getSymbolicName().orElse(null), getLabels(), Properties.create(properties));
    }
}
