package io.motifbase.procedures;

import static io.motifbase.procedures.TestDatabase.WIDE_BIFANS;
import static io.motifbase.procedures.TestDatabase.assertRefused;
import static io.motifbase.procedures.TestDatabase.begin;
import static io.motifbase.procedures.TestDatabase.graph;
import static io.motifbase.procedures.TestDatabase.rows;
import static io.motifbase.procedures.TestDatabase.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.instances.Participation;
import io.motifbase.motifs.instances.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** Single instances and the roles of single neurons. */
class InstanceProceduresTest {
    private static final CensusSettings RAW = new CensusSettings(Definition.EXACT, true, false);
    private static final String CITIES = "label: 'City', type: 'ROAD', weight: 'km'";

    @Test
    void everyNeuronTakesPartAsOftenAsAPlainMatchSays() {
        String sources = "MATCH (:Network {id: 'wide'})-->(a:Neuron)-[:CONNECTS_TO]->(c)<-[:CONNECTS_TO]-(b),"
                + " (a)-[:CONNECTS_TO]->(d)<-[:CONNECTS_TO]-(b) WHERE a <> b AND c.index < d.index"
                + " RETURN a.index + 0 AS neuron, count(*) AS count ORDER BY neuron";
        String call =
                "CALL motif.participation({network: 'wide', motif: 'bifan', clean: false}) YIELD node, neuron, role,"
                        + " motif, layer, kind, count ";

        assertThat(rows(call + "WHERE role = 'source' RETURN neuron, count ORDER BY neuron"))
                .isNotEmpty()
                .isEqualTo(rows(sources));
        assertThat(rows(call + "WHERE node.index <> neuron OR node.layer <> layer OR kind <> 'neuron'"
                        + " OR motif <> 'bifan' RETURN node"))
                .isEmpty();
        assertThat(rows(call + "RETURN sum(count) AS all"))
                .isEqualTo(rows("CALL motif.census({network: 'wide', clean: false}) YIELD motif, count"
                        + " WHERE motif = 'bifan' RETURN 4 * count AS all"));
    }

    @Test
    void theParticipationIsThatOfTheKernel() {
        MotifCensus census = MotifCensus.of(graph("small"), RAW);
        Participation kernel = Participation.of(census, MotifFamily.LAYERED.classes(), () -> {});

        List<Map<String, Object>> expected = new ArrayList<>();
        for (int v = 0; v < 8; v++) {
            for (Role role : kernel.roles()) {
                long count = kernel.count(role, v);
                if (count > 0) {
                    expected.add(
                            Map.of("neuron", (long) v, "motif", role.motif().id(), "role", role.id(), "count", count));
                }
            }
        }

        assertThat(rows("CALL motif.participation({network: 'small', clean: false})"
                        + " YIELD neuron, motif, role, count RETURN neuron, motif, role, count"))
                .isNotEmpty()
                .isEqualTo(expected);
    }

    @Test
    void theInstancesAreThoseOfAPlainMatch() {
        String call = "CALL motif.instances('bifan', {network: 'wide', clean: false, limit: 1000000%s})"
                + " YIELD neurons, connections, roles RETURN [n IN neurons | n.index] AS neurons,"
                + " [c IN connections | [startNode(c).index, endNode(c).index]] AS connections, roles";
        String match = WIDE_BIFANS
                + "%s"
                + " RETURN [a.index, b.index, c.index, d.index] AS neurons, [[a.index, c.index], [a.index, d.index],"
                + " [b.index, c.index], [b.index, d.index]] AS connections,"
                + " ['source', 'source', 'target', 'target'] AS roles ORDER BY a.index, c.index, b.index, d.index";

        assertThat(rows(call.formatted(""))).hasSizeGreaterThan(1000).isEqualTo(rows(match.formatted("")));
        assertThat(rows(call.formatted(", neuron: 33, layer: 0, leastWeight: 0.3")))
                .hasSizeGreaterThan(5)
                .isEqualTo(rows(match.formatted(
                        " AND 33 IN [c.index, d.index]" + " AND all(w IN [p, q, r, s] WHERE abs(w.weight) >= 0.3)")));
    }

