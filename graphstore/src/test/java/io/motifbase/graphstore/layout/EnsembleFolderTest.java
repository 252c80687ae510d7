package io.motifbase.graphstore.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import blue.strategic.parquet.ParquetReader;
import io.motifbase.graphstore.importer.NetworkTables;
import io.motifbase.graphstore.store.GraphDigest;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.NetworkConflictException;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.graphstore.store.Networks;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.graphstore.tables.Table;
import io.motifbase.procedures.UnknownNetworkException;
import io.motifbase.trainer.layout.LayoutProperties;
import io.motifbase.trainer.layout.LocalFolder;
import io.motifbase.trainer.layout.SealedFolder;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
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

/** An ensemble goes to a folder and into another store, both real. */
class EnsembleFolderTest {
    private static final LayoutProperties MOTH = LayoutProperties.ofEnsemble("moth", 6);

    @TempDir
    private static Path stores;

    private static GraphStore from;
    private static GraphStore to;

    @TempDir
    private Path folder;

    private Path dir;

    @BeforeAll
    static void fill() {
        from = GraphStore.open(stores.resolve("from"), StoreSettings.embedded());
        to = GraphStore.open(stores.resolve("to"), StoreSettings.embedded());
        write("moth-000@0", Networks.random(1, 1, 4, 6, 3), 0, 0.0, null);
        write("moth-000@0.5", Networks.random(2, 0.5, 4, 6, 3), 0, 0.5, "moth-000@0");
        write("moth-000@0.9", Networks.random(3, 0.1, 4, 6, 3), 0, 0.9, "moth-000@0.5");
        // grown back: the one it comes from sorts after it
        write("moth-001@0.9", Networks.random(4, 0.1, 4, 6, 3), 1, 0.9, null);
        write("moth-001@0.4", Networks.random(5, 0.6, 4, 6, 3), 1, 0.4, "moth-001@0.9");
        write("moth-odd", odd(), null, 1, null);
        from.write("other", Networks.random(6, 0.5, 2, 2), Networks.properties(Networks.random(6, 0.5, 2, 2)));
    }

    private static void write(
            String id, Network network, @Nullable Integer index, double sparsity, @Nullable String prunedFrom) {
        Double mse = index == null ? null : 0.1 + sparsity;
        Long seed = index == null ? null : Long.MIN_VALUE + index;
        from.write(id, network, new NetworkProperties("moth", index, sparsity, seed, mse, index != null, prunedFrom));
    }

    /** Names, a skip block, one without connections, weights of 0 and -0, biases of one layer, text that must be escaped. */
    private static Network odd() {
        return new Network(
                List.of(new Layer(2, null), new Layer(1, "relu"), new Layer(2, null)),
                List.of(
                        Block.ofRows(0, 1, 1, new int[] {0, 1, 1}, new int[] {0}, new float[] {-0f}),
                        Block.ofRows(0, 2, 2, new int[] {0, 1, 3}, new int[] {1, 0, 1}, new float[] {
                            0, Float.MIN_VALUE, Float.MAX_VALUE
                        }),
                        Block.ofRows(1, 2, 2, new int[] {0, 0}, new int[0], new float[0])),
                List.of(new Biases(2, new float[] {-0f, 5}, BitSet.valueOf(new long[] {1}))),
                List.of("a", "b\u00df", "c=d", "e\n", "f", "bias"),
                Provenance.of("trained", Map.of("a=b", "two\nlines \\ ", "empty", "", "#", "\u03c0")));
    }

    @AfterAll
    static void close() {
        from.close();
        to.close();
    }

    @BeforeEach
    void place() {
        dir = folder.resolve("moth");
    }

    @AfterEach
    void empty() {
        List<String> ids = to.list(null).stream().map(StoredNetwork::id).toList();
        ids.forEach(to::delete);
    }

    private List<String> export() {
        return EnsembleExport.run(from, "moth", dir, fraction -> {});
    }

