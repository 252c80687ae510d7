package io.motifbase.queries.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.queries.http.ChromiumPage;
import io.motifbase.queries.knockout.KnockoutAnswer;
import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.queries.statements.ScoreAnswer;
import io.motifbase.queries.statements.ZScoresAnswer;
import io.motifbase.trainer.pruning.Preset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a browser shows it, of as many levels, sets and motifs as the paper's preset has. */
class ReportPageTest {
    private static final List<MotifClass> MOTIFS = MotifClass.all().subList(1, 14);
    /** Pairs of texts of one chart that overlap, and texts that leave their chart. */
    private static final String FAULTS = "[...document.querySelectorAll('.charts > svg')].flatMap(chart => {"
            + " const frame = chart.getBoundingClientRect();"
            + " const all = [...chart.querySelectorAll('text')].map(t => ({text: t.textContent,"
            + "   aslant: t.hasAttribute('transform'), box: t.getBoundingClientRect()}));"
            + " const out = all.filter(({box}) => box.left < frame.left || box.right > frame.right"
            + "   || box.top < frame.top || box.bottom > frame.bottom).map(({text}) => 'out: ' + text);"
            + " const over = all.flatMap((a, i) => all.slice(i + 1).filter(b => !(a.aslant && b.aslant)"
            + "   && a.box.left < b.box.right && b.box.left < a.box.right && a.box.top + 1 < b.box.bottom"
            + "   && b.box.top + 1 < a.box.bottom).map(b => 'over: ' + a.text + ' | ' + b.text));"
            + " return out.concat(over);"
            + "})";

    @TempDir
    private static Path folder;

    /** Z of a network. */
    interface Scores {
        @Nullable
        Double z(Variant set, double sparsity, Counting counting, String motif, int network);
    }

    @BeforeAll
    static void write() {
        SplittableRandom random = new SplittableRandom(1);
        report((set, sparsity, counting, motif, network) -> {
                    boolean far = set == Variant.RANDOM && sparsity == 0.85 && motif.equals("chain3") && network == 1;
                    return far ? -1781.6 : random.nextDouble() * (set == Variant.TRAINED ? 40 : 4);
                })
                .write(folder);
    }

    static Report report(Scores scores) {
        ReproductionSettings settings =
                new ReproductionSettings("reproduction", Preset.PAPER, 18, 2, 1, null, null, 200_000, 1000, 100, 2);
        List<MeasuredLevel> levels = new ArrayList<>();
        for (Variant set : Variant.values()) {
            List<Double> sparsities = new ArrayList<>(List.of(0.0));
            sparsities.addAll(set.preset(Preset.PAPER).settings(2, 1).schedule().sparsities());
            for (double sparsity : sparsities) {
                levels.add(level(set, sparsity, set == Variant.TRAINED ? 18 : 2, scores));
            }
        }
        return new Report(settings, levels, List.of(), List.of(knockouts("a"), knockouts("b")));
    }

    private static MeasuredLevel level(Variant set, double sparsity, int networks, Scores scores) {
        List<NetworkAnswer> answers = new ArrayList<>();
        Map<Counting, List<ZScoresAnswer>> all = new EnumMap<>(Counting.class);
        List<Map<String, @Nullable Double>> blocks = new ArrayList<>();
        for (int block = 1; block <= 5; block++) {
            Map<String, @Nullable Double> z = new LinkedHashMap<>();
            for (MotifClass motif : BlockScores.MOTIFS) {
                z.put(motif.id(), 100.0 * sparsity / block);
            }
            blocks.add(z);
        }
        for (int n = 0; n < networks; n++) {
            answers.add(new NetworkAnswer(
                    set.id() + n,
                    set.id(),
                    n + 1L,
                    sparsity,
                    1L,
                    3e-4 / (1.0001 - sparsity),
                    List.of(10L, 400L, 400L, 400L, 16L, 7L),
                    1233,
                    1000,
                    100,
                    false,
                    "trained",
                    "00",
                    new TreeMap<>()));
            for (Counting counting : Counting.values()) {
                Map<String, ScoreAnswer> motifs = new LinkedHashMap<>();
                for (MotifClass motif : MOTIFS) {
                    Double z = sparsity == 0 ? null : scores.z(set, sparsity, counting, motif.id(), n);
                    motifs.put(motif.id(), new ScoreAnswer(1, 1, 1, z, null, null, null, z == null, null, null, null));
                }
                all.computeIfAbsent(counting, c -> new ArrayList<>())
                        .add(new ZScoresAnswer(
                                set.id() + n,
                                counting.definition(),
                                counting.nullModel(),
                                100,
                                1L,
                                motifs,
                                false,
                                false));
            }
        }
        return new MeasuredLevel(set, sparsity, answers, all, List.of(blocks), List.of());
    }

    private static KnockoutAnswer knockouts(String network) {
        List<KnockoutAnswer.Line> lines = new ArrayList<>();
        for (MotifClass motif : MOTIFS) {
            for (double fraction : new double[] {0.002, 0.005, 0.01, 0.02, 0.05}) {
                double mse = 6e-4 * (1 + 100 * fraction * motif.index());
                KnockoutAnswer.Control control = new KnockoutAnswer.Control(mse / 2, 1e-4, null, 0.5, 0.5);
                lines.add(new KnockoutAnswer.Line(motif.id(), fraction, 13, mse, control, control, mse / 3, 2 * mse));
            }
        }
        return new KnockoutAnswer(network, "own", 1000, 20, 1, 6000, 6e-4, lines);
    }

    private static void nothingIsCutOffOrOverlaps(int width) throws Exception {
        Files.createDirectories(Path.of("target/live"));
        try (ChromiumPage page = ChromiumPage.open(width, 1000)) {
            page.go(folder.resolve("report.html").toUri());
            page.await("document.readyState === 'complete' && document.querySelectorAll('.charts > svg').length > 0");
            assertThat(page.value("document.querySelectorAll('.charts > svg').length")
                            .asInt())
                    .isEqualTo(1 + 13 + 5 + 13 + 4 + 5);
            List<String> faults = new ArrayList<>();
            for (JsonNode fault : page.value(FAULTS)) {
                faults.add(fault.asText());
            }
            assertThat(faults).isEmpty();
            assertThat(page.value("document.documentElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void noTextIsCutOffOrOverlapsInAWideWindow() throws Exception {
        nothingIsCutOffOrOverlaps(1280);
    }

    @Test
    void noTextIsCutOffOrOverlapsInANarrowWindow() throws Exception {
        nothingIsCutOffOrOverlaps(700);
    }

    @Test
    void aFarValueIsToldOnThePageAndStandsInItsTable() throws Exception {
        assertThat(Files.readString(folder.resolve("report.html"))).contains("Beyond the axis: random, n=2 at 85: -8");
        assertThat(Files.readString(folder.resolve("zscores.csv")))
                .containsPattern("random,0.85,zahn2024,coverage,true,chain3,2,-8[0-9.]+,");
    }

    @Test
    void everyMotifHasItsMeaningAndEverySetItsNumber() throws Exception {
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<b>zigzag</b> (0-&gt;2, 0-&gt;3, 1-&gt;3): two sources")
                .contains(">trained, n=18</text>", ">random, n=2</text>", "the first 200,000 rows");
    }
}
