package io.motifbase.graphstore.importer;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The constants of an ONNX graph: initializers, and what Constant nodes make of nothing and Identity and Transpose nodes of
 * other constants. Values are decoded when asked for.
 */
final class OnnxTensors {
    private record Constant(TensorProto proto, boolean transposed) {}

    private final Path file;
    private final Map<String, Constant> constants = new HashMap<>();

    OnnxTensors(Path file, GraphProto graph) {
        this.file = file;
        for (TensorProto initializer : graph.getInitializerList()) {
            constants.put(initializer.getName(), new Constant(initializer, false));
        }
        for (NodeProto node : graph.getNodeList()) {
            Constant input = node.getInputCount() == 1 ? constants.get(node.getInput(0)) : null;
            if (node.getOpType().equals("Constant")) {
                add(node, new Constant(value(node), false));
            } else if (node.getOpType().equals("Identity") && input != null) {
                add(node, input);
            } else if (node.getOpType().equals("Transpose") && input != null) {
                add(node, new Constant(input.proto(), input.transposed() != turns(node)));
            }
        }
    }

    private void add(NodeProto node, Constant constant) {
        if (node.getOutputCount() != 1 || constants.putIfAbsent(node.getOutput(0), constant) != null) {
            throw new BadFileException(
                    file,
                    "node " + node.getName() + " (" + node.getOpType()
                            + ") must make a tensor that is not there yet, got " + node.getOutputList());
        }
    }

    private TensorProto value(NodeProto node) {
        for (AttributeProto attribute : node.getAttributeList()) {
            if (attribute.getName().equals("value") && attribute.hasT()) {
                return attribute.getT();
            }
        }
        throw new BadFileException(
                file, "Constant " + node.getOutputList() + " must have an attribute value, a tensor");
    }

    private static boolean turns(NodeProto node) {
        return node.getAttributeList().stream()
                .noneMatch(attribute -> attribute.getName().equals("perm")
                        && attribute.getIntsList().equals(List.of(0L, 1L)));
    }

    boolean has(String name) {
        return constants.containsKey(name);
    }

    /** Whether the node makes a constant, so is no step of the computation. */
    boolean makes(NodeProto node) {
        return node.getOutputCount() > 0 && has(node.getOutput(0));
    }

    /** @throws NullPointerException where {@link #has} says no */
    Tensor tensor(String name) {
        Constant constant = Objects.requireNonNull(constants.get(name), name);
        Tensor tensor = decode(name, constant.proto());
        return constant.transposed() ? tensor.transposed() : tensor;
    }

    private Tensor decode(String name, TensorProto proto) {
        if (proto.getDataLocation() == TensorProto.DataLocation.EXTERNAL || proto.getExternalDataCount() > 0) {
            throw new BadFileException(
                    file,
                    "values of tensor " + name
                            + " lie in another file (external data): save the model with its weights inside");
        }
        long[] sizes = proto.getDimsList().stream().mapToLong(Long::longValue).toArray();
        Tensor.count(file, name, sizes);
        int[] shape = new int[sizes.length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = (int) sizes[i];
        }
        ElementType type = type(name, proto.getDataType());
        if (proto.hasRawData()) {
            ByteBuffer data = ByteBuffer.wrap(proto.getRawData().toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
            return Tensor.of(file, name, shape, type, data);
        }
        return Tensor.of(file, name, shape, listed(type, proto));
    }

    private ElementType type(String name, int number) {
        return switch (number) {
            case TensorProto.DataType.FLOAT_VALUE -> ElementType.F32;
            case TensorProto.DataType.DOUBLE_VALUE -> ElementType.F64;
            case TensorProto.DataType.FLOAT16_VALUE -> ElementType.F16;
            case TensorProto.DataType.BFLOAT16_VALUE -> ElementType.BF16;
            default ->
                throw new BadFileException(
                        file,
                        "type of tensor " + name + " must be one of FLOAT, DOUBLE, FLOAT16, BFLOAT16, got "
                                + TensorProto.DataType.forNumber(number));
        };
    }

    /** Values that are fields of the message and not raw bytes; the 16-bit types have theirs in int32_data. */
    private static float[] listed(ElementType type, TensorProto proto) {
        ByteBuffer data;
        switch (type) {
            case F32 -> {
                data = ByteBuffer.allocate(proto.getFloatDataCount() * Float.BYTES);
                proto.getFloatDataList().forEach(data::putFloat);
            }
            case F64 -> {
                data = ByteBuffer.allocate(proto.getDoubleDataCount() * Double.BYTES);
                proto.getDoubleDataList().forEach(data::putDouble);
            }
            default -> {
                data = ByteBuffer.allocate(proto.getInt32DataCount() * Short.BYTES);
                proto.getInt32DataList().forEach(bits -> data.putShort(bits.shortValue()));
            }
        }
        return type.values(data.clear());
    }
}
