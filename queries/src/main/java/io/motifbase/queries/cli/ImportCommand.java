package io.motifbase.queries.cli;

import io.micronaut.context.annotation.Prototype;
import io.motifbase.graphstore.store.NetworkId;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.trainer.network.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code motifbase import}: stores networks that others trained. */
@Prototype
@Command(
        name = "import",
        description = "Stores networks from files. The same content again is no change; all files are read before the"
                + " first is stored.")
final class ImportCommand extends MotifbaseCommand {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Keras .h5 models or edge lists.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--id", paramLabel = "ID", description = "Id of the network (default: the file's name).")
    private @Nullable String id;

    @Option(names = "--ensemble", paramLabel = "NAME", description = "Ensemble that the networks belong to.")
    private @Nullable String ensemble;

    @Mixin
    private FileOptions files = new FileOptions();

    ImportCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        if (id != null && paths.size() > 1) {
            throw new IllegalArgumentException("--id must go with one file, got " + paths.size() + " files");
        }
        Map<String, Network> networks = new LinkedHashMap<>();
        for (Path path : paths) {
            String name = id == null ? NetworkId.ofFile(path) : NetworkId.checked(id);
            if (networks.put(name, files.read(path)) != null) {
                throw new IllegalArgumentException("each file must have a name of its own, got " + name + " twice");
            }
        }
        String set = ensemble == null ? NetworkProperties.IMPORTED : ensemble;
        List<NetworkAnswer> stored = new ArrayList<>();
        networks.forEach((name, network) -> {
            storeForWriting().write(name, network, NetworkProperties.imported(network, set));
            stored.add(queries().network(name));
        });
        answer(stored, out -> ListCommand.print(out, stored));
    }
}
