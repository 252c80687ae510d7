package io.motifbase.trainer.training;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.trainingset.Split;
import io.motifbase.trainer.trainingset.Table;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Trainer;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;
import org.tribuo.regression.Regressor;

/**
 * The engine as a trainer of the Tribuo library: a network of tanh layers for a regression of any number of outputs.
 *
 * <p>Inputs and outputs are scaled by what the data set shows; the model unscales. The config fields are the provenance of
 * the model. Invocation n of a trainer starts from the n-th network of its seed.
 */
public final class MlpTrainer implements Trainer<Regressor> {
    @Config(description = "Neurons of the hidden layers.")
    private int[] hidden = {64, 64};

    @Config(description = "Iterations, one batch each.")
    private int iterations = 10_000;

    @Config(description = "Samples of a batch, a multiple of 16.")
    private int batch = 128;

    @Config(description = "Learning rate of Adam.")
    private double learningRate = 1e-3;

    @Config(description = "Seed of the initial weights and of the order of the examples.")
    private long seed = Trainer.DEFAULT_SEED;

    private int invocations;

    /** For Tribuo's configuration, which sets the fields. */
    private MlpTrainer() {}

    /**
     * @param hidden neurons of the hidden layers
     * @param iterations one batch each
     * @param batch a multiple of 16
     * @param learningRate of Adam
     * @param seed of weights and order
     */
    public MlpTrainer(int[] hidden, int iterations, int batch, double learningRate, long seed) {
        this.hidden = hidden.clone();
        this.iterations = iterations;
        this.batch = batch;
        this.learningRate = learningRate;
        this.seed = seed;
        settings();
    }

    private TrainingSettings settings() {
        return new TrainingSettings(
                AdamSettings.PUBLISHED.withLearningRate(learningRate),
                batch,
                StageSettings.stopping(iterations),
                StageSettings.fixed(0),
                null);
    }

    @Override
    public MlpModel train(Dataset<Regressor> examples) {
        return train(examples, Map.of());
    }

    /** @throws IllegalArgumentException where the examples are fewer than a batch, or a column does not vary */
    @Override
    public MlpModel train(Dataset<Regressor> examples, Map<String, Provenance> runProvenance) {
        TrainerProvenance provenance;
        int invocation;
        synchronized (this) {
            provenance = getProvenance();
            invocation = invocations++;
        }
        TrainingSet data = TrainingSet.of(table(examples), Split.NONE);
        ModelProvenance all = new ModelProvenance(
                MlpModel.class.getName(), OffsetDateTime.now(), examples.getProvenance(), provenance, runProvenance);
        return new MlpModel(
                "motifbase-mlp",
                all,
                examples.getFeatureIDMap(),
                examples.getOutputIDInfo(),
                new ScaledNetwork(network(data, invocation), data.inputScaler(), data.outputScaler()));
    }

    private Network network(TrainingSet data, int invocation) {
        List<Integer> neurons = new ArrayList<>();
        neurons.add(data.inputColumns());
        for (int size : hidden) {
            neurons.add(size);
        }
        neurons.add(data.outputColumns());
        io.motifbase.trainer.network.Provenance origin = io.motifbase.trainer.network.Provenance.of(
                "trained", Map.of("seed", Long.toString(seed), "index", Integer.toString(invocation)));
        Network start = InitialWeights.of(new LayerSizes(neurons), seed, invocation, origin);
        TrainingSettings settings = settings();
        StageTrainer trainer = new StageTrainer(settings, data, start, seed, invocation);
        try {
            trainer.train(settings.dense(), done -> {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", e);
        }
        return trainer.network(origin);
    }

    /** Columns are the features by id and the outputs by name. */
    private static Table table(Dataset<Regressor> examples) {
        ImmutableFeatureMap features = examples.getFeatureIDMap();
        if (examples.size() == 0) {
            throw new IllegalArgumentException("data set must have examples, got 0");
        }
        List<String> inputNames = new ArrayList<>();
        for (int id = 0; id < features.size(); id++) {
            inputNames.add(features.get(id).getName());
        }
        List<String> outputNames = List.of(examples.getExample(0).getOutput().getNames());
        float[] inputs = new float[examples.size() * inputNames.size()];
        float[] outputs = new float[examples.size() * outputNames.size()];
        for (int row = 0; row < examples.size(); row++) {
            Example<Regressor> example = examples.getExample(row);
            for (Feature feature : example) {
                inputs[row * inputNames.size() + features.getID(feature.getName())] = (float) feature.getValue();
            }
            double[] values = example.getOutput().getValues();
            for (int c = 0; c < values.length; c++) {
                outputs[row * outputNames.size() + c] = (float) values[c];
            }
        }
        return new Table(inputNames, outputNames, inputs, outputs, new TreeMap<>());
    }

    @Override
    public synchronized int getInvocationCount() {
        return invocations;
    }

    @Override
    public synchronized void setInvocationCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("invocation count must be at least 0, got " + count);
        }
        invocations = count;
    }

    @Override
    public TrainerProvenance getProvenance() {
        return new TrainerProvenanceImpl(this);
    }
}
