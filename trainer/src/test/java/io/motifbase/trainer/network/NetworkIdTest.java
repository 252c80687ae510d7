package io.motifbase.trainer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"moth-007@0.93", "a", "netz_ä.2", "x=1,y:2~z+1"})
    void namesAreIds(String id) {
        assertThat(NetworkId.checked(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a\\b", "..", "-x", "a\u00a0b", "a'b", "a?b", "a%2f"})
    void whatCannotStandInAnAddressIsNoId(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkId.checked(id))
                .withMessageContaining("network id must be 1 to 200 letters, digits and ._-+@=,:~")
                .withMessageEndingWith("got '" + id + "'");
    }

    @Test
    void theMessageIsOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkId.checked("a\nb"))
                .withMessageEndingWith("got 'a?b'");
    }

    @Test
    void anIdHasAtMost200Characters() {
        assertThat(NetworkId.checked("x".repeat(200))).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> NetworkId.checked("x".repeat(201)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, moth-001@0", "7, 0.93, moth-007@0.93", "12, 0.50, moth-012@0.5", "1234, 1, moth-1234@1"})
    void ensemblesNameTheirNetworks(int index, double sparsity, String id) {
        assertThat(NetworkId.of("moth", index, sparsity)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "dir/moth_pruned_0.93.h5, moth_pruned_0.93",
        "ffnn7.edges, ffnn7",
        "moth.v2.onnx, moth.v2",
        "moth.npz, moth",
        "moth.safetensors, moth",
        "my net (1).tsv, my-net-1-",
        ".hidden, hidden",
        "net.v2, net.v2"
    })
    void filesNameTheirNetworks(String file, String id) {
        assertThat(NetworkId.ofFile(Path.of(file))).isEqualTo(id);
    }
}
