package io.motifbase.motifs.census;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.motifs.SharedData;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of networks that others have published or counted with their own tools. */
class GoldenCountsTest {
    /** Columns of the file after graph, nodes, edges. */
    private static final List<MotifClass> ZAMBRA_COLUMNS = List.of(
            MotifClass.DIVERGING2,
            MotifClass.CONVERGING2,
            MotifClass.CHAIN2,
            MotifClass.DIVERGING3,
            MotifClass.CONVERGING3,
            MotifClass.IN1OUT2,
            MotifClass.IN2OUT1,
            MotifClass.CHAIN3,
            MotifClass.CONVERGING_CHAIN,
            MotifClass.DIVERGING_CHAIN,
            MotifClass.ZIGZAG,
            MotifClass.BIFAN,
            MotifClass.BIPARALLEL);

    private static MotifCensus census(DirectedGraph g, Definition definition, boolean bias) {
        return MotifCensus.of(g, new CensusSettings(definition, bias, false));
    }

    /** The dense network of Zahn, Daniel and Kutz 2024; chains as paths, then as connected pairs. */
    @ParameterizedTest
    @CsvSource({
        "true,  331735, 64925877, 65466152, 68531312, 174023, 8607293555, 8704016360, 1748524800, 13623, 12813935856,"
                + " 13663373640",
        "false, 330512, 64686336, 65135640, 68204800, 173200, 8575532560, 8638880720, 1681920000, 13200, 12749249520,"
                + " 13598256000",
    })
    void countsTheDenseNetworkAsPublished(
            boolean bias,
            long edges,
            long diverging2,
            long converging2,
            long paths2,
            long pairs2,
            long diverging3,
            long converging3,
            long paths3,
            long pairs3,
            long biFan,
            long biParallel) {
        DirectedGraph dense = RandomGraphs.layered(1, 1, true, 10, 400, 400, 400, 16, 7);
        MotifCensus exact = census(dense, Definition.EXACT, bias);
        MotifCensus published = census(dense, Definition.ZAHN2024, bias);
        assertThat(counts(exact, "diverging2 converging2 chain2 diverging3 converging3 chain3 bifan biparallel"))
                .containsExactly(diverging2, converging2, paths2, diverging3, converging3, paths3, biFan, biParallel);
        assertThat(counts(published, "edges diverging2 converging2 chain2 diverging3 chain3 bifan biparallel"))
                .containsExactly(edges, diverging2, converging2, pairs2, diverging3, pairs3, biFan, biParallel);
        assertThat(published.count(MotifClass.CONVERGING3)).isEqualTo(converging2);
    }

    private static List<Long> counts(MotifCensus census, String motifs) {
        return Arrays.stream(motifs.split(" "))
                .map(id -> census.count(MotifClass.named(id)))
                .toList();
    }

    /** Counts on which NetMODE, FaSE, igraph, FANMOD, gtrieScanner and graph-tool agree. */
    @Test
    void countsTheBenchmarkNetworkAsAllToolsDo() {
        DirectedGraph g = SharedData.ffnn7();
        MotifCensus census = census(g, Definition.EXACT, true);
        assertThat(counts(census, "bifan biparallel chain2 chain3 converging3"))
                .containsExactly(307_454L, 327_542L, 334_654L, 571_206L, 2_963_493L);
        assertThat(total(census, 3)).isEqualTo(970_955);
        assertThat(total(census, 4)).isEqualTo(49_840_107);
    }

    private static long total(MotifCensus census, int neurons) {
        return census.classes().stream()
                .filter(motif -> motif.neurons() == neurons)
                .mapToLong(census::count)
                .sum();
    }

    /** Induced counts of Shen-Orr et al. 2002's network on which NetMODE, igraph and FaSE agree, class by class. */
    @Test
    void countsTheTranscriptionNetworkOfEscherichiaColiAsAllToolsDo() {
        MotifCensus census = census(SharedData.eColi(), Definition.EXACT, true);
        Map<String, Long> counts = new TreeMap<>();
        census.counts().forEach((motif, count) -> {
            int n = motif.neurons();
            int id = GeneralClasses.leastCode(n, GeneralClasses.code(n, motif.connections()));
            if (count > 0) {
                counts.put(n + " " + id, count);
            }
        });
        Map<String, Long> expected = new TreeMap<>();
        for (String line : SharedData.lines("transcription/ecoli_counts_by_mfinder_id.txt")) {
            String[] words = line.split(" ");
            expected.put(words[1] + " " + words[2], Long.valueOf(words[3]));
        }
        assertThat(counts).isEqualTo(expected);
        assertThat(counts(census, "030T m204")).containsExactly(40L, 203L);
    }

    @Test
    void countsBiFansThatAreNotInduced() {
        MotifCensus census = census(SharedData.eColi(), Definition.NON_INDUCED, true);
        assertThat(counts(census, "030T m204")).containsExactly(40L, 247L);
    }

    /** Trained networks of Zambra, Maritan and Testolin 2020 (Entropy 22:204); total4 is FANMOD's full enumeration. */
    @ParameterizedTest
    @ValueSource(strings = {"glorot_clus_graph.txt", "mnist450509_glorot_mnist_graph.txt"})
    void countsTrainedNetworksAsFanmodDoes(String file) {
        DirectedGraph g = SharedData.edgeList("zambra/" + file);
        long[] row = SharedData.lines("zambra/expected_counts.csv").stream()
                .filter(line -> line.startsWith(file + ","))
                .map(line -> Arrays.stream(line.split(","))
                        .skip(1)
                        .mapToLong(Long::parseLong)
                        .toArray())
                .findFirst()
                .orElseThrow();
        MotifCensus census = census(g, Definition.EXACT, true);
        assertThat(g.connections()).isEqualTo(row[1]);
        for (int c = 0; c < ZAMBRA_COLUMNS.size(); c++) {
            assertThat(census.count(ZAMBRA_COLUMNS.get(c)))
                    .as(ZAMBRA_COLUMNS.get(c).id())
                    .isEqualTo(row[c + 2]);
        }
        assertThat(total(census, 4)).isEqualTo(row[row.length - 1]);
    }
}
