package io.motifbase.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.oracle.labs.mlrg.olcut.provenance.io.ProvenanceSerializationException;
import io.motifbase.trainer.random.RandomStream;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.ONNXExportable;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;

class MlpModelOnnxTest {
    private static Dataset<Regressor> examples;
    private static MlpModel first;
    private static MlpModel second;

    @BeforeAll
    static void train() {
        examples = examples(256);
        MlpTrainer trainer = new MlpTrainer(new int[] {16, 8}, 300, 64, 3e-3, 5);
        first = trainer.train(examples);
        second = trainer.train(examples);
    }

    /** Inputs "far" in [1000, 1002), "near" in [-0.001, 0.001), "wide" in [-500, 500), outputs of sizes 100, 1 and 0.001. */
    private static Dataset<Regressor> examples(int count) {
        UniformRandomProvider random = RandomStream.of(1, RandomStream.Purpose.FLIGHT_ROW, 0);
        RegressionFactory factory = new RegressionFactory();
        MutableDataset<Regressor> made =
                new MutableDataset<>(new SimpleDataSourceProvenance("scales", factory), factory);
        for (int i = 0; i < count; i++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            double c = random.nextDouble();
            Regressor outputs = new Regressor(
                    new String[] {"sum", "product", "difference"},
                    new double[] {100 + 30 * a + 10 * b + c, a * b, (a - c) / 1000});
            made.add(new ArrayExample<>(outputs, new String[] {"far", "near", "wide"}, new double[] {
                (float) (1000 + 2 * a), (float) ((2 * b - 1) / 1000), (float) (1000 * c - 500)
            }));
        }
        return made;
    }

    @Test
    void onnxRuntimePredictsTheSameInTheUnitsOfTheExamples() throws OrtException {
        assertSamePredictions(first, first);
    }

    @Test
    void onnxRuntimePredictsTheSameForAnEnsemble() throws OrtException {
        WeightedEnsembleModel<Regressor> ensemble = WeightedEnsembleModel.createEnsembleFromExistingModels(
                "pair", List.of(first, second), new AveragingCombiner(), new float[] {0.75f, 0.25f});

        assertSamePredictions(ensemble, ensemble);
    }

    @Test
    void carriesTheProvenance() throws OrtException, ProvenanceSerializationException {
        try (OrtSession session = session(first)) {
            assertThat(session.getMetadata().getDomain()).isEqualTo("io.motifbase.test");
            assertThat(session.getMetadata().getVersion()).isEqualTo(3);
            String written = session.getMetadata()
                    .getCustomMetadataValue(ONNXExportable.PROVENANCE_METADATA_FIELD)
                    .orElseThrow();
            assertThat(ONNXExportable.SERIALIZER.deserializeAndUnmarshal(written))
                    .isEqualTo(first.getProvenance());
        }
    }

    @Test
    void sameModelSameBytes() {
        assertThat(first.exportONNXModel("a", 1).toByteArray())
                .isEqualTo(first.exportONNXModel("a", 1).toByteArray());
    }

    private static OrtSession session(ONNXExportable model) throws OrtException {
        byte[] bytes = model.exportONNXModel("io.motifbase.test", 3).toByteArray();
        return OrtEnvironment.getEnvironment().createSession(bytes);
    }

    /** Differences are measured in ranges of the output, so that each counts alike, whatever its unit. */
    private static void assertSamePredictions(Model<Regressor> model, ONNXExportable exported) throws OrtException {
        try (OrtSession session = session(exported);
                OnnxTensor input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), rows(model));
                OrtSession.Result result = session.run(Map.of("input", input))) {
            float[][] outputs = (float[][]) result.get("output").orElseThrow().getValue();
            assertThat(outputs).hasNumberOfRows(examples.size());
            for (int i = 0; i < outputs.length; i++) {
                Regressor expected = model.predict(examples.getExample(i)).getOutput();
                assertThat(outputs[i]).hasSize(3);
                for (int id = 0; id < 3; id++) {
                    String name = model.getOutputIDInfo().getOutput(id).getNames()[0];
                    double size = name.equals("sum") ? 100 : name.equals("product") ? 1 : 0.001;
                    assertThat(outputs[i][id] / size)
                            .as("%s of row %d", name, i)
                            .isCloseTo(expected.getDimension(name).orElseThrow().getValue() / size, within(1e-5));
                }
            }
        }
    }

    private static float[][] rows(Model<Regressor> model) {
        float[][] rows = new float[examples.size()][model.getFeatureIDMap().size()];
        for (int i = 0; i < rows.length; i++) {
            Example<Regressor> example = examples.getExample(i);
            for (Feature feature : example) {
                rows[i][model.getFeatureIDMap().getID(feature.getName())] = (float) feature.getValue();
            }
        }
        return rows;
    }
}
