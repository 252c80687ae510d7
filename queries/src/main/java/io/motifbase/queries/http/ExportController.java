package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.graphstore.importer.NetworkExporter;
import io.motifbase.graphstore.importer.NetworkExporters;
import io.motifbase.graphstore.store.GraphStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Networks as files of other tools' formats. */
@Controller("/networks")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database-user")
@Answers.Refusals
@Tag(name = "networks")
final class ExportController {
    private static final String ZIP = "application/zip";

    private final GraphStore store;
    private final ScoreQueue queue;
    private final EntityTags tags;

    ExportController(GraphStore store, ScoreQueue queue, EntityTags tags) {
        this.store = store;
        this.queue = queue;
        this.tags = tags;
    }

    @Get(
            value = "/{id}/export",
            produces = {MediaType.APPLICATION_OCTET_STREAM, ZIP})
    @Answers.UnknownName
    @Answers.Unchanged
    @Operation(
            summary = "A network as a file",
            description =
                    "onnx and npz are one file. edges is a zip of an edge list and its file of layers; parquet is a"
                            + " zip of two tables, the connections (source, target, weight) and the neurons (index, layer, kind,"
                            + " name, activation).",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "the file, under its name in Content-Disposition",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))
                            }))
    HttpResponse<StreamedFile> export(
            HttpRequest<?> request,
            @Parameter(example = "demo-001@0.85") String id,
            @Parameter(
                            description = "onnx, npz, edges or parquet",
                            required = true,
                            example = "npz",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"onnx", "npz", "edges", "parquet"}))
                    @QueryValue
                    @Nullable
                    String format) {
        QueryTexts.refuseOthersThan(List.of("format"), request);
        if (format == null) {
            throw new IllegalArgumentException("format must be one of " + NetworkExporters.formats() + ", got none");
        }
        NetworkExporter exporter = NetworkExporters.of(format);
        return tags.answer(request, id, List.of("export", format), () -> file(id, exporter));
    }

    private MutableHttpResponse<StreamedFile> file(String id, NetworkExporter exporter) {
        Download download = queue.run(() -> Download.of(id, exporter, store.read(id)));
        MediaType type = download.name().endsWith(".zip") ? MediaType.of(ZIP) : MediaType.APPLICATION_OCTET_STREAM_TYPE;
        StreamedFile file = new StreamedFile(download.content(), type, 0, download.length());
        return HttpResponse.ok(file.attach(download.name()));
    }
}