    private int importing() {
        return EnsembleImport.open(dir).storeIn(to, fraction -> {});
    }

    @Test
    void whatComesBackIsTheSameGraph() {
        List<String> ids = export();

        assertThat(ids)
                .containsExactly(
                        "moth-odd", "moth-000@0", "moth-000@0.5", "moth-000@0.9", "moth-001@0.9", "moth-001@0.4");
        assertThat(importing()).isEqualTo(6);
        for (String id : ids) {
            assertThat(to.show(id)).isEqualTo(from.show(id));
            assertThat(to.read(id).provenance()).isEqualTo(from.read(id).provenance());
        }
        Network other = from.read("other");
        to.write("other", other, Networks.properties(other));
        assertThat(GraphDigest.of(to)).isEqualTo(GraphDigest.of(from));
    }

    @Test
    void theSameAgainIsNoChange() {
        export();
        importing();
        String before = GraphDigest.of(to);
        assertThat(importing()).isZero();
        assertThat(GraphDigest.of(to)).isEqualTo(before);
    }

    @Test
    void theSameEnsembleGivesTheSameBytes() throws IOException {
        export();
        Path again = folder.resolve("again");
        Files.createDirectory(again);
        EnsembleExport.run(from, "moth", again, fraction -> {});
        assertThat(again.resolve("SHA256SUMS")).hasSameTextualContentAs(dir.resolve("SHA256SUMS"));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("moth", "again");
    }

    @Test
    void everyNetworkHasARowGroupOfItsOwn() throws IOException {
        List<String> ids = export();
        List<BlockMetaData> neurons = ParquetReader.readMetadata(
                        Folders.part(dir, NetworkTables.NEURONS).toFile())
                .getBlocks();
        List<BlockMetaData> connections = ParquetReader.readMetadata(
                        Folders.part(dir, NetworkTables.CONNECTIONS).toFile())
                .getBlocks();
        assertThat(neurons).hasSize(ids.size());
        assertThat(connections)
                .extracting(BlockMetaData::getRowCount)
                .isEqualTo(ids.stream()
                        .map(from::show)
                        .map(network -> network.connections() + network.biasConnections())
                        .toList());
    }

    @Test
    void otherContentUnderAnIdKeepsAllOut() {
        export();
        Network other = Networks.random(9, 0.5, 4, 6, 3);
        to.write("moth-001@0.4", other, NetworkProperties.imported(other, "moth"));
        String before = GraphDigest.of(to);

        EnsembleImport read = EnsembleImport.open(dir);
        assertThatExceptionOfType(NetworkConflictException.class)
                .isThrownBy(() -> read.storeIn(to, fraction -> {}))
                .withMessageStartingWith("network moth-001@0.4 must have the content that is stored under this id");
        assertThat(GraphDigest.of(to)).isEqualTo(before);
    }

