package io.motifbase.procedures;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.motifbase.motifs.graph.DirectedGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Transaction;

/** One database for the tests of counts, roles and instances. */
final class TestDatabase {
    /** The bi-fans of network wide by a plain match. */
    static final String WIDE_BIFANS = "MATCH (:Network {id: 'wide'})-->(a:Neuron)-[p:CONNECTS_TO]->(c)"
            + "<-[r:CONNECTS_TO]-(b), (a)-[q:CONNECTS_TO]->(d)<-[s:CONNECTS_TO]-(b)"
            + " WHERE a.index < b.index AND c.index < d.index";

    private static final EmbeddedGraph GRAPH = start();

    private TestDatabase() {}

    private static EmbeddedGraph start() {
        try {
            Path parent = Files.createDirectories(Path.of("target/databases"));
            EmbeddedGraph graph = EmbeddedGraph.start(Files.createTempDirectory(parent, "db"));
            Runtime.getRuntime().addShutdownHook(new Thread(graph::close));
            // layers 0 0 | 1 1 1 | 2 2, a bias into layer 1, and neuron 4, which nothing feeds
            graph.create("small", "READY", "0 0 1 1 1 2 2 0b", "0->2 0->3 1->2 1->3 2->5 2->6 3->5 3->6 4->6 7->2");
            graph.create("draft", "WRITING", "0 1", "0->1");
            graph.create("weightless", "READY", "0 0 1 1", "0->2 0->3 1->2 1->3");
            graph.write("MATCH (:Network {id: 'weightless'})-->()-[c:CONNECTS_TO]->() REMOVE c.weight");
            graph.create("wide", "READY", EmbeddedGraph.layers(30, 30, 30), EmbeddedGraph.connections(3, 30, 30, 30));
            return graph;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Transaction begin() {
        return GRAPH.db().beginTx();
    }

    /** A transaction that is terminated after this time. */
    static Transaction begin(long milliseconds) {
        return GRAPH.db().beginTx(milliseconds, TimeUnit.MILLISECONDS);
    }

    static List<Map<String, Object>> rows(String cypher) {
        return GRAPH.rows(cypher);
    }

    static void run(String cypher) {
        GRAPH.write(cypher);
    }

    static DirectedGraph graph(String network) {
        try (Transaction tx = begin()) {
            return GraphProjection.of(tx, network).graph();
        }
    }

    static void assertRefused(String cypher, String message) {
        assertThatExceptionOfType(QueryExecutionException.class)
                .isThrownBy(() -> rows(cypher))
                .withMessageContaining(message);
    }

    /** A file of third-party data beside the project; skips the test where it is absent. */
    static Path sharedData(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared").resolve("data").resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return Assumptions.abort("needs shared/data/" + name + " beside the project");
    }

    static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
