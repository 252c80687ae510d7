package io.motifbase.graphstore.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.graphstore.importer.EdgeListReader;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkImportTest {
    @TempDir
    private Path folder;

    @Test
    void theStoreIsTheSameAsOneByOne() throws IOException {
        List<IncomingNetwork> networks = networks(9);
        String oneByOne;
        try (GraphStore store = GraphStore.open(folder.resolve("one by one"), StoreSettings.embedded())) {
            networks.forEach(network -> store.write(
                    network.id(),
                    network.content().get(),
                    network.description().get().properties()));
            oneByOne = GraphDigest.of(store);
        }

        List<StoredNetwork> stored = BulkImport.run(folder.resolve("bulk"), networks, fraction -> {});

        assertThat(folder.resolve("bulk.building")).doesNotExist();
        try (GraphStore store = GraphStore.open(folder.resolve("bulk"), StoreSettings.embedded())) {
            assertThat(GraphDigest.of(store)).isEqualTo(oneByOne);
            assertThat(store.list(null)).isEqualTo(stored).hasSameSizeAs(networks);
            for (IncomingNetwork network : networks) {
                Network source = network.content().get();
                assertThat(ContentHash.of(store.read(network.id()))).isEqualTo(ContentHash.of(source));
                CensusSettings raw = new CensusSettings(Definition.EXACT, true, false);
                assertThat(MotifCensus.of(store.graph(network.id()), raw).counts())
                        .isEqualTo(MotifCensus.of(NetworkGraph.of(source), raw).counts());
            }
            assertThat(store.execute("MATCH (:Network)-[p:PRUNED_FROM]->(:Network) RETURN count(p) AS count", Map.of()))
                    .containsExactly(Map.of("count", 2L));
            Network more = Networks.random(99, 0.5, 4, 6, 3);
            store.write("more", more, Networks.properties(more));
            store.delete("bulk-2");
            assertThat(store.list(null)).hasSameSizeAs(networks);
        }
    }

    /** Of several shapes, one without activations and with names, some pruned from others. */
    private List<IncomingNetwork> networks(int size) throws IOException {
        List<IncomingNetwork> networks = new ArrayList<>();
        for (int seed = 1; seed <= size; seed++) {
            Network network = Networks.random(seed, 0.4, 3 + seed % 3, 9, 7, 3);
            networks.add(incoming("bulk-" + seed, network, seed % 4 == 3 ? "bulk-" + (seed - 1) : null));
        }
        Path layers = Files.writeString(folder.resolve("n.layers"), "a 0\nb 1\nc 2\nB 0 bias\n");
        Path edges = Files.writeString(folder.resolve("n.edges"), "a b 2\n");
        networks.add(incoming("named", new EdgeListReader(layers).read(edges), null));
        return networks;
    }

    private static IncomingNetwork incoming(String id, Network network, @Nullable String prunedFrom) {
        NetworkProperties properties = new NetworkProperties("bulk", 2, network.sparsity(), 5L, 0.25, true, prunedFrom);
        return IncomingNetwork.of(id, network, properties);
    }

    @Test
    void aFolderThatIsThereIsNotTouched() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        Path letter = Files.writeString(there.resolve("letter"), "Dear");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BulkImport.run(there, networks(1), fraction -> {}))
                .withMessage("store must be new, got " + there + ", which is there");
        assertThat(letter).hasContent("Dear");
    }

    @Test
    void nothingIsLeftOfNetworksThatAreRefused() throws IOException {
        List<IncomingNetwork> twice = new ArrayList<>(networks(2));
        twice.add(twice.get(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BulkImport.run(folder.resolve("store"), twice, fraction -> {}))
                .withMessage("ids must differ, got bulk-1 twice");
        List<IncomingNetwork> orphan = List.of(incoming("orphan", Networks.random(1, 0.5, 2, 2), "nobody"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BulkImport.run(folder.resolve("store"), orphan, fraction -> {}))
                .withMessage("network orphan must be pruned from a network that comes with it, got nobody");
        IncomingNetwork first = networks(1).get(0);
        Network other = Networks.random(77, 0.4, 3, 9, 7, 3);
        List<IncomingNetwork> changing = List.of(new IncomingNetwork("changing", first.description(), () -> other));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> BulkImport.run(folder.resolve("store"), changing, fraction -> {}))
                .withMessageContaining("network changing must not change while it is read, got other content");
        assertThat(folder.resolve("store")).doesNotExist();
        assertThat(folder.resolve("store.building")).doesNotExist();
    }

    @Test
    void whatAProcessThatDiedHasLeftIsTakenAway() throws IOException {
        Path left = Files.createDirectories(folder.resolve("store.building/store/data/databases"));
        Files.writeString(left.resolve("half"), "half");
        Files.createDirectory(folder.resolve("store"));

        assertThat(BulkImport.run(folder.resolve("store"), networks(1), fraction -> {}))
                .hasSize(2);
        assertThat(folder.resolve("store.building")).doesNotExist();
        assertThat(folder.resolve("store/data/databases/half")).doesNotExist();
    }

    @Test
    void twoAtOnceAreNotMadeInOnePlace() {
        try (NewStore first = NewStore.begin(folder.resolve("store"), false)) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> NewStore.begin(folder.resolve("store"), false))
                    .withMessage("store " + folder.resolve("store") + " is being made by another process, in "
                            + first.draft().getParent());
        }
        assertThat(folder).isEmptyDirectory();
    }
}
