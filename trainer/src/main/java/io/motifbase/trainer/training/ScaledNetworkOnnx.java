package io.motifbase.trainer.training;

import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.trainingset.Scaler;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.tribuo.util.onnx.ONNXContext;
import org.tribuo.util.onnx.ONNXInitializer;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXRef;

/**
 * Writes a scaled network as nodes of an ONNX graph: scaling of the inputs, a Gemm and a Tanh for each hidden layer, a Gemm
 * for the outputs, and their way back to the units of the table. Pruned weights are zeros.
 */
final class ScaledNetworkOnnx {
    private ScaledNetworkOnnx() {}

    /**
     * Appends the network to the graph of its input.
     *
     * @param input floats of shape (rows, inputs), not scaled
     * @return floats of shape (rows, outputs), not scaled
     */
    static ONNXNode write(ScaledNetwork scaled, ONNXRef<?> input) {
        Network network = scaled.network();
        ONNXNode values = scale(scaled.inputs(), input);
        int last = network.blocks().size();
        for (int layer = 1; layer <= last; layer++) {
            values = sums(network, layer, values);
            if (layer < last) {
                values = values.apply(TanhOperator.TANH);
            }
        }
        return unscale(scaled.outputs(), values);
    }

    private static ONNXNode sums(Network network, int layer, ONNXNode from) {
        ONNXContext onnx = from.onnxContext();
        Block block = network.blocks().get(layer - 1);
        ONNXInitializer kernel = onnx.floatTensor(
                "kernel", List.of(block.rows(), block.columns()), buffer -> buffer.put(block.denseWeights()));
        ONNXInitializer bias =
                onnx.array("bias", network.biases().get(layer - 1).values());
        return from.apply(ONNXOperators.GEMM, List.of(kernel, bias));
    }

    /** The smallest value is taken away first, which is exact for values near it, whatever their distance from 0. */
    private static ONNXNode scale(Scaler scaler, ONNXRef<?> values) {
        ONNXContext onnx = values.onnxContext();
        return values.apply(ONNXOperators.SUB, onnx.array("input_min", columns(scaler, scaler::min)))
                .apply(ONNXOperators.DIV, onnx.array("input_range", columns(scaler, c -> range(scaler, c))))
                .apply(ONNXOperators.SUB, onnx.constant("half", 0.5f));
    }

    private static ONNXNode unscale(Scaler scaler, ONNXNode values) {
        ONNXContext onnx = values.onnxContext();
        return values.apply(ONNXOperators.MUL, onnx.array("output_range", columns(scaler, c -> range(scaler, c))))
                .apply(ONNXOperators.ADD, onnx.array("output_middle", columns(scaler, c -> scaler.unscaled(c, 0))));
    }

    private static double range(Scaler scaler, int column) {
        return scaler.max(column) - scaler.min(column);
    }

    private static double[] columns(Scaler scaler, IntToDoubleFunction value) {
        return IntStream.range(0, scaler.names().size()).mapToDouble(value).toArray();
    }
}
