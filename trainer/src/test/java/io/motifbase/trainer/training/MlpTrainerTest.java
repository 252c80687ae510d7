package io.motifbase.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.random.RandomStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.evaluation.RegressionEvaluation;
import org.tribuo.regression.evaluation.RegressionEvaluator;

class MlpTrainerTest {
    private static Dataset<Regressor> training;
    private static Dataset<Regressor> test;
    private static MlpModel model;

    @BeforeAll
    static void train() {
        training = plane(1000, 1);
        test = plane(150, 2);
        model = trainer().train(training);
    }

    private static MlpTrainer trainer() {
        return new MlpTrainer(new int[] {16, 16}, 2000, 64, 3e-3, 5);
    }

    /** Outputs "sum" = 100 + 30 a + 10 b and "product" = a b over a, b in [0, 1). */
    private static Dataset<Regressor> plane(int count, long seed) {
        UniformRandomProvider random = RandomStream.of(seed, RandomStream.Purpose.FLIGHT_ROW, 0);
        RegressionFactory factory = new RegressionFactory();
        MutableDataset<Regressor> examples =
                new MutableDataset<>(new SimpleDataSourceProvenance("plane " + seed, factory), factory);
        for (int i = 0; i < count; i++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            Regressor outputs =
                    new Regressor(new String[] {"sum", "product"}, new double[] {100 + 30 * a + 10 * b, a * b});
            examples.add(new ArrayExample<>(outputs, new String[] {"a", "b"}, new double[] {a, b}));
        }
        return examples;
    }

    @Test
    void predictsInTheUnitsOfTheExamples() {
        Example<Regressor> example = new ArrayExample<>(
                new Regressor(new String[] {"sum", "product"}, new double[2]),
                new String[] {"a", "b"},
                new double[] {0.5, 0.25});
        Regressor predicted = model.predict(example).getOutput();
        assertThat(predicted.getDimension("sum").orElseThrow().getValue()).isCloseTo(117.5, within(1.0));
        assertThat(predicted.getDimension("product").orElseThrow().getValue()).isCloseTo(0.125, within(0.03));
    }

    @Test
    void isEvaluatedByTribuo() {
        RegressionEvaluation evaluation = new RegressionEvaluator().evaluate(model, test);
        assertThat(evaluation.averageR2()).isGreaterThan(0.99);
    }

    @Test
    void predictsManyExamplesAsItDoesOne() {
        List<Prediction<Regressor>> many = model.predict(test);
        assertThat(many).hasSize(150);
        for (int i = 0; i < many.size(); i++) {
            Regressor one = model.predict(test.getExample(i)).getOutput();
            assertThat(many.get(i).getOutput().fullEquals(one)).isTrue();
        }
    }

    @Test
    void predictsTheSameAfterSavingAndReading(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("model.tribuo");
        model.serializeToFile(file);
        Model<?> read = Model.deserializeFromFile(file);
        assertThat(read).isInstanceOf(MlpModel.class);
        assertThat(ContentHash.of(((MlpModel) read).network())).isEqualTo(ContentHash.of(model.network()));
        assertThat(read.getProvenance()).isEqualTo(model.getProvenance());
        List<Prediction<Regressor>> expected = model.predict(test);
        List<Prediction<Regressor>> found = read.castModel(Regressor.class).predict(test);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i).getOutput().fullEquals(expected.get(i).getOutput()))
                    .isTrue();
        }
    }

    @Test
    void trainsToTheSameBitsAgain() {
        assertThat(ContentHash.of(trainer().train(training).network())).isEqualTo(ContentHash.of(model.network()));
    }

    @Test
    void startsFromAnotherNetworkAtItsSecondInvocation() {
        MlpTrainer trainer = trainer();
        List<String> hashes = new ArrayList<>();
        hashes.add(ContentHash.of(trainer.train(training).network()));
        hashes.add(ContentHash.of(trainer.train(training).network()));
        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(trainer.getInvocationCount()).isEqualTo(2);
    }

    @Test
    void saysItsSettingsInTheProvenance() {
        assertThat(model.getProvenance().getTrainerProvenance().getConfiguredParameters())
                .containsKeys("hidden", "iterations", "batch", "learningRate", "seed");
    }

    @Test
    void refusesAnExampleWithNoFeatureItKnows() {
        Example<Regressor> stranger = new ArrayExample<>(new Regressor("sum", 0), new String[] {"z"}, new double[] {1});
        assertThatThrownBy(() -> model.predict(stranger))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a, b]");
    }

    @Test
    void refusesFewerExamplesThanABatch() {
        assertThatThrownBy(() -> trainer().train(plane(50, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("training part must have at least a batch of 64 rows, got 50");
    }
}
