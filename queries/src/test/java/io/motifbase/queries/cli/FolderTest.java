package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.graphstore.tables.Table;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.NullModels;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.queries.Fixtures;
import io.motifbase.queries.Run;
import io.motifbase.trainer.layout.LayoutProperties;
import io.motifbase.trainer.layout.LayoutTables;
import io.motifbase.trainer.layout.LocalFolder;
import io.motifbase.trainer.layout.SealedFolder;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ensembles and scores as folders, as a user types it. */
class FolderTest {
    private static final List<String> IDS = List.of("ring-000@0", "ring-001@0.5");

    @TempDir
    private static Path folder;

    private static Path store;
    private static Path scores;

    @BeforeAll
    static void fill() throws IOException {
        store = folder.resolve("store");
        scores = folder.resolve("scores");
        EnsembleSettings settings = new EnsembleSettings(NullModels.named("coverage"), 20, 1, 10, 1);
        CensusSettings census = new CensusSettings(Definition.EXACT, true, true);
        try (GraphStore filling = GraphStore.open(store, StoreSettings.embedded())) {
            for (int n = 0; n < IDS.size(); n++) {
                Network network = Fixtures.network(n + 1, 0.5);
                filling.write(IDS.get(n), network, new NetworkProperties("ring", n, 0.5 * n, 7L, null, true, null));
            }
            write(filling, ZScores.of(filling.graph(IDS.get(0)), census, settings, () -> {}));
        }
    }

    /** The scores of the first network for both, so that it shows whether they are found or computed. */
    private static void write(GraphStore networks, ZScores first) throws IOException {
        Table table = Table.of("scores", LayoutTables.SCORES);
        Files.createDirectories(scores.resolve("scores"));
        table.write(scores.resolve(SealedFolder.part("scores", 0)), out -> {
            for (String id : IDS) {
                for (ZScore score : first.scores()) {
                    out.write(
                            id,
                            networks.show(id).contentHash(),
                            "exact",
                            true,
                            true,
                            false,
                            "coverage",
                            20L,
                            1L,
                            10L,
                            false,
                            null,
                            score.motif().id(),
                            score.count(),
                            score.mean(),
                            score.sd(),
                            score.z(),
                            score.pHigher(),
                            score.pLower(),
                            score.profile(),
                            score.determined(),
                            score.pTwoSided(),
                            score.pAdjusted(),
                            score.standardErrorOfZ(),
                            ZScores.REVISION,
                            "0.1.0",
                            "spark");
                }
            }
        });
        SealedFolder.seal(new LocalFolder(scores), LayoutProperties.ofScores(IDS.size()));
    }

    private static Run on(Path where, Object... words) {
        Object[] all = new Object[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--store";
        all[words.length + 1] = where;
        return Run.of(all);
    }

    private static String done(Run run) {
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private static void refused(Run run, String message) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorLines()).singleElement().asString().contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anEnsembleGoesIntoAnotherStore() {
        Path dir = folder.resolve("ring");
        assertThat(done(on(store, "export", "--ensemble", "ring", "--format", "parquet", "--out", dir))
                        .strip())
                .isEqualTo(dir + ": 2 networks of ensemble ring");
        Path other = folder.resolve("other");
        String imported = done(on(other, "import", dir, "--format", "parquet", "--json"));
        assertThat(imported).isEqualTo(done(on(store, "list", "--json"))).contains(IDS.get(1));
        assertThat(done(on(other, "import", dir, "--format", "parquet", "--json")))
                .isEqualTo(imported);
        refused(
                on(store, "export", "--ensemble", "ring", "--format", "parquet", "--out", dir),
                dir + ": must be a new or an empty folder, got one that is there");
    }

    @Test
    void importedScoresAreFoundNotComputed() {
        assertThat(done(on(store, "import", scores, "--format", "parquet-scores"))
                        .strip())
                .isEqualTo("2 new of 2 sets of scores of 2 networks");
        String first = done(on(store, "zscores", IDS.get(0), "--null", "coverage", "--members", 20, "--json"));
        String second = done(on(store, "zscores", IDS.get(1), "--null", "coverage", "--members", 20, "--json"));
        assertThat(second.replace(IDS.get(1), IDS.get(0))).isEqualTo(first);
        assertThat(done(on(store, "compare", "--ensemble", "ring", "--null", "coverage", "--members", 20, "--json")))
                .containsPattern("\"z\":\\[(\\[[^\\]]+\\]),\\1\\]");
        assertThat(done(on(store, "import", scores, "--format", "parquet-scores"))
                        .strip())
                .isEqualTo("nothing new of 2 sets of scores of 2 networks");
        assertThat(done(on(store, "import", scores, "--format", "parquet-scores", "--json"))
                        .strip())
                .isEqualTo("{\"folder\":\"" + scores + "\",\"networks\":2,\"stored\":0,\"found\":2}");
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        refused(on(store, "export", "--format", "parquet", "--out", "x"), "either ID or --ensemble NAME");
        refused(on(store, "export", "a", "--ensemble", "b", "--format", "parquet", "--out", "x"), "got both");
        refused(
                on(store, "export", "--ensemble", "ring", "--format", "onnx", "--out", "x"),
                "format must be parquet to export an ensemble, got onnx");
        refused(
                on(store, "export", "--ensemble", "rings", "--format", "parquet", "--out", folder.resolve("x")),
                "ensemble must be one of [ring], got rings");
        refused(on(store, "import", scores), "is a folder: --format must say what is in it");
        refused(
                on(store, "import", scores, "--format", "parquets"),
                "format must be one of [keras, onnx, npz, safetensors, edges, parquet, parquet-scores], got parquets");
        refused(on(store, "import", scores, scores, "--format", "parquet"), "must go with one folder, got 2");
        refused(on(store, "import", scores, "--id", "x", "--format", "parquet-scores"), "--id, --ensemble, --bulk");
        refused(on(store, "import", scores, "--format", "parquet"), "format must be motifbase-ensemble");
    }

    @Test
    void aBadFolderMakesNoStore() {
        Path other = folder.resolve("other");
        refused(on(other, "import", scores.resolve("none"), "--format", "parquet"), "there is none");
        refused(on(other, "import", scores, "--format", "parquet-scores"), "store must exist, got");
        assertThat(other).doesNotExist();
    }
}