    @Test
    void instancesComeOneByOneUntilTheLimit() {
        assertThat(rows("CALL motif.instances('chain2', {network: 'wide', limit: 7})"))
                .hasSize(7);
        assertThat(rows("CALL motif.instances('chain2', {network: 'wide'})")).hasSize(100);
        assertThat(rows("CALL motif.instances('chain2', {network: 'small', bias: false}) YIELD neurons"
                        + " WHERE any(n IN neurons WHERE n.kind = 'bias') RETURN neurons"))
                .isEmpty();
        assertThat(rows("CALL motif.instances('bifan', {network: 'weightless'})"))
                .hasSize(1);
    }

    @Test
    void badQuestionsAboutInstancesAreRefused() {
        assertRefused("CALL motif.instances('bi-fan', {network: 'small'})", "motif must be one of");
        assertRefused("CALL motif.instances('edges', {network: 'small'})", "biparallel, got edges");
        assertRefused(
                "CALL motif.instances('bifan', {network: 'small', neuron: 8})", "neuron must be in [0, 8), got 8");
        assertRefused("CALL motif.instances('bifan', {network: 'small', layer: -1})", "config key layer must be");
        assertRefused("CALL motif.instances('bifan', {network: 'small', limit: 0})", "config key limit must be");
        assertRefused("CALL motif.instances('bifan', {network: 'small', leastWeight: 'x'})", "must be a finite number");
        assertRefused(
                "CALL motif.instances('bifan', {network: 'weightless', leastWeight: 1})",
                "connection 0 -> 2 of network weightless must have a number as weight, got none");
        assertRefused("CALL motif.participation({network: 'small', motif: 'edges'})", "biparallel, got edges");
        assertRefused(
                "CALL motif.participation({network: 'small', motif: 'm204'})",
                "got m204, a class of general graphs: take the network as general");
        assertRefused(
                "CALL motif.instances('bifan', {network: 'small', general: true})", "got bifan, which is m204 there");
        assertRefused(
                "CALL motif.participation({network: 'small', definition: 'zahn2024'})",
                "definition must be exact or non-induced where roles are asked for, got zahn2024");
        assertRefused(
                "CALL motif.instances('chain2', {network: 'small', weight: 'w'})",
                "config key weight must go with label and type, got network alone");
    }