    @Test
    void aNetworkIsNotStoredBeforeTheOneItWasPrunedFrom() {
        export();
        Folders.change(dir, NetworkRow.TABLE, MOTH, rows -> rows.get(3).put("prunedFrom", "moth-002@0"));
        EnsembleImport read = EnsembleImport.open(dir);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read.storeIn(to, fraction -> {}))
                .withMessage(dir + ": network moth-000@0.9 must come after the one that it was pruned from, got"
                        + " moth-002@0, which is neither before it nor in the store");
        assertThat(to.list(null)).isEmpty();
    }

    @Test
    void aFolderThatIsInUseIsNotWrittenTo() throws IOException {
        Files.createDirectory(dir);
        Files.writeString(dir.resolve("mine"), "mine");
        assertThatIllegalArgumentException()
                .isThrownBy(this::export)
                .withMessage(dir + ": must be a new or an empty folder, got one that is there");
        assertThat(dir).isDirectoryContaining(file -> file.endsWith("mine"));
        dir = dir.resolve("mine");
        assertThatIllegalArgumentException().isThrownBy(this::export).withMessageContaining("new or an empty folder");
        dir = folder.resolve("nowhere/moth");
        assertThatIllegalArgumentException().isThrownBy(this::export).withMessageContaining("folder must exist");
        assertThat(folder.toFile().list()).containsExactly("moth");
    }

    @Test
    void anUnknownEnsembleIsNamedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnsembleExport.run(from, "moths", dir, fraction -> {}))
                .withMessage("ensemble must be one of [imported, moth], got moths");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anExportThatFailsLeavesNothing() {
        Network network = Networks.random(7, 0.5, 2, 2);
        to.write("a", network, NetworkProperties.imported(network, "pair"));
        to.write("b", network, NetworkProperties.imported(network, "pair"));
        assertThatExceptionOfType(UnknownNetworkException.class)
                .isThrownBy(() -> EnsembleExport.run(to, "pair", dir, fraction -> to.delete("b")));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAKilledExportLeftIsTakenAway() throws IOException {
        Path left = Files.createDirectories(folder.resolve("moth.building/draft/networks"));
        Files.writeString(left.resolve("part-00009.parquet"), "half");
        export();
        assertThat(folder.toFile().list()).containsExactly("moth");
        assertThat(dir.resolve("networks").toFile().list()).containsExactly("part-00000.parquet");
    }

    private static Arguments wrong(
            Table table, Consumer<List<Map<String, @Nullable Object>>> change, String... message) {
        return Arguments.of(table, change, List.of(message));
    }

    private static Object swap(List<Map<String, @Nullable Object>> rows, int one, int two) {
        return rows.set(one, Objects.requireNonNull(rows.set(two, rows.get(one))));
    }

    static Stream<Arguments> wrongTables() {
        Table networks = NetworkRow.TABLE;
        Table neurons = NetworkTables.NEURONS;
        Table connections = NetworkTables.CONNECTIONS;
        return Stream.of(
                wrong(networks, rows -> rows.get(1).put("contentHash", "0"), "moth-000@0 must have content hash 0"),
                wrong(networks, rows -> rows.get(1).put("ensemble", "bee"), "must be of ensemble moth, got bee"),
                wrong(
                        networks,
                        rows -> rows.get(1).put("id", "no id"),
                        "part-00000.parquet row 2",
                        "network id must be"),
                wrong(
                        networks,
                        rows -> rows.get(1).put("layers", "4,x"),
                        "row 2",
                        "column layers must be like 10,400,7"),
                wrong(networks, rows -> rows.get(1).put("layers", "4,6,2"), "row 2", "column neurons must be 12"),
                wrong(networks, rows -> rows.get(1).put("layers", "6,4,3"), "must fit layers [6, 4, 3]"),
                wrong(networks, rows -> rows.get(1).put("blocks", "0-1,1"), "column blocks must be like"),
                wrong(networks, rows -> rows.get(1).put("blocks", "0-1,1-3"), "moth-000@0", "got 1-3"),
                wrong(networks, rows -> rows.get(1).put("blocks", "0-1"), "moth-000@0", "got 18 elsewhere"),
                wrong(networks, rows -> rows.get(1).put("blocks", "0-1,1-2,1-2"), "moth-000@0"),
                wrong(networks, rows -> rows.get(1).put("connections", 41L), "must have 50 connections", "got 51"),
                wrong(networks, rows -> rows.get(1).put("sparsity", 2.0), "row 2", "sparsity must be in [0, 1]"),
                wrong(networks, rows -> rows.get(1).put("provenance", "a=\\u00"), "row 2", "Malformed"),
                wrong(networks, rows -> rows.remove(5), "same order, got moth-001@0.4 out of it"),
                wrong(networks, rows -> swap(rows, 1, 2), "moth-000@0.5"),
                wrong(networks, rows -> rows.add(rows.get(5)), "moth-001@0.4"),
                wrong(neurons, rows -> rows.remove(9), "row 10", "must come by index, expected 3, got 4"),
                wrong(neurons, rows -> rows.remove(rows.size() - 1), "moth-001@0.4", "row"),
                wrong(neurons, rows -> rows.get(9).put("kind", "bias"), "row 10", "kind bias"),
                wrong(
                        neurons,
                        rows -> rows.get(11).put("activation", "relu"),
                        "activation must be the same in layer 1"),
                wrong(neurons, rows -> rows.get(9).put("name", "only"), "moth-000@0", "names must be one for each"),
                wrong(connections, rows -> rows.remove(10), "moth-000@0", "must have 51 connections"),
                wrong(connections, rows -> rows.get(10).put("weight", 0.25f), "moth-000@0 must have content hash"),
                wrong(connections, rows -> rows.get(10).put("weight", Float.NaN), "moth-000@0", "must be finite"),
                wrong(connections, rows -> rows.get(10).put("target", 13), "row 11", "target must be the index of one"),
                wrong(connections, rows -> rows.get(10).put("source", -1), "row 11", "source must be the index of one"),
                wrong(connections, rows -> rows.set(10, rows.get(9)), "moth-000@0", "connection once"));
    }

    @ParameterizedTest
    @MethodSource("wrongTables")
    void wrongTablesAreRefusedInOneLine(
            Table table, Consumer<List<Map<String, @Nullable Object>>> change, List<String> message) {
        export();
        Folders.change(dir, table, MOTH, change);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnsembleImport.open(dir))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith(dir.toString())
                        .contains(message)
                        .hasLineCount(1));
    }

    @Test
    void rowsOfANetworkMayComeInAnyOrder() {
        export();
        Folders.change(dir, NetworkTables.CONNECTIONS, MOTH, rows -> swap(rows, 10, 40));
        assertThat(importing()).isEqualTo(6);
        assertThat(to.show("moth-000@0")).isEqualTo(from.show("moth-000@0"));
    }

    @Test
    void aTableWithoutAColumnOrWithAnotherTypeIsRefused() {
        export();
        List<Map<String, @Nullable Object>> rows = Folders.rows(dir, NetworkTables.CONNECTIONS);
        Folders.write(dir, NetworkTables.CONNECTIONS.without("weight"), rows);
        refusesWhole("table connections must have a column weight of type float, it has none");
        List<Map<String, @Nullable Object>> doubles = new ArrayList<>();
        rows.forEach(row -> {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>(row);
            copy.replace("weight", 0.5);
            doubles.add(copy);
        });
        Folders.write(
                dir,
                Table.of("connections", List.of("network text", "source int32", "target int32", "weight double")),
                doubles);
        refusesWhole("column weight of type float, it is required double weight");
    }

    private void refusesWhole(String message) {
        SealedFolder.seal(new LocalFolder(dir), MOTH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnsembleImport.open(dir))
                .withMessageContaining(message);
    }

    @Test
    void aPartThatIsNoTableIsRefused() throws IOException {
        export();
        byte[] bytes = Files.readAllBytes(Folders.part(dir, NetworkTables.NEURONS));
        Files.write(Folders.part(dir, NetworkTables.NEURONS), Arrays.copyOf(bytes, bytes.length / 2));
        refusesWhole("neurons/part-00000.parquet must be a whole Parquet file");
    }

    @Test
    void missingAndChangedPartsAreRefused() throws IOException {
        export();
        Path part = Folders.part(dir, NetworkTables.CONNECTIONS);
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnsembleImport.open(dir))
                .withMessageContaining("connections/part-00000.parquet: must have SHA-256");
        Files.delete(part);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnsembleImport.open(dir))
                .withMessageContaining("connections/part-00000.parquet: must be there");
    }

    @Test
    void moreOrFewerNetworksThanSaidAreRefused() {
        export();
        SealedFolder.seal(new LocalFolder(dir), LayoutProperties.ofEnsemble("moth", 7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnsembleImport.open(dir))
                .withMessage(dir + ": must have 7 networks, got 6");
    }
}
