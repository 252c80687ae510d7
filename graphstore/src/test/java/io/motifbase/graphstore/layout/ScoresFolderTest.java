package io.motifbase.graphstore.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.graphstore.layout.ScoresImport.Imported;
import io.motifbase.graphstore.store.GraphDigest;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.Networks;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullModels;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.trainer.layout.LayoutProperties;
import io.motifbase.trainer.layout.LocalFolder;
import io.motifbase.trainer.layout.SealedFolder;
import io.motifbase.trainer.network.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scores that were computed elsewhere come into a real store as if they had been computed in it. */
class ScoresFolderTest {
    private static final LayoutProperties TWO = LayoutProperties.ofScores(2);
    private static final List<String> IDS = List.of("first", "second");
    private static final String OF_EACH =
            "MATCH (n:Network)-[:HAS_SCORE]->(s:MotifScore) RETURN n.id AS network, properties(s) AS score";

    @TempDir
    private static Path stores;

    private static GraphStore store;
    private static final List<ZScores> computed = new ArrayList<>();

    @TempDir
    private Path dir;

    @BeforeAll
    static void compute() {
        store = GraphStore.open(stores.resolve("store"), StoreSettings.embedded());
        fill();
        for (String id : IDS) {
            CensusSettings layered = new CensusSettings(Definition.EXACT, true, true);
            computed.add(scores(id, layered, sampled("coverage")));
            computed.add(scores(id, layered, sampled("layered-degree")));
            computed.add(scores(id, layered, new ExactSettings(NullModels.named("layered-er"), false)));
            computed.add(scores(id, layered, new ExactSettings(NullModels.named("layered-er"), true)));
            computed.add(scores(id, new CensusSettings(Definition.ZAHN2024, false, false), sampled("coverage")));
            computed.add(scores(id, new CensusSettings(Definition.TRIADS, true, true, false), sampled("degree")));
        }
    }

    private static ZScores scores(String id, CensusSettings census, NullSettings settings) {
        return ZScores.of(store.graph(id), census, settings, () -> {});
    }

    private static EnsembleSettings sampled(String nullModel) {
        return new EnsembleSettings(NullModels.named(nullModel), 20, -5, 3, 1);
    }

