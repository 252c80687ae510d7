package io.motifbase.queries.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.MapExpression;
import org.neo4j.cypherdsl.core.NodeBase;
import org.neo4j.cypherdsl.core.NodeLabel;
import org.neo4j.cypherdsl.core.Properties;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The node pattern {@code (:MotifScore)}. */
final class ScoreNode extends NodeBase<ScoreNode> {
    final Property motif = property("motif");
    final Property z = property("z");
    final Property revision = property("revision");
    final Property definition = property("definition");
    final Property bias = property("bias");
    final Property clean = property("clean");
    final Property general = property("general");
    final Property nullModel = property("null");
    final Property members = property("members");
    final Property seed = property("seed");
    final Property attempts = property("attempts");
    final Property exactMoments = property("exactMoments");
    final Property independentCells = property("independentCells");

    ScoreNode() {
        super("MotifScore");
    }

    private ScoreNode(@Nullable SymbolicName name, List<NodeLabel> labels, @Nullable Properties properties) {
        super(name, labels, properties);
    }

    @Override
    public ScoreNode named(SymbolicName name) {
        return new ScoreNode(name, getLabels(), getProperties());
    }

    @Override
    public ScoreNode withProperties(MapExpression properties) {
        return new ScoreNode(getSymbolicName().orElse(null), getLabels(), Properties.create(properties));
    }
}
