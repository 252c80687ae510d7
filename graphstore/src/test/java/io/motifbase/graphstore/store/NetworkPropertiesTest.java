package io.motifbase.graphstore.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkPropertiesTest {
    @Test
    void edgeListsAreCountedAsTheyAre() {
        Network network = Networks.random(1, 0.5, 3, 4, 2);
        Network edges = network.withProvenance(Provenance.of("edges", Map.of()));

        assertThat(NetworkProperties.imported(network, "imported").clean()).isTrue();
        assertThat(NetworkProperties.imported(edges, "imported").clean()).isFalse();
    }

    @Test
    void anImportedNetworkHasItsOwnSparsity() {
        Network network = Networks.random(1, 0.5, 3, 4, 2);

        assertThat(NetworkProperties.imported(network, "imported").sparsity()).isEqualTo(network.sparsity());
    }

    @Test
    void valuesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NetworkProperties("moth", 1, 1.5, 1L, null, true, null))
                .withMessage("sparsity must be in [0, 1], got 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NetworkProperties("moth", 1, 0.5, 1L, Double.NaN, true, null))
                .withMessage("testMse must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NetworkProperties("my moth", 1, 0.5, 1L, null, true, null))
                .withMessageContaining("ensemble must be")
                .withMessageEndingWith("got 'my moth'");
    }
}
