package io.motifbase.queries.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.motifs.significance.ZScores;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The text of every statement about stored scores, so that a change of it is seen. */
class ScoreStatementsTest {
    private static final MotifConfig DEFAULTS =
            new MotifConfig(new GraphChoice(null, null, null, null), null, null, null, null, null, null);
    private static final MotifConfig EXACT =
            new MotifConfig(new GraphChoice("exact", false, true, null), null, null, null, null, true, true);

    @Test
    void summarisesTheLevelsOfEveryEnsembleWithTheirErrors() {
        assertThat(ScoreStatements.ensembleLevels().cypher())
                .isEqualTo(
                        "MATCH (network:`Network`) WHERE network.state = 'READY' RETURN network.ensemble AS ensemble,"
                                + " network.sparsity AS sparsity, count(network) AS networks,"
                                + " collect(DISTINCT network.origin) AS origins, collect(network.testMse) AS testMse"
                                + " ORDER BY ensemble, sparsity");
    }

    @Test
    void findsTheSettingsOfStoredScoresByOneMotifOfEach() {
        Query query = ScoreStatements.settings("demo");
        assertThat(query.cypher())
                .isEqualTo(
                        "MATCH (network:`Network`)-[:`HAS_SCORE`]->(score:`MotifScore`) WHERE (network.state = 'READY'"
                                + " AND score.motif IN $marks AND score.revision = $revision AND network.ensemble = $ensemble)"
                                + " RETURN network.ensemble AS ensemble, score.definition AS definition, score.bias AS bias,"
                                + " score.clean AS clean, score.general AS general, score.null AS nullModel,"
                                + " score.members AS members, score.seed AS seed, score.attempts AS attempts,"
                                + " score.exactMoments AS exactMoments, score.independentCells AS independentCells,"
                                + " count(network) AS networks");
        assertThat(query.parameters())
                .isEqualTo(Map.of(
                        "ensemble", "demo", "marks", List.of("diverging2", "021D"), "revision", ZScores.REVISION));
        assertThat(ScoreStatements.settings(null).cypher()).doesNotContain("network.ensemble =");
    }

    @Test
    void readsTheScoresOfAnEnsembleInOneStatement() {
        Query query = ScoreStatements.scores(NetworkSet.ofEnsemble("demo", 0.85), ScoreSettings.of(DEFAULTS), "origin");
        assertThat(query.cypher())
                .isEqualTo("MATCH (network:`Network`) WHERE (network.state = 'READY' AND network.ensemble IN $ensembles"
                        + " AND network.sparsity = $sparsity) OPTIONAL MATCH"
                        + " (network)-[:`HAS_SCORE`]->(score:`MotifScore`) WHERE (score.revision = $revision"
                        + " AND score.definition = $definition AND score.bias = $bias"
                        + " AND score.clean = coalesce(network.clean, true) AND score.null = $null"
                        + " AND score.members = $members AND score.seed = $seed AND score.attempts = $attempts"
                        + " AND score.general IS NULL AND score.exactMoments IS NULL"
                        + " AND score.independentCells IS NULL) RETURN network.id AS id, network.ensemble AS ensemble,"
                        + " network.index AS index, network.sparsity AS sparsity, network.testMse AS testMse,"
                        + " (network.connections + network.biasConnections) AS connections, network.origin AS group,"
                        + " collect([score.motif, score.z]) AS scores ORDER BY ensemble, index, sparsity, id");
        assertThat(query.parameters())
                .containsEntry("ensembles", List.of("demo"))
                .containsEntry("sparsity", 0.85)
                .containsEntry("members", 1000)
                .containsEntry("null", "coverage");
    }

    @Test
    void readsTheScoresOfExactMomentsByIds() {
        Query query = ScoreStatements.scores(
                new NetworkSet(List.of("a", "b"), List.of(), null), ScoreSettings.of(EXACT), null);
        assertThat(query.cypher())
                .contains("WHERE (network.state = 'READY' AND network.id IN $ids) OPTIONAL MATCH")
                .contains("score.clean = $clean")
                .contains("score.members IS NULL AND score.seed IS NULL AND score.attempts IS NULL")
                .contains("score.exactMoments = $exactMoments AND score.independentCells = $independentCells")
                .contains("NULL AS group");
        assertThat(query.parameters()).containsEntry("ids", List.of("a", "b")).containsEntry("bias", false);
    }

    @Test
    void knowsWhichSettingsFit() {
        ScoreSettings settings = ScoreSettings.of(DEFAULTS);
        assertThat(settings.fits(DEFAULTS)).isTrue();
        assertThat(settings.fits(EXACT)).isFalse();
        assertThat(ScoreSettings.of(EXACT).fits(EXACT)).isTrue();
        assertThat(ScoreSettings.of(settings.config())).isEqualTo(settings);
        assertThat(ScoreSettings.of(ScoreSettings.of(EXACT).config())).isEqualTo(ScoreSettings.of(EXACT));
    }
}
