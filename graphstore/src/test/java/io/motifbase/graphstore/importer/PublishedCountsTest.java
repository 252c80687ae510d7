package io.motifbase.graphstore.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.graphstore.SharedData;
import io.motifbase.graphstore.store.NetworkGraph;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files of other people, read and counted, against the counts that other programs made of them. */
class PublishedCountsTest {
    /** Columns of the counts' file that mean the same under both definitions. */
    private static final Map<String, MotifClass> SHARED = Map.of(
            "SODM", MotifClass.DIVERGING2,
            "SOCM", MotifClass.CONVERGING2,
            "TODM", MotifClass.DIVERGING3,
            "BIPAR", MotifClass.BIPARALLEL,
            "BIFAN", MotifClass.BIFAN);

    private static final Map<String, MotifClass> EXACT = Map.of(
            "TOCM_true", MotifClass.CONVERGING3,
            "SOChain_paths", MotifClass.CHAIN2,
            "TOChain_paths", MotifClass.CHAIN3);
    private static final Map<String, MotifClass> ZAHN2024 = Map.of(
            "TOCM_as_coded", MotifClass.CONVERGING3,
            "SOChain", MotifClass.CHAIN2,
            "TOChain", MotifClass.CHAIN3);

    @TestFactory
    List<DynamicTest> thePublishedNetworkHasThePublishedCounts() throws IOException {
        Network network = new KerasReader().read(SharedData.file("keras/moth_pruned_0.93.h5"));
        DirectedGraph graph = NetworkGraph.of(network);
        List<String> lines = Files.readAllLines(SharedData.file("keras/moth_pruned_0.93_counts.csv"));
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = row(lines.get(0), line);
            for (Definition definition : List.of(Definition.EXACT, Definition.ZAHN2024)) {
                String mode = String.valueOf(row.get("mode"));
                CensusSettings settings =
                        new CensusSettings(definition, mode.endsWith("_bias"), mode.startsWith("clean"));
                tests.add(DynamicTest.dynamicTest(
                        mode + " " + definition.id(), () -> checkCounts(MotifCensus.of(graph, settings), row)));
            }
        }
        assertThat(tests).hasSize(8);
        return tests;
    }

    private static void checkCounts(MotifCensus census, Map<String, String> row) {
        Map<String, MotifClass> columns = new HashMap<>(SHARED);
        columns.putAll(census.definition() == Definition.EXACT ? EXACT : ZAHN2024);
        columns.forEach((column, motif) -> assertThat(census.count(motif))
                .as("%s (%s)", motif.id(), column)
                .isEqualTo(Long.parseLong(String.valueOf(row.get(column)))));
    }

    /** Fields by the name of their column; the one field in quotation marks holds commas. */
    private static Map<String, String> row(String header, String line) {
        String[] names = header.split(",");
        String[] fields = line.replaceAll("\"[^\"]*\"", "").split(",");
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], fields[i]);
        }
        return row;
    }

    @Test
    void theBenchmarkNetworkHasTheCountsOfEveryOtherTool() {
        Network network = new EdgeListReader(SharedData.file("ffnn7.layers")).read(SharedData.file("ffnn7.edges"));

        MotifCensus census =
                MotifCensus.of(NetworkGraph.of(network), new CensusSettings(Definition.EXACT, true, false));

        assertThat(census.count(MotifClass.BIFAN)).isEqualTo(307_454);
        assertThat(census.count(MotifClass.BIPARALLEL)).isEqualTo(327_542);
        assertThat(census.count(MotifClass.CHAIN2)).isEqualTo(334_654);
        assertThat(census.count(MotifClass.CHAIN3)).isEqualTo(571_206);
        assertThat(census.count(MotifClass.CONVERGING3)).isEqualTo(2_963_493);
        assertThat(sum(census, 3)).isEqualTo(970_955);
        assertThat(sum(census, 4)).isEqualTo(49_840_107);
    }

    private static long sum(MotifCensus census, int neurons) {
        return census.counts().entrySet().stream()
                .filter(entry -> entry.getKey().neurons() == neurons)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
