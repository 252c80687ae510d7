package io.motifbase.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import io.motifbase.trainer.random.RandomStream;
import java.util.BitSet;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The masked dense layer is the simple form; the sparse one must do what it does. */
class SparseLayerTest {
    private static final int INPUTS = 37;
    private static final int OUTPUTS = 21;

    private static DenseLayer layer(int batch) {
        Network network = InitialWeights.of(LayerSizes.of(INPUTS, OUTPUTS), 3, 1, Provenance.of("test", Map.of()));
        return new DenseLayer(network.blocks().get(0), network.biases().get(0), batch, true);
    }

    private static BitSet mask(double density, long seed) {
        UniformRandomProvider random = RandomStream.of(seed, RandomStream.Purpose.BATCH_ORDER, 0);
        BitSet mask = new BitSet();
        for (int cell = 0; cell < INPUTS * OUTPUTS; cell++) {
            mask.set(cell, random.nextDouble() < density);
        }
        return mask;
    }

    private static float[] noise(int neurons, int batch, long seed) {
        UniformRandomProvider random = RandomStream.of(seed, RandomStream.Purpose.FLIGHT_ROW, 0);
        float[] values = new float[Padding.of(neurons) * batch];
        for (int i = 0; i < neurons * batch; i++) {
            values[i] = (float) (random.nextDouble() - 0.5);
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({"0.27, 128, 1", "0.15, 64, 2", "0.07, 16, 3", "0.01, 144, 4", "0, 32, 5"})
    void trainsAsTheMaskedDenseLayerDoes(double density, int batch, long seed) {
        DenseLayer dense = layer(batch);
        DenseLayer other = layer(batch);
        float[] x = noise(INPUTS, batch, 10 * seed);
        float[] error = noise(OUTPUTS, batch, 10 * seed + 1);
        for (int t = 1; t <= 3; t++) {
            step(dense, x, error, t);
            step(other, x, error, t);
        }
        dense.keep(mask(density, seed));
        TrainableLayer sparse = other.pruned(mask(density, seed));
        assertThat(sparse).isInstanceOf(SparseLayer.class);
        for (int t = 4; t <= 8; t++) {
            assertSameProducts(dense, sparse, x, error);
            step(dense, x, error, t);
            step(sparse, x, error, t);
            assertSameWeights(dense, sparse);
        }
        assertThat(sparse.mask()).isEqualTo(dense.mask());
        assertThat(sparse.block(0).mask()).isEqualTo(mask(density, seed));
    }

    private static void step(TrainableLayer layer, float[] x, float[] error, int t) {
        layer.gradients(x, error);
        layer.update(AdamSettings.PUBLISHED.step(t));
    }

    private static void assertSameProducts(TrainableLayer dense, TrainableLayer sparse, float[] x, float[] error) {
        float[] expected = new float[Padding.of(OUTPUTS) * dense.batch];
        float[] found = expected.clone();
        dense.forward(x, expected);
        sparse.forward(x, found);
        assertClose(found, expected);
        float[] expectedBack = new float[Padding.of(INPUTS) * dense.batch];
        float[] foundBack = expectedBack.clone();
        dense.backward(x, error, expectedBack);
        sparse.backward(x, error, foundBack);
        assertClose(foundBack, expectedBack);
    }

    private static void assertClose(float[] found, float[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(1e-5f));
        }
    }

    private static void assertSameWeights(TrainableLayer dense, TrainableLayer sparse) {
        for (int i = 0; i < INPUTS; i++) {
            for (int j = 0; j < OUTPUTS; j++) {
                assertThat(sparse.weight(i, j)).isCloseTo(dense.weight(i, j), within(1e-5f));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.27, 128, 1", "0.1, 48, 2"})
    void productsHaveTheBitsOfTheMaskedDenseLayer(double density, int batch, long seed) {
        DenseLayer dense = layer(batch);
        TrainableLayer sparse = layer(batch).pruned(mask(density, seed));
        dense.keep(mask(density, seed));
        float[] x = noise(INPUTS, batch, seed);
        float[] expected = new float[Padding.of(OUTPUTS) * batch];
        float[] found = expected.clone();
        dense.forward(x, expected);
        sparse.forward(x, found);
        assertThat(found).isEqualTo(expected);
    }
}
