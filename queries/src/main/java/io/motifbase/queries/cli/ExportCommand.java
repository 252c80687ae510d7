package io.motifbase.queries.cli;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.importer.NetworkExporter;
import io.motifbase.graphstore.importer.NetworkExporters;
import io.motifbase.graphstore.layout.EnsembleExport;
import io.motifbase.graphstore.store.GraphStore;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code motifbase export}: writes a stored network to a file of another tool's format, or an ensemble to a folder. */
@Command(
        name = "export",
        description =
                "Writes a network to a file, which import reads back (all but parquet). An edge list gets a file of layers"
                        + " beside it, a Parquet table of connections one of neurons. With --ensemble, writes all its"
                        + " networks into a folder of Parquet tables, which import reads back and the Spark job counts.")
final class ExportCommand extends MotifbaseCommand {
    private static final String ENSEMBLE_FORMAT = "parquet";

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The network's id.")
    private @Nullable String id;

    @Option(names = "--ensemble", paramLabel = "NAME", description = "Instead of ID: all networks of this ensemble.")
    private @Nullable String ensemble;

    @Option(names = "--format", paramLabel = "NAME", required = true, description = "onnx, npz, edges or parquet.")
    private String format = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "File to write, or to write anew; with --ensemble, a folder that is new or empty.")
    private Path file = Path.of("");

    ExportCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        if (id != null && ensemble == null) {
            exportNetwork(id);
        } else if (ensemble != null && id == null) {
            exportEnsemble(ensemble);
        } else {
            throw new IllegalArgumentException(
                    "either ID or --ensemble NAME must say what to export, got " + (id == null ? "neither" : "both"));
        }
    }

    private void exportNetwork(String network) {
        NetworkExporter exporter = NetworkExporters.of(format);
        List<String> files = exporter.export(store().read(network), file).stream()
                .map(Path::toString)
                .toList();
        answer(new Exported(network, format, files), out -> files.forEach(out::println));
    }

    private void exportEnsemble(String name) {
        if (!format.equals(ENSEMBLE_FORMAT)) {
            throw new IllegalArgumentException(
                    "format must be " + ENSEMBLE_FORMAT + " to export an ensemble, got " + format);
        }
        GraphStore store = store();
        List<String> networks;
        try (ProgressBar progress = progressOfMinutes("export")) {
            networks = Interruption.polling(
                    session(),
                    "nothing is exported",
                    poll -> EnsembleExport.run(store, name, file, fraction -> {
                        poll.run();
                        progress.update(fraction);
                    }));
        }
        answer(
                new ExportedEnsemble(name, format, file.toString(), networks),
                out -> out.println(file + ": " + Numbers.count(networks.size()) + " networks of ensemble " + name));
    }

    /** @param files the one that was named, then those that go with it */
    @Serdeable
    record Exported(String network, String format, List<String> files) {}

    /** @param networks their ids, in the order of the folder */
    @Serdeable
    record ExportedEnsemble(String ensemble, String format, String folder, List<String> networks) {}
}