    private static void fill() {
        for (int n = 0; n < IDS.size(); n++) {
            Network network = Networks.random(30 + n, 0.5, 5, 8, 6, 3);
            store.write(IDS.get(n), network, Networks.properties(network));
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void write() {
        Folders.write(dir, ScoreRows.TABLE, rows());
        SealedFolder.seal(new LocalFolder(dir), TWO);
    }

    @AfterEach
    void anew() {
        IDS.forEach(store::delete);
        fill();
    }

    /** As the documentation of the layout has them. */
    private static List<Map<String, @Nullable Object>> rows() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int n = 0; n < computed.size(); n++) {
            for (ZScore score : computed.get(n).scores()) {
                rows.add(row(IDS.get(n / (computed.size() / IDS.size())), computed.get(n), score));
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(String id, ZScores scores, ZScore score) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("network", id);
        row.put("contentHash", store.show(id).contentHash());
        row.put("definition", scores.census().definition().id());
        row.put("bias", scores.census().bias());
        row.put("clean", scores.census().clean());
        row.put("general", !scores.census().layers());
        row.put("null", scores.settings().nullModel().id());
        EnsembleSettings ensemble = scores.settings() instanceof EnsembleSettings sampled ? sampled : null;
        row.put("members", ensemble == null ? null : (long) ensemble.members());
        row.put("seed", ensemble == null ? null : ensemble.seed());
        row.put("attempts", ensemble == null ? null : (long) ensemble.attempts());
        row.put("exactMoments", ensemble == null);
        row.put("independentCells", scores.settings() instanceof ExactSettings e ? e.independentCells() : null);
        row.put("motif", score.motif().id());
        row.put("count", score.count());
        row.put("mean", score.mean());
        row.put("sd", score.sd());
        row.put("z", score.z());
        row.put("pHigher", score.pHigher());
        row.put("pLower", score.pLower());
        row.put("profile", score.profile());
        row.put("determined", score.determined());
        row.put("pTwoSided", score.pTwoSided());
        row.put("pAdjusted", score.pAdjusted());
        row.put("standardErrorOfZ", score.standardErrorOfZ());
        row.put("revision", ZScores.REVISION);
        row.put("codeVersion", "0.1.0-elsewhere");
        row.put("origin", "spark");
        return row;
    }

    private Imported importing() {
        return ScoresImport.run(store, dir, fraction -> {});
    }

    private void change(Consumer<List<Map<String, @Nullable Object>>> change) {
        Folders.change(dir, ScoreRows.TABLE, TWO, change);
    }

    /** By network and property, in any order; those of provenance apart. */
    private static List<String> nodes(List<String> provenance) {
        List<String> nodes = new ArrayList<>();
        for (Map<String, Object> row : store.execute(OF_EACH, Map.of())) {
            Map<String, Object> score = new TreeMap<>();
            ((Map<?, ?>) Objects.requireNonNull(row.get("score")))
                    .forEach((name, value) -> score.put((String) name, value));
            provenance.forEach(score::remove);
            nodes.add(row.get("network") + " " + score);
        }
        nodes.sort(null);
        return nodes;
    }

    @Test
    void areTheNodesOfAnEmbeddedRunAndSayWhereTheyCameFrom() {
        assertThat(importing()).isEqualTo(new Imported(2, 12, 0));
        List<String> imported =
                nodes(List.of("codeVersion", "origin", "contentHash", "provenance_folder", "provenance_sha256"));
        assertThat(store.execute(
                        "MATCH (n:Network {id: 'first'})-[:HAS_SCORE]->(s) RETURN DISTINCT s.origin AS origin, s.codeVersion "
                                + "AS version, s.contentHash = n.contentHash AS same, s.provenance_folder AS folder, "
                                + "size(s.provenance_sha256) AS digits",
                        Map.of()))
                .containsExactly(Map.of(
                        "origin",
                        "spark",
                        "version",
                        "0.1.0-elsewhere",
                        "same",
                        true,
                        "folder",
                        String.valueOf(dir.getFileName()),
                        "digits",
                        64L));
        for (int n = 0; n < computed.size(); n++) {
            ZScores scores = computed.get(n);
            String id = IDS.get(n / (computed.size() / IDS.size()));
            assertThat(store.findScores(id, scores.census(), scores.settings())).isEqualTo(scores.scores());
        }

        anew();
        for (int n = 0; n < computed.size(); n++) {
            store.writeScores(IDS.get(n / (computed.size() / IDS.size())), computed.get(n));
        }
        assertThat(imported).isEqualTo(nodes(List.of("codeVersion"))).hasSize(rows().size());
    }

    @Test
    void theSameAgainIsNoChange() {
        importing();
        String before = GraphDigest.of(store);
        assertThat(importing()).isEqualTo(new Imported(2, 0, 12));
        assertThat(GraphDigest.of(store)).isEqualTo(before);
    }

    @Test
    void whatIsStoredAlreadyStays() {
        store.writeScores("first", computed.get(0));
        assertThat(importing()).isEqualTo(new Imported(2, 11, 1));
        assertThat(store.execute(
                        "MATCH (:Network {id: 'first'})-->(s:MotifScore) WHERE s.origin IS NULL RETURN count(s) AS own",
                        Map.of()))
                .containsExactly(Map.of("own", (long) computed.get(0).scores().size()));
    }

    @Test
    void namesEveryNetworkWhoseScoresDoNotFit() {
        store.delete("second");
        change(rows -> {
            rows.get(0).put("revision", ZScores.REVISION - 1);
            rows.subList(0, 13).forEach(row -> row.put("revision", ZScores.REVISION - 1));
        });
        refuses(
                "scores must be of this kernel and of networks in the store, and none is stored",
                "not in the store: second",
                "of another revision of the kernel than " + ZScores.REVISION + ": first");
        Network other = Networks.random(40, 0.5, 5, 8, 6, 3);
        store.write("second", other, Networks.properties(other));
        refuses("in the store with other content than was counted: second");
    }

    private void refuses(String... message) {
        assertThatIllegalArgumentException()
                .isThrownBy(this::importing)
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith(dir.toString())
                        .contains(message)
                        .hasLineCount(1));
        assertThat(store.execute("MATCH (s:MotifScore) RETURN count(s) AS scores", Map.of()))
                .containsExactly(Map.of("scores", 0L));
    }

    @Test
    void otherScoresThanThoseStoredAreRefused() {
        store.writeScores("second", computed.get(6));
        String before = GraphDigest.of(store);
        change(rows -> rows.stream()
                .filter(row -> "second".equals(row.get("network")) && "bifan".equals(row.get("motif")))
                .forEach(row -> row.put("mean", 1e9)));
        assertThatIllegalArgumentException()
                .isThrownBy(this::importing)
                .withMessageStartingWith(dir + ": scores {")
                .withMessageContaining("null=coverage")
                .withMessageEndingWith(" of network second must be those that are stored, got others");
        assertThat(GraphDigest.of(store)).isEqualTo(before);
    }

    private static Arguments wrong(Consumer<List<Map<String, @Nullable Object>>> change, String... message) {
        return Arguments.of(change, List.of(message));
    }

    static Stream<Arguments> wrongRows() {
        return Stream.of(
                wrong(rows -> rows.remove(3), "of network first must be one for each class of definition exact"),
                wrong(rows -> rows.remove(rows.size() - 1), "of network second must be one for each class"),
                wrong(rows -> rows.add(1, rows.get(0)), "of network first must be one for each class"),
                wrong(rows -> rows.addAll(rows.subList(0, 13)), "of network first must lie together, got more"),
                wrong(rows -> rows.get(2).put("null", "coverag"), "row 3", "coverage", "coverag"),
                wrong(rows -> rows.get(2).put("definition", "exactly"), "row 3", "definition must be one of exact"),
                wrong(rows -> rows.get(2).put("motif", "bifans"), "row 3", "bifans"),
                wrong(rows -> rows.get(2).put("members", 1L), "row 3", "members must be at least 2, got 1"),
                wrong(rows -> rows.get(2).put("members", null), "row 3", "members must be a number"),
                wrong(
                        rows -> rows.get(2).put("members", 1L << 40),
                        "row 3",
                        "property members must be an int, got 1099511627776"),
                wrong(rows -> rows.get(2).put("exactMoments", true), "row 3", "column members must be empty"),
                wrong(rows -> rows.get(2).put("independentCells", false), "row 3", "independentCells must be empty"),
                wrong(rows -> rows.get(2).put("z", null), "row 3", "column z must be empty where"),
                wrong(rows -> rows.get(2).put("origin", "elsewhere"), "row 3", "must have one contentHash"),
                wrong(rows -> rows.removeIf(row -> "second".equals(row.get("network"))), "of 2 networks, got 1"),
                wrong(List::clear, "of 2 networks, got 0"));
    }

    @ParameterizedTest
    @MethodSource("wrongRows")
    void wrongRowsAreRefusedInOneLine(Consumer<List<Map<String, @Nullable Object>>> change, List<String> message) {
        change(change);
        refuses(message.toArray(String[]::new));
    }

    @Test
    void aFolderOfNetworksIsNoneOfScores() {
        SealedFolder.seal(new LocalFolder(dir), LayoutProperties.ofEnsemble("moth", 2));
        assertThatIllegalArgumentException()
                .isThrownBy(this::importing)
                .withMessage(dir + "/layout.properties: format must be motifbase-scores, got motifbase-ensemble");
    }
}
