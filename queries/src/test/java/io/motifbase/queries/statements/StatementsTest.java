package io.motifbase.queries.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The text of every statement, so that a change of it is seen. */
class StatementsTest {
    @Test
    void listsNetworksThatAreReadyPageByPage() {
        Query query = Statements.networks(new NetworkFilter("moth", 0.85), new Page(3, 20));
        assertThat(query.cypher())
                .isEqualTo("MATCH (network:`Network`) WHERE (network.state = 'READY' AND network.ensemble = $ensemble"
                        + " AND network.sparsity = $sparsity) RETURN network{.*} AS network"
                        + " ORDER BY network.ensemble ASC, network.index ASC, network.sparsity ASC, network.id ASC"
                        + " SKIP $skip LIMIT $limit");
        assertThat(query.parameters())
                .isEqualTo(Map.of("ensemble", "moth", "sparsity", 0.85, "skip", 40L, "limit", 20));
    }

    @Test
    void countsNetworks() {
        Query query = Statements.numberOfNetworks(NetworkFilter.ALL);
        assertThat(query.cypher())
                .isEqualTo("MATCH (network:`Network`) WHERE network.state = 'READY' RETURN count(network) AS networks");
        assertThat(query.parameters()).isEmpty();
    }

    @Test
    void findsOneNetworkById() {
        Query query = Statements.network("moth-001@0.85");
        assertThat(query.cypher())
                .isEqualTo("MATCH (network:`Network`) WHERE (network.id = $id AND network.state = 'READY')"
                        + " RETURN network{.*} AS network");
        assertThat(query.parameters()).isEqualTo(Map.of("id", "moth-001@0.85"));
    }

    @Test
    void summarisesTheLevelsOfEveryEnsemble() {
        assertThat(Statements.levels().cypher())
                .isEqualTo(
                        "MATCH (network:`Network`) WHERE network.state = 'READY' RETURN network.ensemble AS ensemble,"
                                + " network.sparsity AS sparsity, count(network) AS networks,"
                                + " min(network.id) AS example,"
                                + " percentileCont(network.testMse, 0.5) AS medianTestMse,"
                                + " min(network.testMse) AS leastTestMse"
                                + " ORDER BY ensemble, sparsity");
    }

    @Test
    void callsTheStoredProcedureWithOneConfigurationMap() {
        Map<String, Object> config = Map.of("network", "moth-001@0.85");
        assertThat(Statements.census(config).cypher())
                .isEqualTo("CALL motif.census($config) YIELD definition, motif, count, ghostNeurons, deadNeurons,"
                        + " removedConnections, layer, coherent, incoherent, intensity, coherence"
                        + " RETURN definition, motif, count, ghostNeurons, deadNeurons,"
                        + " removedConnections, layer, coherent, incoherent, intensity, coherence");
        assertThat(Statements.census(config).parameters()).isEqualTo(Map.of("config", config));
    }

    @Test
    void asksForTheNeuronsThatTakePartMost() {
        Map<String, Object> config = Map.of("network", "moth-001@0.85");
        Query query = Statements.participation(config, 5);
        assertThat(query.cypher())
                .isEqualTo("CALL motif.participation($config) YIELD neuron, name, layer, kind, motif, role, count"
                        + " RETURN neuron, name, layer, kind, motif, role, count"
                        + " ORDER BY count DESC, neuron ASC, motif ASC, role ASC LIMIT $top");
        assertThat(query.parameters()).isEqualTo(Map.of("config", config, "top", 5));
    }

    @Test
    void asksForInstancesByIndexNameAndWeight() {
        Map<String, Object> config = Map.of("network", "moth-001@0.85", "limit", 5);
        Query query = Statements.instances("bifan", config);
        assertThat(query.cypher())
                .isEqualTo("CALL motif.instances($motif, $config) YIELD neurons, connections"
                        + " RETURN [neuron IN neurons | neuron.index] AS neurons,"
                        + " [neuron IN neurons | neuron.name] AS names,"
                        + " [connection IN connections | connection.weight] AS weights");
        assertThat(query.parameters()).isEqualTo(Map.of("motif", "bifan", "config", config));
    }

    @Test
    void asksForTheVersionOfTheDatabase() {
        assertThat(Statements.databaseVersion().cypher())
                .isEqualTo("CALL dbms.components() YIELD versions RETURN versions[0] AS version");
    }

    @Test
    void asksForEveryMotifClass() {
        assertThat(Statements.motifs().cypher())
                .isEqualTo("CALL motif.classes() YIELD motif, neurons, connections, description, definitions"
                        + " RETURN motif, neurons, connections, description, definitions");
    }

    @Test
    void refusesLimitsOutOfRange() {
        GraphChoice all = new GraphChoice(null, null, null, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InstancesQuestion("bifan", 0, null, null, null, all))
                .withMessage("limit must be from 1 to 1000000, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InstancesQuestion("bifan", 1, null, null, Double.NaN, all))
                .withMessage("least weight must be a finite number, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParticipationQuestion(null, -1, all))
                .withMessage("top must be from 1 to 1000000, got -1");
    }

    @Test
    void refusesPagesAndSparsitiesOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Page(0, 10))
                .withMessage("page must be from 1 to 1000000, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Page(1, 1001))
                .withMessage("size must be from 1 to 1000, got 1001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NetworkFilter(null, Double.NaN))
                .withMessage("sparsity must be in [0, 1], got NaN");
    }
}
