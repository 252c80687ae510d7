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
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullModels;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** Counts and scores of a database's graphs. */
class MotifProceduresTest {
    private static final CensusSettings RAW = new CensusSettings(Definition.EXACT, true, false);

    @Test
    void theCensusIsThatOfTheKernel() {
        Map<MotifClass, Long> kernel = MotifCensus.of(graph("small"), RAW).counts();

        List<Map<String, Object>> rows = rows("CALL motif.census({network: 'small', clean: false})");

        assertThat(rows)
                .hasSize(13)
                .extracting(row -> row.get("motif"))
                .containsExactlyElementsOf(
                        kernel.keySet().stream().map(MotifClass::id).toList());
        assertThat(rows).extracting(row -> row.get("count")).containsExactlyElementsOf(kernel.values());
        assertThat(rows).extracting(row -> row.get("definition")).containsOnly("exact");
    }

    @Test
    void countsPerBlockAreThoseOfAPlainMatch() {
        String call = "CALL motif.census({network: 'wide', clean: false, perBlock: true}) YIELD motif, layer, count";

        assertThat(rows(call + " WHERE motif = 'bifan' AND layer IS NOT NULL RETURN layer, count ORDER BY layer"))
                .hasSize(2)
                .isEqualTo(rows(WIDE_BIFANS + " RETURN a.layer + 0 AS layer, count(*) AS count ORDER BY layer"));
        assertThat(rows(call + " WITH motif, sum(CASE WHEN layer IS NULL THEN -count ELSE count END) AS difference"
                        + " WHERE difference <> 0 RETURN motif"))
                .isEmpty();
    }

    @Test
    void signsAndWeightsAreThoseOfAPlainMatch() {
        Map<String, Object> kernel =
                rows("CALL motif.census({network: 'wide', clean: false, signed: true, weighted: true})"
                                + " YIELD motif, coherent, incoherent, intensity, coherence WHERE motif = 'bifan'"
                                + " RETURN coherent, incoherent, intensity, coherence")
                        .get(0);
        Map<String, Object> match = rows(WIDE_BIFANS
                        + " WITH p.weight * q.weight * r.weight * s.weight AS product,"
                        + " (abs(p.weight) + abs(q.weight) + abs(r.weight) + abs(s.weight)) / 4 AS mean"
                        + " RETURN sum(CASE WHEN product > 0 THEN 1 ELSE 0 END) AS coherent,"
                        + " sum(CASE WHEN product < 0 THEN 1 ELSE 0 END) AS incoherent,"
                        + " avg(abs(product) ^ 0.25) AS intensity, avg(abs(product) ^ 0.25 / mean) AS coherence")
                .get(0);

        assertThat(kernel.get("coherent")).isEqualTo(match.get("coherent")).isNotEqualTo(0L);
        assertThat(kernel.get("incoherent")).isEqualTo(match.get("incoherent")).isNotEqualTo(0L);
        assertThat((Double) kernel.get("intensity")).isCloseTo((Double) match.get("intensity"), within(1e-12));
        assertThat((Double) kernel.get("coherence")).isCloseTo((Double) match.get("coherence"), within(1e-12));
    }

    @Test
    void detailsThatCannotBeGivenAreRefused() {
        assertRefused(
                "CALL motif.census({network: 'weightless', signed: true})",
                "connection 0 -> 2 of network weightless must have a number as weight, got none");
        assertRefused(
                "CALL motif.census({network: 'small', weighted: true, definition: 'zahn2024'})",
                "definition must be exact where weights are asked for, got zahn2024");
        assertRefused("CALL motif.zscores({network: 'small', signed: true})", "config has no key signed");
    }

    @Test
    void theConfigurationReachesTheKernel() {
        assertThat(count("small", "clean: false", "converging2")).isEqualTo(8);
        assertThat(count("small", "clean: false, bias: false", "converging2")).isEqualTo(6);
        assertThat(count("small", "clean: true", "converging2")).isEqualTo(6);
        assertThat(count("small", "clean: false, definition: 'zahn2024'", "edges"))
                .isEqualTo(10);
    }

