package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.Schema;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.batchimport.api.input.ReadableGroups;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;

/**
 * Networks as Neo4j's importer takes them: one chunk a network, for nodes first and then for relationships, each made by the
 * thread that asks. Node numbers are known beforehand, so that nothing has to be looked up: 0 is the schema's node, and each
 * network follows with its own node and then its neurons by index.
 */
final class BulkInput {
    private static final long SCHEMA_NODE = 0;
    private static final int NEURON_PROPERTIES = 5;
    private static final int BYTES_OF_PROPERTY = 16;

    private final List<CheckedNetwork> networks;
    private final Map<String, Long> numbers = new HashMap<>();

    BulkInput(List<CheckedNetwork> networks) {
        this.networks = networks;
        networks.forEach(network -> numbers.put(network.id(), network.node()));
    }

    /**
     * A network that was read once and found good, without its connections.
     *
     * @param node number of its node
     * @param shape the network without blocks
     * @param properties of its node
     * @param connections those of bias neurons included
     * @param prunedFrom id of another network, empty for none
     * @param source reads it again
     */
    record CheckedNetwork(
            String id,
            long node,
            Network shape,
            Map<String, Object> properties,
            long connections,
            String prunedFrom,
            Supplier<Network> source) {
        int neurons() {
            return shape.neurons() + shape.biases().size();
        }

        /** Nodes that it takes. */
        long nodes() {
            return 1L + neurons();
        }
    }

    Input input() {
        return Input.input(
                () -> new BulkIterator(networks.size() + 1, BulkNodes::new),
                () -> new BulkIterator(networks.size(), BulkConnections::new),
                IdType.ACTUAL,
                estimates(),
                ReadableGroups.EMPTY);
    }

    private Input.Estimates estimates() {
        long nodes = 1;
        long connections = 0;
        long nodeProperties = 1;
        for (CheckedNetwork network : networks) {
            nodes += network.nodes();
            connections += network.connections() + network.neurons() + 1;
            nodeProperties += network.properties().size() + (long) NEURON_PROPERTIES * network.neurons();
        }
        return Input.knownEstimates(
                nodes,
                connections,
                nodeProperties,
                connections,
                nodeProperties * BYTES_OF_PROPERTY,
                connections * BYTES_OF_PROPERTY,
                nodes);
    }

    /** Hands out the numbers from 0, each to one chunk of any thread. */
    private static final class BulkIterator implements InputIterator {
        private final int size;
        private final Supplier<BulkChunk> chunks;
        private final AtomicInteger next = new AtomicInteger();

        BulkIterator(int size, Supplier<BulkChunk> chunks) {
            this.size = size;
            this.chunks = chunks;
        }

        @Override
        public InputChunk newChunk() {
            return chunks.get();
        }

        @Override
        public boolean next(InputChunk chunk) {
            int number = next.getAndIncrement();
            if (number < size) {
                ((BulkChunk) chunk).begin(number);
            }
            return number < size;
        }

        @Override
        public void close() {}
    }

    /** The parts of one network, given one by one. */
    private abstract static class BulkChunk implements InputChunk {
        private long parts;
        private long next;

        /** Makes ready for a network, and says how many parts it has. */
        abstract long open(int number);

        abstract void give(long part, InputEntityVisitor visitor);

        final void begin(int number) {
            parts = open(number);
            next = 0;
        }

        @Override
        public final boolean next(InputEntityVisitor visitor) throws IOException {
            if (next == parts) {
                return false;
            }
            give(next++, visitor);
            visitor.endOfEntity();
            return true;
        }

        @Override
        public final void close() {}
    }

    /** Part 0 is the network's node, part 1 + v neuron v; the last chunk is the schema's node. */
    private final class BulkNodes extends BulkChunk {
        private @Nullable CheckedNetwork network;

        @Override
        long open(int number) {
            network = number < networks.size() ? networks.get(number) : null;
            return network == null ? 1 : network.nodes();
        }

        @Override
        void give(long part, InputEntityVisitor visitor) {
            if (network == null) {
                node(visitor, SCHEMA_NODE, Schema.STORE_SCHEMA, Map.of(Schema.VERSION, 0L));
            } else if (part == 0) {
                node(visitor, network.node(), Schema.NETWORK, network.properties());
            } else {
                int index = Math.toIntExact(part - 1);
                Map<String, Object> neuron = NetworkNodes.neuron(network.id(), network.shape(), index);
                node(visitor, network.node() + part, Schema.NEURON, neuron);
            }
        }

        private static void node(InputEntityVisitor visitor, long number, Label label, Map<String, Object> properties) {
            visitor.id(number);
            visitor.labels(new String[] {label.name()});
            properties.forEach(visitor::property);
        }
    }

    /** The neurons of a network first, then its connections, then what it was pruned from. */
    private final class BulkConnections extends BulkChunk {
        private @Nullable CheckedNetwork network;
        private @Nullable ConnectionList connections;

        @Override
        long open(int number) {
            CheckedNetwork checked = networks.get(number);
            Network read = checked.source().get();
            if (!ContentHash.of(read).equals(checked.properties().get(Schema.CONTENT_HASH))) {
                throw new IllegalArgumentException(
                        "network " + checked.id() + " must not change while it is read, got other content");
            }
            network = checked;
            connections = ConnectionList.of(read);
            return (long) checked.neurons()
                    + connections.size()
                    + (checked.prunedFrom().isEmpty() ? 0 : 1);
        }

        @Override
        void give(long part, InputEntityVisitor visitor) {
            CheckedNetwork of = Objects.requireNonNull(network);
            ConnectionList list = Objects.requireNonNull(connections);
            long firstNeuron = of.node() + 1;
            if (part < of.neurons()) {
                relationship(visitor, Schema.HAS_NEURON, of.node(), firstNeuron + part);
            } else if (part < (long) of.neurons() + list.size()) {
                int k = Math.toIntExact(part - of.neurons());
                relationship(
                        visitor, Schema.CONNECTS_TO, firstNeuron + list.sources()[k], firstNeuron + list.targets()[k]);
                visitor.property(Schema.WEIGHT, list.weights()[k]);
            } else {
                relationship(
                        visitor, Schema.PRUNED_FROM, of.node(), Objects.requireNonNull(numbers.get(of.prunedFrom())));
            }
        }

        private static void relationship(InputEntityVisitor visitor, RelationshipType type, long from, long to) {
            visitor.startId(from);
            visitor.endId(to);
            visitor.type(type.name());
        }
    }
}
