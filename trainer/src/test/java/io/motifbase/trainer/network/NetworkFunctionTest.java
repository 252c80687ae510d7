package io.motifbase.trainer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkFunctionTest {
    private static final Block FIRST = dense(0, 1, 2, 1, 2, 3, 4);
    private static final Block SECOND = dense(1, 2, 1, 10, 100);

    @Test
    void addsUpWeightedInputsAndBiases() {
        Network network = network("linear", Biases.allKept(1, new float[] {0.5f, -0.5f}), FIRST, SECOND);

        NetworkFunction function = new NetworkFunction(network);

        assertThat(function.inputs()).isEqualTo(2);
        assertThat(function.outputs()).isEqualTo(1);
        assertThat(function.apply(1, 1)).containsExactly(10 * (1 + 3 + 0.5) + 100 * (2 + 4 - 0.5));
    }

    @ParameterizedTest
    @CsvSource({
        "linear, -0.7, -0.7",
        "tanh, -0.7, -0.6043677771171635",
        "relu, -0.7, 0",
        "relu, 0.7, 0.7",
        "sigmoid, -0.7, 0.3318122278318339",
    })
    void appliesTheActivation(String activation, double input, double output) {
        Network network = network(activation, null, dense(0, 1, 2, 1, 0, 0, 0), dense(1, 2, 1, 1, 0));

        assertThat(new NetworkFunction(network).apply(input, 0)[0]).isCloseTo(output, within(1e-15));
    }

    @Test
    void followsBlocksThatSkipALayer() {
        Network network = network("linear", null, FIRST, SECOND, dense(0, 2, 1, 1000, 0));

        assertThat(new NetworkFunction(network).apply(1, 0)).containsExactly(10 + 200 + 1000);
    }

    @Test
    void errorIsTheMeanOverRowsAndOutputs() {
        Network network = network("linear", null, FIRST, SECOND);

        double error =
                new NetworkFunction(network).meanSquaredError(new float[] {1, 0, 0, 1}, new float[] {210 + 1, 430 - 3});

        assertThat(error).isEqualTo((1 + 9) / 2.0);
    }

    @Test
    void refusesWhatItCannotCompute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NetworkFunction(network("swish", null, FIRST, SECOND)))
                .withMessage("activation of layer 1 must be one of [linear, tanh, relu, sigmoid] to compute with,"
                        + " got swish");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NetworkFunction(network(null, null, FIRST, SECOND)))
                .withMessageContaining("got none");
        NetworkFunction function = new NetworkFunction(network("linear", null, FIRST, SECOND));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> function.apply(1))
                .withMessage("inputs must be 2 values, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> function.meanSquaredError(new float[4], new float[3]))
                .withMessage("outputs of 2 rows must be 2 values, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> function.meanSquaredError(new float[0], new float[0]))
                .withMessage("rows must be at least 1, got 0");
    }

    private static Network network(@Nullable String activation, @Nullable Biases biases, Block... blocks) {
        return new Network(
                List.of(new Layer(2, null), new Layer(2, activation), new Layer(1, "linear")),
                List.of(blocks),
                biases == null ? List.of() : List.of(biases),
                List.of(),
                Provenance.of("test", Map.of()));
    }

    private static Block dense(int from, int to, int columns, float... weights) {
        BitSet mask = new BitSet();
        mask.set(0, weights.length);
        return Block.ofDense(from, to, columns, weights, mask);
    }
}