    @Test
    void theNetworkSaysWhetherItIsCleaned() {
        assertThat(count("small", "bias: true", "converging2")).isEqualTo(6);
        run("MATCH (n:Network {id: 'small'}) SET n.clean = false");
        assertThat(count("small", "bias: true", "converging2")).isEqualTo(8);
        run("MATCH (n:Network {id: 'small'}) REMOVE n.clean");
    }

    @Test
    void theZScoresAreThoseOfTheKernel() {
        EnsembleSettings ensemble = new EnsembleSettings(NullModels.named("coverage"), 50, 7, 10, 1);
        ZScores kernel = ZScores.of(graph("wide"), RAW, ensemble, () -> {});

        List<Map<String, Object>> rows =
                rows("CALL motif.zscores({network: 'wide', clean: false, members: 50, seed: 7})");

        assertThat(rows)
                .extracting(row -> row.get("z"))
                .containsExactlyElementsOf(
                        kernel.scores().stream().map(ZScore::z).toList());
        assertThat(rows)
                .extracting(row -> row.get("mean"))
                .containsExactlyElementsOf(
                        kernel.scores().stream().map(ZScore::mean).toList());
        assertThat(rows.get(0))
                .containsEntry("network", "wide")
                .containsEntry("nullModel", "coverage")
                .containsEntry("members", 50L)
                .containsEntry("seed", 7L)
                .containsEntry("clean", false);
    }

    @Test
    void aLayeredNetworkIsComparedByDegreesWhereItIsTakenAsGeneral() {
        List<Map<String, Object>> rows =
                rows("CALL motif.zscores({network: 'wide', null: 'degree', general: true, members: 5, attempts: 2})");

        assertThat(rows).hasSize(212);
        assertThat(rows.get(0)).containsEntry("nullModel", "degree");
    }

