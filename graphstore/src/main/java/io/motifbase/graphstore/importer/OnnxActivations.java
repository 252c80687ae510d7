package io.motifbase.graphstore.importer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operators of ONNX that are activations, and their names in Keras. Those with settings of their own are left out. */
final class OnnxActivations {
    private static final Map<String, String> KERAS_BY_OPERATOR = new LinkedHashMap<>();

    static {
        KERAS_BY_OPERATOR.put("Tanh", "tanh");
        KERAS_BY_OPERATOR.put("Relu", "relu");
        KERAS_BY_OPERATOR.put("Sigmoid", "sigmoid");
        KERAS_BY_OPERATOR.put("Softplus", "softplus");
        KERAS_BY_OPERATOR.put("Softsign", "softsign");
        KERAS_BY_OPERATOR.put("Softmax", "softmax");
    }

    private OnnxActivations() {}

    static Set<String> operators() {
        return KERAS_BY_OPERATOR.keySet();
    }

    static Collection<String> kerasNames() {
        return KERAS_BY_OPERATOR.values();
    }

    static @Nullable String kerasName(String operator) {
        return KERAS_BY_OPERATOR.get(operator);
    }

    static @Nullable String operator(String kerasName) {
        for (Map.Entry<String, String> entry : KERAS_BY_OPERATOR.entrySet()) {
            if (entry.getValue().equals(kerasName)) {
                return entry.getKey();
            }
        }
        return null;
    }
}
