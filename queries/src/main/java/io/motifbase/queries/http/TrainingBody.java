package io.motifbase.queries.http;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.queries.ensembles.TrainingRequest;
import io.motifbase.trainer.pruning.Preset;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a training: the options of {@code motifbase train}, all of which may be left out. */
@Serdeable
record TrainingBody(
        @Schema(type = "string", description = "name of the ensemble", defaultValue = "moth") @Nullable
        JsonNode ensemble,

        @Schema(
                type = "string",
                allowableValues = {"small", "paper", "sparse"},
                defaultValue = "small",
                description =
                        "small, the networks of the demo, paper, the published ones, or sparse, those pruned further")
        @Nullable
        JsonNode preset,

        @Schema(type = "integer", format = "int32", defaultValue = "8", description = "networks to train") @Nullable
        JsonNode networks,

        @Schema(type = "integer", format = "int64", defaultValue = "1", description = "seed of everything random")
        @Nullable
        JsonNode seed,

        @ArraySchema(
                schema = @Schema(type = "number", format = "double"),
                arraySchema = @Schema(description = "pruned fractions, increasing, in (0, 1); else the preset's"))
        @Nullable
        JsonNode sparsities,

        @Schema(
                type = "string",
                description = "layer, global, lamp, any of them with -floor, or random; else the preset's")
        @Nullable
        JsonNode rule,

        @ArraySchema(
                schema = @Schema(type = "integer", format = "int32"),
                arraySchema =
                        @Schema(description = "neurons of each layer, from 10 inputs to 7 outputs; else the preset's"))
        @Nullable
        JsonNode layers,

        @Schema(type = "integer", format = "int32", description = "simulated rows; else the preset's") @Nullable
        JsonNode samples,

        @Schema(
                type = "string",
                allowableValues = {"A", "B"},
                defaultValue = "A",
                description = "constants of the moth: A, of the published networks, or B, of the earlier control code")
        @Nullable
        JsonNode parameters,

        @Schema(
                type = "number",
                format = "double",
                defaultValue = "1",
                description = "factor of all lengths of the moth, from 0.5 to 1.3")
        @Nullable
        JsonNode size,

        @Schema(
                type = "boolean",
                defaultValue = "false",
                description = "whether to go on with an ensemble of the same settings that is in the store")
        @Nullable
        JsonNode resume,

        @Schema(
                type = "string",
                allowableValues = {"none", "untrained", "shuffled"},
                defaultValue = "none",
                description = "a control of the same random weights, pruned alike: untrained, or shuffled, trained on"
                        + " outputs of other rows")
        @Nullable
        JsonNode control,

        @Schema(
                type = "boolean",
                defaultValue = "false",
                description = "whether biases are pruned and counted with the weights into their layer")
        @Nullable
        JsonNode pruneBiases) {

    /** @throws IllegalArgumentException for a value of another type than its own */
    TrainingRequest request() {
        String name = JsonValues.text("ensemble", ensemble);
        String presetId = JsonValues.text("preset", preset);
        String controlId = JsonValues.text("control", control);
        Integer count = JsonValues.small("networks", networks);
        Long seedOfAll = JsonValues.whole("seed", seed);
        return new TrainingRequest(
                        name == null ? TrainingRequest.DEFAULT_ENSEMBLE : name,
                        presetId == null ? TrainingRequest.DEFAULT_PRESET : Preset.named(presetId),
                        count == null ? TrainingRequest.DEFAULT_NETWORKS : count,
                        seedOfAll == null ? TrainingRequest.DEFAULT_SEED : seedOfAll,
                        JsonValues.decimals("sparsities", sparsities),
                        JsonValues.text("rule", rule),
                        JsonValues.wholes("layers", layers),
                        JsonValues.small("samples", samples),
                        controlId == null ? TrainingRequest.DEFAULT_CONTROL : controlId,
                        Boolean.TRUE.equals(JsonValues.flag("pruneBiases", pruneBiases)),
                        Boolean.TRUE.equals(JsonValues.flag("resume", resume)))
                .withMoth(JsonValues.text("parameters", parameters), JsonValues.decimal("size", size));
    }
}
