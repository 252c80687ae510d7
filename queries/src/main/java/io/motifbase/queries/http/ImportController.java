package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.importer.NetworkReaders;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.queries.imports.NetworkImport;
import io.motifbase.queries.statements.MotifQueries;
import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.trainer.network.Network;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Stores networks that others trained, from the files of a form. */
@Controller("/networks")
@ExecuteOn(TaskExecutors.BLOCKING)
@SecurityRequirement(name = "database-user")
@Answers.Refusals
@Tag(name = "networks")
final class ImportController {
    private final GraphStore store;
    private final MotifQueries queries;
    private final ScoreQueue queue;

    ImportController(GraphStore store, MotifQueries queries, ScoreQueue queue) {
        this.store = store;
        this.queries = queries;
        this.queue = queue;
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Answers.Conflict
    @Answers.BadBody
    @Operation(
            summary = "Stores networks from Keras .h5, .onnx, .npz or .safetensors models or edge lists",
            description =
                    "The same content again is no change; all files are read, and all ids compared with the store,"
                            + " before the first is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ImportForm.class)))
    @ApiResponse(
            responseCode = "201",
            description = "the networks; Location is that of the one, or of the ensemble",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Imported.class)))
    @ApiResponse(
            responseCode = "200",
            description = "the networks, all of which the store had with the same content",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Imported.class)))
    HttpResponse<Imported> store(HttpRequest<?> request, @Body MultipartBody body) {
        QueryTexts.refuseOthersThan(List.of(), request);
        try (Stream<CompletedPart> parts = Flux.from(body).toStream(1);
                Upload upload = new Upload(parts.iterator(), ImportForm.FILES, ImportForm.TEXTS)) {
            return queue.run(() -> store(upload));
        }
    }

    private HttpResponse<Imported> store(Upload upload) {
        NetworkImport networks = new NetworkImport(upload.text("ensemble"), upload.text("id"));
        read(upload, networks);
        List<String> fresh = networks.storeIn(store);
        List<NetworkAnswer> stored =
                networks.ids().stream().map(queries::network).toList();
        Imported answer = new Imported(stored);
        return fresh.isEmpty() ? HttpResponse.ok(answer) : HttpResponse.created(answer, location(stored));
    }

    private void read(Upload upload, NetworkImport networks) {
        List<Path> files = upload.files("file");
        if (files.isEmpty()) {
            throw new IllegalArgumentException("part file must come at least once, got none");
        }
        if (upload.text("id") != null && files.size() > 1) {
            throw new IllegalArgumentException("part id must go with one file, got " + files.size() + " files");
        }
        try {
            for (Path file : files) {
                String id = networks.take(file);
                Network network = read(file, upload.text("format"), upload.file("layers"));
                networks.add(id, network, networks.properties(network));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(upload.withoutFolders(String.valueOf(e.getMessage())), e);
        }
    }

    private static Network read(Path file, @Nullable String format, @Nullable Path layers) {
        if (layers == null && NetworkReaders.isEdgeList(format, file)) {
            throw new IllegalArgumentException(file
                    + ": an edge list needs part layers, a file with a line 'neuron layer [bias]' for each neuron");
        }
        return NetworkReaders.of(format, file, layers).read(file);
    }

    private static URI location(List<NetworkAnswer> stored) {
        return stored.size() == 1
                ? Locations.of("/networks/" + stored.get(0).id(), null)
                : Locations.of("/networks", "ensemble=" + stored.get(0).ensemble());
    }

    /** @param networks as they are stored, in the order of the files */
    @Serdeable
    record Imported(List<NetworkAnswer> networks) {}
}
