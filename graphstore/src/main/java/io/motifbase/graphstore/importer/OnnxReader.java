package io.motifbase.graphstore.importer;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an ONNX model that is a chain of dense layers: Gemm (its second matrix transposed or not, alpha and beta folded in)
 * or MatMul with or without Add, each with at most one activation; Identity, Dropout and Flatten are passed over. Weights
 * are initializers or Constants inside the file. A layer without an activation is linear. Weights and biases that are
 * exactly 0 (of either sign) are pruned connections.
 */
public final class OnnxReader implements NetworkReader {
    static final String FORMAT = "onnx";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Network read(Path file) {
        InputFile.check(file);
        ModelProto model = parse(file);
        if (!model.hasGraph() || model.getGraph().getNodeCount() == 0) {
            throw new BadFileException(file, "not an ONNX model: expected a graph with nodes, got none");
        }
        List<DenseLayer> layers = OnnxChain.layers(file, model.getGraph());
        return DenseLayer.chain(file, layers, Provenance.of(FORMAT, settings(file, model)));
    }

    private static ModelProto parse(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ModelProto.parseFrom(in);
        } catch (InvalidProtocolBufferException e) {
            throw new BadFileException(file, "not a whole ONNX model: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new BadFileException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> settings(Path file, ModelProto model) {
        Map<String, String> settings = new HashMap<>();
        settings.put("file", InputFile.nameOf(file));
        settings.put("sha256", InputFile.sha256(file));
        if (model.hasProducerName()) {
            settings.put("producer", (model.getProducerName() + " " + model.getProducerVersion()).strip());
        }
        for (OperatorSetIdProto opset : model.getOpsetImportList()) {
            if (opset.getDomain().isEmpty()) {
                settings.put("opset", Long.toString(opset.getVersion()));
            }
        }
        return settings;
    }
}
