package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.queries.Fixtures;
import io.motifbase.queries.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with the input is said in one line, with exit code 2, and nothing is stored. */
class BadInputTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("", "name a command: demo, simulate, train, import, list"),
                Arguments.of(
                        "cencus x",
                        "command must be one of demo, simulate, train, import, list, show, delete, user, export"),
                Arguments.of("census", "Missing required parameter: 'ID|FILE'"),
                Arguments.of(
                        "census SMALL --definition zahn",
                        "definition must be one of exact, non-induced, zahn2024, triads, got zahn"),
                Arguments.of("census missing/net.h5", "missing/net.h5: no such file"),
                Arguments.of("census nosuch", "store must exist, got"),
                Arguments.of("census missing.txt --layers x", "missing.txt: no such file"),
                Arguments.of("census missing.h5", "missing.h5: no such file"),
                Arguments.of("census missing.txt", "missing.txt: no such file"),
                Arguments.of("census missing.dat", "missing.dat: no such file"),
                Arguments.of("instances missing.csv bifan", "missing.csv: no such file"),
                Arguments.of(
                        "train --layers 10-16-9-7",
                        "Invalid value for option '--layers' (N,..): '10-16-9-7' is not an int, values must be separated"
                                + " by commas; see motifbase train --help"),
                Arguments.of(
                        "serve --port 80",
                        "Unknown options: '--port', '80', the nearest: --http-port, --bolt-port; see"),
                Arguments.of("zscores missing.onnx", "missing.onnx: no such file"),
                Arguments.of("import SMALL_WITHOUT_LAYERS", "an edge list needs --layers FILE"),
                Arguments.of("census x --merge", "--merge must go with a file, got network id x"),
                Arguments.of(
                        "census SMALL_WITHOUT_LAYERS --definition zahn2024", "definition zahn2024 must have a graph"),
                Arguments.of("zscores SMALL_WITHOUT_LAYERS --null coverage", "graph must have layers"),
                Arguments.of("zscores SMALL --null triad", "null model triad must have a graph without layers"),
                Arguments.of("census TEXT", "text.h5"),
                Arguments.of("census BROKEN", "broken.edges line 2"),
                Arguments.of("zscores SMALL --null er", "null model must be one of coverage"),
                Arguments.of("zscores SMALL --members 1", "members must be at least 2, got 1"),
                Arguments.of(
                        "zscores SMALL --exact-moments --null layered-degree",
                        "null model must be layered-er or coverage for exact moments"),
                Arguments.of(
                        "zscores SMALL --exact-moments --members 5",
                        "members must not go with exactMoments, which sample nothing, got 5"),
                Arguments.of(
                        "zscores SMALL --exact-moments --definition zahn2024",
                        "definition must be exact for exact moments, got zahn2024"),
                Arguments.of("zscores SMALL --independent-cells", "independentCells must go with exactMoments"),
                Arguments.of(
                        "zscores SMALL --exact-moments --counts x.csv", "exactMoments must not be asked with counts"),
                Arguments.of("zscores SMALL --members 2 --counts nosuch/x.csv", "file must exist, got nosuch/x.csv"),
                Arguments.of("zscores SMALL --members many", "Invalid value for option '--members'"),
                Arguments.of("participation SMALL --motif bi-fan", "motif must be one of edges, diverging2"),
                Arguments.of("participation SMALL --top 0", "top must be from 1 to 1000000, got 0"),
                Arguments.of("participation", "Missing required parameter: 'ID|FILE'"),
                Arguments.of("instances SMALL", "Missing required parameter: 'MOTIF'"),
                Arguments.of("instances SMALL edges", "biparallel, got edges"),
                Arguments.of("instances SMALL bifan --neuron 5", "neuron must be in [0, 5), got 5"),
                Arguments.of("instances SMALL bifan --limit 0", "limit must be from 1 to 1000000, got 0"),
                Arguments.of("instances nosuch bifan", "store must exist, got"),
                Arguments.of("import TEXT", "text.h5"),
                Arguments.of("import SMALL --id ../x", "network id must be 1 to 200"),
                Arguments.of("show nosuch", "store must exist, got"),
                Arguments.of("export x --out y", "Missing required option: '--format=NAME'"),
                Arguments.of(
                        "export x --out y --format keras",
                        "format must be one of [onnx, npz, edges, parquet] to export"),
                Arguments.of("train --layers 4,7", "layers must begin with 10 inputs and end with 7 outputs"),
                Arguments.of("train --rule magnitude", "rule must be one of layer, global, layer-floor"),
                Arguments.of("train --sparsities 0.5,0.4", "sparsities must increase, got 0.4 after 0.5"),
                Arguments.of("train --sparsities half", "Invalid value for option '--sparsities'"),
                Arguments.of("train --networks 0", "networks must be at least 1, got 0"),
                Arguments.of("train --samples 0", "rows must be in [1, 100000000], got 0"),
                Arguments.of("train --sparsities 0,0.5", "sparsity must be in (0, 1), got 0"),
                Arguments.of("train --sparsities 0.5,1", "sparsity must be in (0, 1), got 1"),
                Arguments.of("train --layers 10,0,7", "layer 1 must have 1 to 65536 neurons, got 0"),
                Arguments.of("train --samples 199", "at least a batch of 128 rows in their training part, got 127"),
                Arguments.of("train --samples 100000000", "samples must fit into the memory that Java has"),
                Arguments.of("train --control random", "control must be one of none, untrained, shuffled, got random"),
                Arguments.of("train --size 0", "size must be in [0.5, 1.3], got 0.0"),
                Arguments.of("train --outputs y", "--inputs, --outputs and --keep-order must go with --table FILE"),
                Arguments.of("train --table ROWS", "--table must go with --outputs, got none"),
                Arguments.of("train --table ROWS --outputs 1 --size 1.1", "--samples, --parameters and --size are of"),
                Arguments.of(
                        "train --table ROWS --outputs 1", "rows of the table must have at least a batch of 128 rows"),
                Arguments.of("train --table ROWS --outputs z", "rows.csv must have a column z, its header has a, y"),
                Arguments.of("train --table ROWS --outputs 2", "rows.csv must have input columns, all are outputs"),
                Arguments.of("train --table none.csv --outputs 1", "none.csv must be a file, there is none"),
                Arguments.of("train --layers 10,7 --hidden 8", "--layers and --hidden must not go together"),
                Arguments.of("train --preset large", "Invalid value for option '--preset'"),
                Arguments.of("train --ensemble ../x", "network id must be 1 to 200"),
                Arguments.of("simulate --samples 0 --out x.csv", "rows must be in [1, 100000000], got 0"),
                Arguments.of("simulate --size 2 --out x.csv", "size must be in [0.5, 1.3], got 2.0"),
                Arguments.of("simulate --parameters C --out x.csv", "Invalid value for option '--parameters'"),
                Arguments.of("simulate --out x.txt", "a table must be a .csv or .parquet file, got x.txt"),
                Arguments.of("import SMALL --scaler x", "--scaler, --inputs and --outputs must go with --evaluate"),
                Arguments.of("import SMALL --evaluate none.csv", "none.csv must be a file, there is none"),
                Arguments.of("compare", "a comparison needs either ids or an ensemble, got neither"),
                Arguments.of("demo --networks 1", "networks must be at least 2 to be compared, got 1"),
                Arguments.of("demo --members 1", "members must be at least 2, got 1"),
                Arguments.of("demo --ensemble x/y", "network id must be 1 to 200"),
                Arguments.of("serve --http-port 65536", "HTTP port must be from 0 to 65535, got 65536"));
    }

    @Test
    void aQuestionMakesNoStore() {
        Run run = Run.of("list", "--store", folder.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("motifbase: store must exist, got " + folder);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void isToldInOneLine(String line, String expected) {
        Run run = Run.of(words(line).toArray());
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.errorLines()).hasSize(1);
        assertThat(run.err()).startsWith("motifbase: ").contains(expected).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("store")).doesNotExist();
    }

    private List<String> words(String line) {
        String edges = Fixtures.smallEdges(folder).toString();
        String layers = Fixtures.smallLayers(folder).toString();
        List<String> words =
                new ArrayList<>(List.of("--store", folder.resolve("store").toString()));
        for (String word : line.split(" ")) {
            switch (word) {
                case "" -> {}
                case "SMALL" -> words.addAll(List.of(edges, "--layers", layers));
                case "SMALL_WITHOUT_LAYERS" -> words.add(edges);
                case "ROWS" ->
                    words.add(Fixtures.write(folder.resolve("rows.csv"), "a,y\n1,2\n3,4\n")
                            .toString());
                case "TEXT" ->
                    words.add(Fixtures.write(folder.resolve("text.h5"), "no model\n")
                            .toString());
                case "BROKEN" ->
                    words.addAll(List.of(
                            Fixtures.write(folder.resolve("broken.edges"), "a c\na\n")
                                    .toString(),
                            "--layers",
                            layers));
                default -> words.add(word);
            }
        }
        return words;
    }

    @Test
    void countsAFilePerBlockBySignsAndByWeights() {
        Run run = Run.of(
                "census",
                Fixtures.smallEdges(folder),
                "--layers",
                Fixtures.smallLayers(folder),
                "--per-block",
                "--signed",
                "--weighted");
        assertThat(run.out().lines())
                .as(run.err())
                .contains(
                        "motif            count  coherent  incoherent  intensity  coherence  layer 0  layer 1",
                        "converging2          3         2           1      1.040     0.9619        2        1",
                        "bifan                1         0           1      1.000     0.8889        1        0",
                        "zigzag               0         0           0          -          -        0        0");
    }

    @Test
    void listsInstancesOfAFileByTheNamesOfItsNeurons() {
        Object[] file = {Fixtures.smallEdges(folder), "--layers", Fixtures.smallLayers(folder)};
        Run instances = Run.of("instances", file[0], "biparallel", file[1], file[2], "--least-weight", 0.5);
        assertThat(instances.out().lines())
                .as(instances.err())
                .containsExactly(
                        "small.edges, biparallel (0->1, 0->2, 1->3, 2->3)",
                        "",
                        "0 source  1 middle  2 middle  3 target    0->1   0->2   1->3   2->3",
                        "a                c         d         e  0.5000  1.000  1.000  1.000",
                        "b                c         d         e  -1.000  2.000  1.000  1.000");
        Run participation = Run.of("participation", file[0], "--motif", "bifan", "--top", 3, file[1], file[2]);
        assertThat(participation.out().lines())
                .as(participation.err())
                .containsExactly(
                        "small.edges",
                        "",
                        "neuron  layer    kind  motif    role  count",
                        "a           0   input  bifan  source      1",
                        "b           0   input  bifan  source      1",
                        "c           1  hidden  bifan  target      1");
    }

    @Test
    void countsAFileWithoutStartingTheDatabase() {
        Run run = Run.of(
                "--json",
                "--store",
                folder.resolve("store"),
                "census",
                Fixtures.smallEdges(folder),
                "--layers",
                Fixtures.smallLayers(folder));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("{\"network\":\"small.edges\",\"definition\":\"exact\",\"motifs\":{\"diverging2\":2,")
                .endsWith("\"bifan\":1,\"biparallel\":2},\"ghostNeurons\":0,\"deadNeurons\":0,"
                        + "\"removedConnections\":0}" + System.lineSeparator());
        assertThat(folder.resolve("store")).doesNotExist();
    }
}
