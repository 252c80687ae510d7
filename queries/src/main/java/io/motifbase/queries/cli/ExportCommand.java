package io.motifbase.queries.cli;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.importer.NetworkExporter;
import io.motifbase.graphstore.importer.NetworkExporters;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code motifbase export}: writes a stored network to a file of another tool's format. */
@Command(
        name = "export",
        description =
                "Writes a network to a file, which import reads back (all but parquet). An edge list gets a file of layers"
                        + " beside it, a Parquet table of connections one of neurons.")
final class ExportCommand extends MotifbaseCommand {
    @Parameters(paramLabel = "ID", description = "The network's id.")
    private String id = "";

    @Option(names = "--format", paramLabel = "NAME", required = true, description = "onnx, npz, edges or parquet.")
    private String format = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "File to write, or to write anew.")
    private Path file = Path.of("");

    ExportCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        NetworkExporter exporter = NetworkExporters.of(format);
        List<String> files = exporter.export(store().read(id), file).stream()
                .map(Path::toString)
                .toList();
        answer(new Exported(id, format, files), out -> files.forEach(out::println));
    }

    /** @param files the one that was named, then those that go with it */
    @Serdeable
    record Exported(String network, String format, List<String> files) {}
}
