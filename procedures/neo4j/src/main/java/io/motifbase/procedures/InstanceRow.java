package io.motifbase.procedures;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.Pattern;
import io.motifbase.motifs.instances.InstanceCursor;
import io.motifbase.motifs.instances.Role;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;

/**
 * A row of {@code motif.instances}, as Neo4j Browser draws it.
 *
 * @param neurons the nodes, in the order of the numbers in {@code motif.classes()}
 * @param connections the relationships between them, in the order of {@code motif.classes()}
 * @param roles the role of each neuron
 */
public record InstanceRow(List<Node> neurons, List<Relationship> connections, List<String> roles) {

    /** One row for each instance, each looked for when it is asked for. */
    static Stream<InstanceRow> of(String motif, InstanceCursor cursor, StoredConnections stored) {
        Rows rows = new Rows(MotifClass.named(motif), cursor, stored);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
    }

    /** Steps the cursor by one row. */
    private static final class Rows implements Iterator<InstanceRow> {
        private final Pattern pattern;
        private final List<String> roles;
        private final InstanceCursor cursor;
        private final StoredConnections stored;
        private boolean stepped;
        private boolean there;

        Rows(MotifClass motif, InstanceCursor cursor, StoredConnections stored) {
            this.pattern = Pattern.of(motif);
            this.roles = Role.byVertex(motif).stream().map(Role::id).toList();
            this.cursor = cursor;
            this.stored = stored;
        }

        @Override
        public boolean hasNext() {
            if (!stepped) {
                there = cursor.next();
                stepped = true;
            }
            return there;
        }

        @Override
        public InstanceRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            stepped = false;
            List<Node> neurons = new ArrayList<>();
            for (int i = 0; i < pattern.vertices(); i++) {
                neurons.add(stored.neuron(cursor.vertex(i)));
            }
            List<Relationship> connections = new ArrayList<>();
            for (int e = 0; e < cursor.connections(); e++) {
                connections.add(
                        stored.connection(cursor.vertex(pattern.sources()[e]), cursor.vertex(pattern.targets()[e])));
            }
            return new InstanceRow(neurons, connections, roles);
        }
    }
}
