package io.motifbase.graphstore.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The architecture in the attribute {@code model_config}: the Dense layers of a chain, in order.
 *
 * @param version Keras's version, or "unknown"
 */
record KerasModel(List<Dense> dense, String version) {
    private static final Set<String> PASSED_OVER = Set.of("InputLayer", "Dropout");

    record Dense(String name, int units, String activation, boolean useBias) {}

    static KerasModel of(Path file, HdfFile hdf) {
        String config = text(hdf.getAttribute("model_config"));
        if (config == null) {
            throw new BadFileException(
                    file, "expected attribute model_config (save the whole model, not its weights alone), got none");
        }
        String version = text(hdf.getAttribute("keras_version"));
        return new KerasModel(dense(file, layers(file, config)), version == null ? "unknown" : version);
    }

    private static @Nullable String text(@Nullable Attribute attribute) {
        return attribute != null && attribute.getData() instanceof String text ? text : null;
    }

    private static List<JsonNode> layers(Path file, String config) {
        try {
            JsonNode inner = new ObjectMapper().readTree(config).path("config");
            List<JsonNode> layers = new ArrayList<>();
            (inner.isArray() ? inner : inner.path("layers")).forEach(layers::add);
            return layers;
        } catch (JsonProcessingException e) {
            throw new BadFileException(file, "model_config must be JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static List<Dense> dense(Path file, List<JsonNode> layers) {
        List<Dense> dense = new ArrayList<>();
        String previous = null;
        for (JsonNode layer : layers) {
            String name =
                    layer.path("config").path("name").asText(layer.path("name").asText());
            checkChain(file, name, previous, layer.path("inbound_nodes"));
            previous = name;
            String className = layer.path("class_name").asText();
            if (className.equals("Dense")) {
                dense.add(dense(file, name, layer.path("config")));
            } else if (!PASSED_OVER.contains(className)) {
                throw new BadFileException(
                        file, "layer " + name + " must be Dense (or InputLayer, Dropout), got " + className);
            }
        }
        if (dense.isEmpty()) {
            throw new BadFileException(file, "an empty network: expected at least one Dense layer, got none");
        }
        return dense;
    }

    private static Dense dense(Path file, String name, JsonNode config) {
        int units = config.path("units").asInt();
        if (units < 1) {
            throw new BadFileException(
                    file, "units of layer " + name + " must be at least 1, got " + config.path("units"));
        }
        JsonNode activation = config.path("activation");
        String function = activation.isObject() ? activation.path("class_name").asText() : activation.asText("linear");
        return new Dense(name, units, function, config.path("use_bias").asBoolean(true));
    }

    /** A functional model names each layer's inputs; a sequential one, which does not, is a chain by its nature. */
    private static void checkChain(Path file, String name, @Nullable String previous, JsonNode inboundNodes) {
        Set<String> inputs = new TreeSet<>();
        collectInputs(inboundNodes, inputs);
        Set<String> expected = previous == null ? Set.of() : Set.of(previous);
        if (inboundNodes.isArray() && !inputs.equals(expected)) {
            throw new BadFileException(
                    file,
                    "layers must form one chain: inputs of layer " + name + " must be " + expected + ", got " + inputs);
        }
    }

    /** An input is written [layer, node, tensor], in Keras 2 and inside Keras 3's keras_history alike. */
    private static void collectInputs(JsonNode node, Set<String> inputs) {
        if (node.isArray()
                && node.path(0).isTextual()
                && node.path(1).isInt()
                && node.path(2).isInt()) {
            inputs.add(node.path(0).asText());
        } else {
            node.forEach(child -> collectInputs(child, inputs));
        }
    }
}
