package io.motifbase.queries.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.graphstore.store.CypherAnswer;
import io.motifbase.graphstore.store.CypherLimits;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.queries.Fixtures;
import io.motifbase.trainer.network.NetworkId;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the database finds what each statement asks for, in a store of a hundred networks. */
class StatementPlansTest {
    private static final int ENSEMBLES = 5;
    private static final int NETWORKS = 20;
    private static final String ID = "ring3-007@0.5";
    private static final MotifConfig DEFAULTS =
            new MotifConfig(new GraphChoice(null, null, null, null), null, null, null, null, null, null);
    private static final String ALL_NODES = "AllNodesScan";
    private static final String LABEL = "NodeByLabelScan";

    @TempDir
    private static Path folder;

    private static GraphStore store;

    /** At the end the statistics that the planner goes by, which a store of an hour has and one of a second has not. */
    @BeforeAll
    static void fill() {
        store = GraphStore.open(folder, StoreSettings.embedded());
        for (int set = 1; set <= ENSEMBLES; set++) {
            for (int index = 1; index <= NETWORKS; index++) {
                double sparsity = index % 2 == 0 ? 0.75 : 0.5;
                String ensemble = "ring" + set;
                store.write(
                        NetworkId.of(ensemble, index, sparsity),
                        Fixtures.network(100 * set + index, sparsity),
                        new NetworkProperties(ensemble, index, sparsity, 1L, 0.001 * index, true, null));
            }
        }
        store.execute("CALL db.prepareForReplanning(60)", Map.of());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    /** Name of the method, the statement, how many rows it has, and the operator that finds the networks. */
    private static Stream<Arguments> statements() {
        Map<String, Object> config = Map.of("network", ID);
        Page page = new Page(1, 10);
        return Stream.of(
                Arguments.of(
                        "networks", Statements.networks(new NetworkFilter("ring3", null), page), 10, "NodeIndexSeek"),
                Arguments.of(
                        "networks", Statements.networks(new NetworkFilter("ring3", 0.5), page), 10, "NodeIndexSeek"),
                Arguments.of("networks", Statements.networks(new NetworkFilter(null, 0.5), page), 10, "NodeIndexSeek"),
                Arguments.of("networks", Statements.networks(NetworkFilter.ALL, page), 10, LABEL),
                Arguments.of(
                        "numberOfNetworks",
                        Statements.numberOfNetworks(new NetworkFilter("ring3", null)),
                        1,
                        "NodeIndexSeek"),
                Arguments.of("numberOfNetworks", Statements.numberOfNetworks(NetworkFilter.ALL), 1, LABEL),
                Arguments.of("network", Statements.network(ID), 1, "NodeUniqueIndexSeek"),
                Arguments.of("levels", Statements.levels(), 2 * ENSEMBLES, LABEL),
                Arguments.of("census", Statements.census(config), 13, "ProcedureCall"),
                Arguments.of("participation", Statements.participation(config, 7), 7, "ProcedureCall"),
                Arguments.of(
                        "instances",
                        Statements.instances("bifan", Map.of("network", ID, "limit", 3)),
                        3,
                        "ProcedureCall"),
                Arguments.of("databaseVersion", Statements.databaseVersion(), 1, "ProcedureCall"),
                Arguments.of("motifs", Statements.motifs(), MotifClass.all().size(), "ProcedureCall"),
                Arguments.of("ensembleLevels", ScoreStatements.ensembleLevels(), 2 * ENSEMBLES, LABEL),
                Arguments.of("settings", ScoreStatements.settings("ring3"), 0, "NodeIndexSeek"),
                Arguments.of("settings", ScoreStatements.settings(null), 0, "NodeIndexSeek"),
                Arguments.of(
                        "scores",
                        ScoreStatements.scores(NetworkSet.ofEnsemble("ring3", 0.5), ScoreSettings.of(DEFAULTS), null),
                        10,
                        "NodeIndexSeek"),
                Arguments.of(
                        "scores",
                        ScoreStatements.scores(
                                new NetworkSet(List.of(ID), List.of(), null), ScoreSettings.of(DEFAULTS), "origin"),
                        1,
                        "NodeUniqueIndexSeek"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("statements")
    void everyStatementGoesByAnIndexWhereOneServes(String name, Query query, int rows, String operator) {
        assertThat(store.execute(query.cypher(), query.parameters())).hasSize(rows);
        List<String> operators = new ArrayList<>();
        collect(plan(query), operators);
        assertThat(operators).as(query.cypher()).contains(operator).doesNotContain(ALL_NODES);
        if (!operator.equals(LABEL)) {
            assertThat(operators).as(query.cypher()).doesNotContain(LABEL);
        }
    }

    private static Map<?, ?> plan(Query query) {
        CypherAnswer answer = store.query(
                "tester", "PROFILE " + query.cypher(), Map.copyOf(query.parameters()), CypherLimits.usual());
        return Objects.requireNonNull(answer.plan());
    }

    private static void collect(Map<?, ?> plan, List<String> operators) {
        String operator = String.valueOf(plan.get("operator"));
        operators.add(operator.replaceFirst("@.*", "").strip());
        for (Object child : (Collection<?>) Objects.requireNonNull(plan.get("children"))) {
            collect((Map<?, ?>) child, operators);
        }
    }

    @Test
    void everyStatementIsTried() {
        assertThat(Stream.of(Statements.class, ScoreStatements.class)
                        .flatMap(of -> Stream.of(of.getDeclaredMethods()))
                        .filter(method -> method.getReturnType() == Query.class)
                        .map(Method::getName))
                .isSubsetOf(statements()
                        .map(statement -> String.valueOf(statement.get()[0]))
                        .toList());
    }
}
