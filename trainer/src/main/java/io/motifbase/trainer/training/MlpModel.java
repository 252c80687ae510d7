package io.motifbase.trainer.training;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import io.motifbase.trainer.network.Network;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.ONNXExportable;
import org.tribuo.Prediction;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;
import org.tribuo.util.onnx.ONNXContext;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXPlaceholder;
import org.tribuo.util.onnx.ONNXRef;

/**
 * A trained network as a model of the Tribuo library: predicts, is evaluated by its RegressionEvaluator, is saved and
 * read in its protobuf form (Java's own serialization is not supported), and is exported as ONNX.
 *
 * <p>Examples are predicted 64 at a time. Safe for use by several threads, one at a time.
 */
public final class MlpModel extends Model<Regressor> implements ONNXExportable {
    private static final int FORMAT_VERSION = 0;

    private final transient ScaledNetwork scaled;
    private transient @Nullable Engine engine;

    MlpModel(
            String name,
            ModelProvenance provenance,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Regressor> outputs,
            ScaledNetwork scaled) {
        super(name, provenance, features, outputs, false);
        this.scaled = scaled;
    }

    /** The network, for scaled inputs and outputs. */
    public Network network() {
        return scaled.network();
    }

    @Override
    public Prediction<Regressor> predict(Example<Regressor> example) {
        return predictBatch(List.of(example)).get(0);
    }

    @Override
    protected List<Prediction<Regressor>> innerPredict(Iterable<Example<Regressor>> examples) {
        List<Prediction<Regressor>> predictions = new ArrayList<>();
        List<Example<Regressor>> waiting = new ArrayList<>();
        for (Example<Regressor> example : examples) {
            waiting.add(example);
            if (waiting.size() == engine().batch()) {
                predictions.addAll(predictBatch(waiting));
                waiting.clear();
            }
        }
        predictions.addAll(predictBatch(waiting));
        return predictions;
    }

    private List<Prediction<Regressor>> predictBatch(List<Example<Regressor>> examples) {
        double[][] samples = new double[examples.size()][featureIDMap.size()];
        int[] used = new int[samples.length];
        for (int i = 0; i < samples.length; i++) {
            used[i] = fill(examples.get(i), samples[i]);
        }
        double[][] predicted;
        synchronized (this) {
            predicted = scaled.predict(engine(), samples);
        }
        String[] names = scaled.outputs().names().toArray(new String[0]);
        List<Prediction<Regressor>> predictions = new ArrayList<>();
        for (int i = 0; i < samples.length; i++) {
            predictions.add(new Prediction<>(new Regressor(names, predicted[i]), used[i], examples.get(i)));
        }
        return predictions;
    }

    /** Fills a sample; the number of features that the model knows. */
    private int fill(Example<Regressor> example, double[] sample) {
        int used = 0;
        for (Feature feature : example) {
            int id = featureIDMap.getID(feature.getName());
            if (id >= 0) {
                sample[id] = feature.getValue();
                used++;
            }
        }
        if (used == 0) {
            throw new IllegalArgumentException("example must have one of the model's features "
                    + scaled.inputs().names() + ", got " + example);
        }
        return used;
    }

    private synchronized Engine engine() {
        Engine ready = engine;
        if (ready == null) {
            ready = scaled.engine();
            engine = ready;
        }
        return ready;
    }

    /** Empty: the weights of a network of layers rank no features. */
    @Override
    public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
        return Map.of();
    }

    @Override
    public Optional<Excuse<Regressor>> getExcuse(Example<Regressor> example) {
        return Optional.empty();
    }

    @Override
    protected MlpModel copy(String newName, ModelProvenance newProvenance) {
        return new MlpModel(newName, newProvenance, featureIDMap, outputIDInfo, scaled);
    }

    @Override
    public ModelProto serialize() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] carrier = createDataCarrier().serialize().toByteArray();
            out.writeInt(carrier.length);
            out.write(carrier);
            ScaledNetworkFormat.write(scaled, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ModelProto.newBuilder()
                .setVersion(FORMAT_VERSION)
                .setClassName(MlpModel.class.getName())
                .setSerializedData(Any.pack(BytesValue.of(ByteString.copyFrom(bytes.toByteArray()))))
                .build();
    }

    /**
     * The model with its scaling as ONNX (operator set 13), its provenance in the metadata: from floats {@code input} of
     * shape (rows, features) to floats {@code output} of shape (rows, outputs), both in the units of the examples and with
     * columns by Tribuo's id, which goes by name. A feature that an example lacks is 0.
     *
     * @param domain name space of the model, such as {@code org.example}
     * @param modelVersion the caller's number of this model
     */
    @Override
    public OnnxMl.ModelProto exportONNXModel(String domain, long modelVersion) {
        ONNXContext onnx = new ONNXContext();
        onnx.setName(getName());
        ONNXPlaceholder input = onnx.floatInput(featureIDMap.size());
        ONNXPlaceholder output = onnx.floatOutput(outputIDInfo.size());
        writeONNXGraph(input).assignTo(output);
        return ONNXExportable.buildModel(onnx, domain, modelVersion, this);
    }

    /** Appends the model to a graph, which is how Tribuo exports ensembles; columns as in {@link #exportONNXModel}. */
    @Override
    public ONNXNode writeONNXGraph(ONNXRef<?> input) {
        return ScaledNetworkOnnx.write(scaled, input);
    }

    /** Called by Tribuo to read a model. */
    public static MlpModel deserializeFromProto(int version, String className, Any message)
            throws InvalidProtocolBufferException {
        if (version != FORMAT_VERSION) {
            throw new IllegalArgumentException(
                    "version of a saved " + className + " must be " + FORMAT_VERSION + ", got " + version);
        }
        byte[] bytes = message.unpack(BytesValue.class).getValue().toByteArray();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte[] carrier = in.readNBytes(in.readInt());
            ModelDataCarrier<?> about = ModelDataCarrier.deserialize(ModelDataProto.parseFrom(carrier));
            return new MlpModel(
                    about.name(),
                    about.provenance(),
                    about.featureDomain(),
                    regressors(about.outputDomain()),
                    ScaledNetworkFormat.read(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("saved model must be whole, but " + e, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static ImmutableOutputInfo<Regressor> regressors(ImmutableOutputInfo<?> domain) {
        if (!(domain.getOutput(0) instanceof Regressor)) {
            throw new IllegalArgumentException("outputs of a saved model must be numbers, got " + domain);
        }
        return (ImmutableOutputInfo<Regressor>) domain;
    }
}