    @Test
    void aTerminatedTransactionStopsASearch() {
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> {
            try (Transaction tx = begin(300);
                    Result result = tx.execute("UNWIND range(1, 100000) AS i CALL motif.instances('chain3', {network:"
                            + " 'wide', limit: 100000000}) YIELD neurons RETURN count(*)")) {
                result.resultAsString();
            }
        });
    }

    /** A feed-forward loop a -> b -> c, a -> c and a road back from c to d, with d -> b both ways. */
    private static void makeCities() {
        run("MATCH (c:City) DETACH DELETE c");
        run("CREATE (a:City {name: 'a'}), (b:City {name: 'b'}), (c:City {name: 'c'}), (d:City {name: 'd'}),"
                + " (a)-[:ROAD {km: 2.0}]->(b), (b)-[:ROAD {km: -4}]->(c), (a)-[:ROAD {km: 1.0}]->(c),"
                + " (b)-[:ROAD {km: 3.0}]->(d), (d)-[:ROAD {km: 3.0}]->(b), (c)-[:RAIL]->(a)");
    }

    @Test
    void nodesOfALabelHaveRolesAndInstances() {
        makeCities();
        assertThat(rows("CALL motif.participation({" + CITIES + ", motif: '030T'}) YIELD node, name, layer, kind, role,"
                        + " count RETURN node.name = name AS same, name, layer, kind, role, count ORDER BY name"))
                .extracting(row -> row.get("same") + " " + row.get("name") + " " + row.get("layer") + " "
                        + row.get("kind") + " " + row.get("role") + " " + row.get("count"))
                .containsExactly("true a null null out2 1", "true b null null in1out1 1", "true c null null in2 1");
        String instance = "YIELD neurons, connections, roles RETURN [n IN neurons | n.name] AS names,"
                + " [c IN connections | c.km] AS kms, roles";
        assertThat(rows("CALL motif.instances('030T', {" + CITIES + "}) " + instance))
                .containsExactly(Map.of(
                        "names", List.of("a", "b", "c"),
                        "kms", List.of(2.0, 1.0, -4L),
                        "roles", List.of("out2", "in1out1", "in2")));
        String withD = "MATCH (d:City {name: 'd'}) CALL motif.instances($motif, {" + CITIES + ", neuron: d}) ";
        assertThat(rows(withD.replace("$motif", "'111U'") + instance)).hasSize(1);
        assertThat(rows(withD.replace("$motif", "'030T'") + instance)).isEmpty();
        assertThat(rows("CALL motif.instances('021C', {" + CITIES + ", definition: 'non-induced'}) " + instance))
                .hasSizeGreaterThan(rows("CALL motif.instances('021C', {" + CITIES + "}) " + instance)
                        .size());
        assertRefused(
                "MATCH (n:Network {id: 'small'}) CALL motif.instances('030T', {" + CITIES + ", neuron: n})"
                        + " YIELD neurons RETURN neurons",
                "config key neuron must be a node of (:City)-[:ROAD]->(:City), got node");
    }

    @Test
    void relationshipsOfALabelHaveSignsAndWeights() {
        makeCities();
        String loops = "CALL motif.census({" + CITIES + ", signed: true, weighted: true}) YIELD motif, count, coherent,"
                + " incoherent, intensity WHERE motif = '030T' RETURN count, coherent, incoherent, intensity";
        Map<String, Object> loop = rows(loops).get(0);
        assertThat(loop)
                .containsEntry("count", 1L)
                .containsEntry("coherent", 0L)
                .containsEntry("incoherent", 1L);
        assertThat((Double) loop.get("intensity")).isCloseTo(2, within(1e-12));

        assertRefused(
                "CALL motif.census({label: 'City', type: 'ROAD', signed: true})",
                "of type ROAD must have a number as weight, got none");
        assertRefused(
                "CALL motif.census({" + CITIES + ", perBlock: true})",
                "graph must have layers for counts per block, got none in DirectedGraph[4 vertices");
        run("MATCH (a:City {name: 'a'}), (b:City {name: 'b'}) CREATE (a)-[:ROAD {km: 2}]->(b)");
        assertThat(rows(loops.replace("signed:", "merge: true, signed:"))).containsExactly(loop);
        run("MATCH (a:City {name: 'a'}), (b:City {name: 'b'}) CREATE (a)-[:ROAD {km: 5}]->(b)");
        assertRefused(
                loops.replace("signed:", "merge: true, signed:"),
                "of type ROAD must have one km where parallel ones are taken once, got 2.0 and 5.0");
    }

    @Test
    void aLayeredNetworkTakenAsGeneralKeepsItsLayersInTheRows() {
        assertThat(rows("CALL motif.participation({network: 'wide', general: true, motif: 'm204'})"
                        + " YIELD layer, role, count RETURN layer, role, sum(count) AS all ORDER BY layer, role"))
                .isNotEmpty()
                .isEqualTo(rows("CALL motif.participation({network: 'wide', motif: 'bifan'}) YIELD layer, role, count"
                        + " RETURN layer, CASE role WHEN 'source' THEN 'out2' ELSE 'in2' END AS role,"
                        + " sum(count) AS all ORDER BY layer, role"));
        String ends = " YIELD neurons RETURN [n IN neurons | n.index] AS neurons";
        assertThat(rows("CALL motif.instances('m204', {network: 'wide', general: true})" + ends))
                .hasSize(100)
                .isEqualTo(rows("CALL motif.instances('bifan', {network: 'wide'})" + ends));
    }
}
