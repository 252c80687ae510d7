package io.motifbase.queries.cli;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.NetworkId;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.trainingset.Evaluation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code motifbase import}: stores networks that others trained. */
@Command(
        name = "import",
        description = "Stores networks from files. The same content again is no change; all files are read, and all"
                + " ids compared with the store, before the first is stored.")
final class ImportCommand extends MotifbaseCommand {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Keras .h5, .onnx, .npz or .safetensors models, or edge lists.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--id", paramLabel = "ID", description = "Id of the network (default: the file's name).")
    private @Nullable String id;

    @Option(names = "--ensemble", paramLabel = "NAME", description = "Ensemble that the networks belong to.")
    private @Nullable String ensemble;

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private EvaluationOptions evaluation = new EvaluationOptions();

    ImportCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        if (id != null && paths.size() > 1) {
            throw new IllegalArgumentException("--id must go with one file, got " + paths.size() + " files");
        }
        evaluation.check();
        List<Incoming> networks = read();
        GraphStore store = storeForWriting();
        networks.forEach(network -> store.check(network.id(), network.network(), network.properties()));
        List<NetworkAnswer> stored = new ArrayList<>();
        for (Incoming network : networks) {
            store.write(network.id(), network.network(), network.properties());
            stored.add(queries().network(network.id()));
        }
        answer(stored, out -> ListCommand.print(out, stored));
    }

    private List<Incoming> read() {
        String set = ensemble == null ? NetworkProperties.IMPORTED : ensemble;
        Map<String, Path> sources = new HashMap<>();
        List<Incoming> networks = new ArrayList<>();
        for (Path path : paths) {
            String name = id == null ? NetworkId.ofFile(path) : NetworkId.checked(id);
            Path other = sources.put(name, path);
            if (other != null) {
                throw new IllegalArgumentException(
                        "each file must have an id of its own, got " + name + " for " + other + " and for " + path);
            }
            networks.add(incoming(name, files.read(path), set));
        }
        return networks;
    }

    private Incoming incoming(String name, Network network, String set) {
        NetworkProperties properties = NetworkProperties.imported(network, set);
        Evaluation evaluated = evaluation.evaluate(network);
        return evaluated == null
                ? new Incoming(name, network, properties)
                : new Incoming(name, evaluated.recordedIn(network), properties.withTestMse(evaluated.mse()));
    }

    /** A network as it is to be stored. */
    private record Incoming(String id, Network network, NetworkProperties properties) {}
}
