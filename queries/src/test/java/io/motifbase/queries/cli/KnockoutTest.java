package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.KnockoutSettings;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.queries.Fixtures;
import io.motifbase.queries.Run;
import io.motifbase.queries.knockout.KnockoutAnswer;
import io.motifbase.queries.knockout.KnockoutKeeper;
import io.motifbase.queries.knockout.RowChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Knock-outs of networks that learnt flight, by the command line. */
class KnockoutTest {
    private static final String KNOCKOUTS =
            "MATCH (n:Network {id: $id})-[:HAS_KNOCKOUT]->(k:Knockout {motif: 'bifan', draws: $draws})"
                    + " RETURN count(k) AS knockouts, min(k.rowsSource) AS rowsSource, min(k.mse) AS mse";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void train() {
        List<Object> words = new ArrayList<>(List.of("train", "--control", "untrained", "--ensemble", "net"));
        words.addAll(List.of("--networks", 2, "--samples", 1000, "--sparsities", "0.5", "--layers", "10,16,12,7"));
        words.addAll(List.of("--store", folder.resolve("store")));
        Run run = Run.of(words.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        try (GraphStore store = store()) {
            store.write("hand", Fixtures.network(1, 0.5), NetworkProperties.imported(Fixtures.network(1, 0.5), "hand"));
        }
    }

    private static GraphStore store() {
        return GraphStore.open(folder.resolve("store"), StoreSettings.embedded());
    }

    private static Run knockout(Object... more) {
        List<Object> words = new ArrayList<>(List.of("knockout", "--store", folder.resolve("store")));
        words.addAll(List.of(more));
        return Run.of(words.toArray());
    }

    @Test
    void knocksOutOnceAndStoresWhatCypherReads() throws InterruptedException {
        Object[] words = {"net-001@0.5", "--draws", 5, "--fractions", "0.1,0.05", "--json"};
        Run first = knockout(words);
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).contains("\"rowsSource\":\"test part\"").contains("\"motif\":\"biparallel\"");
        Run summary = knockout("--ensemble", "net", "--sparsity", 0.5, "--motif", "bifan,chain2", "--draws", 3);
        assertThat(summary.exit()).as(summary.err()).isZero();
        assertThat(summary.out())
                .startsWith("50 % sparse")
                .contains("bifan", "/2")
                .doesNotContain("zigzag");
        try (GraphStore store = store()) {
            KnockoutKeeper keeper = new KnockoutKeeper(store);
            KnockoutSettings settings = KnockoutSettings.asked(null, List.of(0.1, 0.05), 5, null, null);
            KnockoutAnswer found = Objects.requireNonNull(keeper.find("net-001@0.5", settings));
            assertThat(keeper.find("net-001@0", settings)).isNull();
            assertThat(store.execute(KNOCKOUTS, Map.of("id", "net-001@0.5", "draws", 5))
                            .get(0))
                    .containsEntry("knockouts", 2L)
                    .containsEntry("rowsSource", "test part")
                    .containsEntry(
                            "mse",
                            found.knockouts().stream()
                                    .filter(line -> line.motif().equals("bifan"))
                                    .mapToDouble(KnockoutAnswer.Line::mse)
                                    .min()
                                    .orElseThrow());
            assertThat(found.mseBefore())
                    .isEqualTo(store.show("net-001@0.5").properties().testMse());
            evaluatesOnATable(store);
            store.delete("net-001@0.5");
            assertThat(store.execute("MATCH (k:Knockout {draws: 5}) RETURN count(k) AS knockouts", Map.of()))
                    .containsExactly(Map.of("knockouts", 0L));
        }
    }

    private static void evaluatesOnATable(GraphStore store) throws InterruptedException {
        StringBuilder rows = new StringBuilder("a,b,c,d,e,f,g,h,s,t,u,v,w,x,y,z\n");
        for (int i = 0; i < 20; i++) {
            rows.append("0.1,0.2,").append(i / 40.0).append(",0,0,0,0,0,0,0,0,0,0,0,0.1,0.2\n");
        }
        Path table = Fixtures.write(folder.resolve("rows.csv"), rows.toString());
        KnockoutKeeper keeper = new KnockoutKeeper(store);
        KnockoutSettings settings = KnockoutSettings.asked(List.of("bifan"), null, 3, null, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keeper.knockouts("hand", settings, RowChoice.OWN, done -> {}))
                .withMessageContaining("--evaluate FILE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keeper.knockouts("nobody", settings, RowChoice.OWN, done -> {}))
                .withMessageContaining("got nobody");
        KnockoutAnswer answer = keeper.knockouts("hand", settings, new RowChoice(table, null), done -> {});
        assertThat(answer.rowsSource()).startsWith("table rows.csv, SHA-256 ");
        assertThat(keeper.knockouts("hand", settings, new RowChoice(table, null), done -> {}))
                .isEqualTo(answer);
        assertThat(store.execute(KNOCKOUTS, Map.of("id", "hand", "draws", 3)).get(0))
                .containsEntry("knockouts", 5L);
    }

    @Test
    void badInputIsToldInOneLine() {
        refused("fraction must be in (0, 1), got 1.5", "net-002@0.5", "--fractions", "1.5");
        refused("got fan", "net-002@0.5", "--motif", "fan");
        refused("name networks, or an ensemble by --ensemble NAME", "--draws", 3);
        refused("--scaler must go with --evaluate FILE", "net-002@0.5", "--scaler", "s.csv");
        refused(
                "ensemble must be one of [hand, net] with a level of sparsity 0.3, got net",
                "--ensemble",
                "net",
                "--sparsity",
                0.3);
    }

    private static void refused(String message, Object... words) {
        Run run = knockout(words);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorLines()).singleElement().asString().contains(message);
    }
}