    @Test
    void theCensusSaysWhatTheCleanUpRemoved() {
        assertThat(rows("CALL motif.census({network: 'small', clean: true})"))
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("ghostNeurons", 1L)
                        .containsEntry("deadNeurons", 0L)
                        .containsEntry("removedConnections", 1L));
        assertThat(rows("CALL motif.census({network: 'small', clean: false})"))
                .allSatisfy(row -> assertThat(row).containsEntry("removedConnections", 0L));
    }

    @Test
    void exactMomentsOfCoverageAreThoseOfTheKernel() {
        ExactSettings settings = new ExactSettings(NullModels.named("coverage"), false);
        ZScores kernel = ZScores.of(graph("wide"), RAW, settings, () -> {});
        assertThat(rows("CALL motif.zscores({network: 'wide', clean: false, exactMoments: true, null: 'coverage'})"))
                .allSatisfy(row -> assertThat(row).containsEntry("nullModel", "coverage"))
                .extracting(row -> row.get("sd"))
                .containsExactlyElementsOf(
                        kernel.scores().stream().map(ZScore::sd).toList());
    }

    @Test
    void exactMomentsAreThoseOfTheKernelAndKnowNoMembers() {
        ExactSettings settings = new ExactSettings(NullModels.named("layered-er"), true);
        ZScores kernel = ZScores.of(graph("wide"), RAW, settings, () -> {});

        List<Map<String, Object>> rows =
                rows("CALL motif.zscores({network: 'wide', clean: false, exactMoments: true, independentCells: true})");

        assertThat(rows)
                .extracting(row -> row.get("sd"))
                .containsExactlyElementsOf(
                        kernel.scores().stream().map(ZScore::sd).toList());
        assertThat(rows)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("nullModel", "layered-er")
                        .containsEntry("exactMoments", true)
                        .containsEntry("independentCells", true)
                        .containsEntry("members", null)
                        .containsEntry("pHigher", null));
        assertRefused(
                "CALL motif.zscores({network: 'wide', exactMoments: true, null: 'layered-degree'})",
                "null model must be layered-er or coverage for exact moments, because of no other is known how often"
                        + " given cells are filled together, got layered-degree");
    }

    @Test
    void theCountsOfMembersHaveTheMeansOfTheZScores() {
        String config = "({network: 'wide', clean: false, members: 20, seed: 7})";
        List<Map<String, Object>> means = rows("CALL motif.memberCounts" + config
                + " YIELD motif, count WITH motif, sum(count) / 20.0 AS mean, count(*) AS members"
                + " WHERE members = 20 RETURN motif, mean ORDER BY motif");

        assertThat(means).hasSize(13);
        assertThat(means)
                .isEqualTo(
                        rows("CALL motif.zscores" + config + " YIELD motif, mean RETURN motif, mean ORDER BY motif"));
        assertThat(rows("CALL motif.memberCounts" + config + " YIELD member RETURN max(member) AS last"))
                .containsExactly(Map.of("last", 19L));
        assertRefused(
                "CALL motif.memberCounts({network: 'wide', exactMoments: true})",
                "exactMoments must not be asked with counts of members");
    }

    @Test
    void concurrencyChangesNoZScore() {
        String call = "CALL motif.zscores({network: 'wide', members: 40, concurrency: ";

        assertThat(rows(call + "1})")).isEqualTo(rows(call + "2})"));
    }

    @Test
    void aTerminatedTransactionStopsAnEnsemble() {
        long start = System.nanoTime();

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> {
            try (Transaction tx = begin(300);
                    Result result = tx.execute("CALL motif.zscores({network: 'wide', members: 10000000})")) {
                result.resultAsString();
            }
        });

        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(5_000);
    }

    @Test
    void classesAndNullModelsAreListed() {
        assertThat(rows("CALL motif.classes()")).hasSize(MotifClass.all().size());
        assertThat(rows("CALL motif.classes() YIELD motif, neurons, connections, definitions WHERE motif = 'bifan' "
                        + "RETURN neurons, connections, definitions"))
                .containsExactly(Map.of(
                        "neurons",
                        4L,
                        "connections",
                        "0->2, 0->3, 1->2, 1->3",
                        "definitions",
                        List.of("exact", "non-induced", "zahn2024")));
        assertThat(rows("CALL motif.nullModels()"))
                .extracting(row -> row.get("nullModel"))
                .contains("coverage");
    }

    @Test
    void nodesOfALabelWithARelationshipTypeAreCountedAsAGeneralGraph() {
        run("CREATE (a:Gene)-[:REGULATES]->(b:Gene)-[:REGULATES]->(c:Gene), (a)-[:REGULATES]->(c), "
                + "(c)-[:BINDS]->(a), (a)-[:REGULATES]->(:Protein)");
        String asked = "label: 'Gene', type: 'REGULATES'";
        assertThat(occurring(asked)).isEqualTo(Map.of("030T", 1L));
        assertThat(rows("CALL motif.census({" + asked + "})"))
                .hasSize(13 + 199)
                .extracting(row -> row.get("network"))
                .containsOnly("(:Gene)-[:REGULATES]->(:Gene)");
        assertThat(rows("CALL motif.zscores({" + asked + ", members: 2}) YIELD nullModel RETURN DISTINCT nullModel"))
                .containsExactly(Map.of("nullModel", "degree"));
        assertThat(occurring(asked + ", definition: 'non-induced'"))
                .isEqualTo(Map.of("021C", 1L, "021D", 1L, "021U", 1L, "030T", 1L));

        run("MATCH (a:Gene)-[:REGULATES]->(b:Gene) WITH a, b LIMIT 1 CREATE (a)-[:REGULATES]->(b)");
        assertRefused(
                "CALL motif.census({" + asked + "})",
                "relationships of type REGULATES must join two nodes once unless merge is true, got");
        run("MATCH (a:Gene) WITH a LIMIT 1 CREATE (a)-[:REGULATES]->(a)");
        assertRefused(
                "CALL motif.census({" + asked + "})",
                "relationships of type REGULATES must join no node with itself unless merge is true, got");
        assertThat(occurring(asked + ", merge: true")).isEqualTo(Map.of("030T", 1L));
        run("MATCH (a:Gene|Protein) DETACH DELETE a");
        assertRefused("CALL motif.census({" + asked + "})", "graph must have at least one connection, got none in");
    }

    /** Induced counts of Shen-Orr et al. 2002's network, on which NetMODE, igraph and FaSE agree. */
    @Test
    void theTranscriptionNetworkOfEscherichiaColiHasThePublishedCounts() {
        importEscherichiaColi();
        assertThat(occurring("label: 'Operon', type: 'REGULATES'"))
                .hasSize(22)
                .containsEntry("030T", 40L)
                .containsEntry("021D", 4760L)
                .containsEntry("m204", 203L)
                .containsEntry("m2186", 24L);
        assertThat(occurring("label: 'Operon', type: 'REGULATES', definition: 'non-induced'"))
                .containsEntry("m204", 247L);
    }

    /**
     * Beside the random networks of Milo et al. 2002: 7 +- 3 feed-forward loops where they keep the degrees, 47 +- 12
     * bi-fans where they keep the triads as well.
     */
    @Test
    void theTranscriptionNetworkOfEscherichiaColiHasThePublishedZScores() {
        importEscherichiaColi();
        String call = "CALL motif.zscores({label: 'Operon', type: 'REGULATES', null: '%s', members: %d})"
                + " YIELD motif, count, mean, sd, z WHERE motif = '%s' RETURN count, mean, sd, z";
        Map<String, Object> feedForward =
                rows(call.formatted("degree", 100, "030T")).get(0);
        assertThat(feedForward).containsEntry("count", 40L);
        assertThat((Double) feedForward.get("mean")).isCloseTo(7, within(1.5));
        assertThat((Double) feedForward.get("sd")).isCloseTo(3, within(0.8));
        assertThat((Double) feedForward.get("z")).isCloseTo(10, within(2.0));
        Map<String, Object> biFan = rows(call.formatted("triad", 100, "m204")).get(0);
        assertThat(biFan).containsEntry("count", 203L);
        assertThat((Double) biFan.get("mean")).isCloseTo(47, within(5.0));
        assertThat((Double) biFan.get("sd")).isCloseTo(12, within(4.0));
        assertThat((Double) biFan.get("z")).isCloseTo(13, within(4.0));
    }

    /** As (:Operon)-[:REGULATES]->(:Operon) by plain Cypher, once; skips the test where the data are not there. */
    private static void importEscherichiaColi() {
        Path file = TestDatabase.sharedData("transcription/ecoli_424_519.edges");
        try (Transaction tx = begin()) {
            tx.execute(
                    "UNWIND $rows AS row MERGE (a:Operon {id: row[0]}) MERGE (b:Operon {id: row[1]}) "
                            + "MERGE (a)-[:REGULATES]->(b)",
                    Map.of(
                            "rows",
                            TestDatabase.lines(file)
                                    .map(line -> List.of(line.split(" ")))
                                    .toList()));
            tx.commit();
        }
    }

    private static Map<String, Long> occurring(String config) {
        Map<String, Long> counts = new HashMap<>();
        rows("CALL motif.census({" + config + "}) YIELD motif, count WHERE count > 0 RETURN motif, count")
                .forEach(row -> counts.put((String) row.get("motif"), (Long) row.get("count")));
        return counts;
    }

    @Test
    void anUnknownOrUnfinishedNetworkIsRefused() {
        assertRefused(
                "CALL motif.census({network: 'smal'})",
                "network must be the id of a stored network, got smal; of 3 the closest are [small, wide, weightless]");
        assertRefused("CALL motif.census({network: 'draft'})", "got draft; of 3 the closest are");
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertRefused(
                "CALL motif.census({network: 'small', definitoin: 'exact'})",
                "config has no key definitoin: the nearest is definition");
    }

    private static long count(String network, String config, String motif) {
        Map<String, Object> row = rows("CALL motif.census({network: '" + network + "', " + config
                        + "}) YIELD motif, count WHERE motif = '" + motif + "' RETURN count")
                .get(0);
        return ((Number) row.values().iterator().next()).longValue();
    }
}
