package io.motifbase.queries.http;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an import's form, for the description of the interface; {@link Upload} reads them. */
@Schema(requiredProperties = "file")
record ImportForm(
        @ArraySchema(
                schema = @Schema(type = "string", format = "binary"),
                arraySchema = @Schema(description = "files of networks; at least one"))
        List<String> file,

        @Schema(
                type = "string",
                format = "binary",
                description = "layers of edge lists: a line 'neuron layer [bias]' for each neuron")
        @Nullable
        String layers,

        @Schema(
                type = "string",
                description = "id of the network, where there is one file; else the file's name",
                example = "moth-1")
        @Nullable
        String id,

        @Schema(description = "ensemble that the networks belong to", defaultValue = "imported", example = "published")
        @Nullable
        String ensemble,

        @Schema(
                type = "string",
                description = "format of all files; else by each one's extension",
                allowableValues = {"keras", "onnx", "npz", "safetensors", "edges"})
        @Nullable
        String format) {
    static final List<String> FILES = List.of("file", "layers");
    static final List<String> TEXTS = List.of("id", "ensemble", "format");
}
