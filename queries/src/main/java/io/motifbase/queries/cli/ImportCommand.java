package io.motifbase.queries.cli;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.layout.EnsembleImport;
import io.motifbase.graphstore.layout.ScoresImport;
import io.motifbase.graphstore.layout.ScoresImport.Imported;
import io.motifbase.graphstore.store.BulkImport;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.IncomingNetwork;
import io.motifbase.graphstore.store.IncomingNetwork.Described;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.queries.imports.NetworkImport;
import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.trainingset.Evaluation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code motifbase import}: stores networks that others trained, and scores that others computed. */
@Command(
        name = "import",
        description = "Stores networks from files. The same content again is no change; all files are read, and all"
                + " ids compared with the store, before the first is stored.")
final class ImportCommand extends MotifbaseCommand {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Keras .h5, .onnx, .npz or .safetensors models, or edge lists; or one folder of Parquet tables:"
                            + " --format parquet stores the networks of an ensemble in it, --format parquet-scores the scores.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--id", paramLabel = "ID", description = "Id of the network (default: the file's name).")
    private @Nullable String id;

    @Option(names = "--ensemble", paramLabel = "NAME", description = "Ensemble that the networks belong to.")
    private @Nullable String ensemble;

    @Option(
            names = "--bulk",
            description = "Makes a new store of all files at once, whole or not at all, several times as fast.")
    private boolean bulk;

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private EvaluationOptions evaluation = new EvaluationOptions();

    ImportCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        FolderImport folder = FolderImport.of(files.format(), paths);
        if (folder != null) {
            boolean others = id != null || ensemble != null || bulk || files.layers() != null || evaluation.isGiven();
            importFolder(folder, folder.folder(paths, others));
            return;
        }
        if (id != null && paths.size() > 1) {
            throw new IllegalArgumentException("--id must go with one file, got " + paths.size() + " files");
        }
        evaluation.check();
        List<NetworkAnswer> stored = bulk ? storeInBulk() : storeOneByOne();
        answer(stored, out -> ListCommand.print(out, stored));
    }

    private void importFolder(FolderImport kind, Path folder) {
        if (kind == FolderImport.SCORES) {
            GraphStore store = store();
            Imported done = importing(progress -> ScoresImport.run(store, folder, progress));
            answer(ImportedScores.of(folder, done), out -> out.println(told(done)));
            return;
        }
        EnsembleImport networks = EnsembleImport.open(folder);
        GraphStore store = storeForWriting();
        importing(progress -> networks.storeIn(store, progress));
        List<NetworkAnswer> stored =
                networks.ids().stream().map(name -> queries().network(name)).toList();
        answer(stored, out -> ListCommand.print(out, stored));
    }

    private <T> T importing(Function<DoubleConsumer, T> work) {
        try (ProgressBar bar = progressOfMinutes("import")) {
            return Interruption.polling(
                    session(),
                    "what is done is in the store, the same command goes on",
                    poll -> work.apply(fraction -> {
                        poll.run();
                        bar.update(fraction);
                    }));
        }
    }

    private static String told(Imported done) {
        return (done.stored() == 0 ? "nothing new" : Numbers.count(done.stored()) + " new")
                + " of " + Numbers.count(done.stored() + done.found()) + " sets of scores of "
                + Numbers.count(done.networks()) + " networks";
    }

    /**
     * What came of a folder of scores.
     *
     * @param networks that have scores in it
     * @param stored sets of scores (one network and one choice of settings) that the store did not have
     * @param found sets that it had already
     */
    @Serdeable
    record ImportedScores(String folder, long networks, long stored, long found) {
        static ImportedScores of(Path folder, Imported done) {
            return new ImportedScores(folder.toString(), done.networks(), done.stored(), done.found());
        }
    }

    private List<NetworkAnswer> storeOneByOne() {
        NetworkImport networks = new NetworkImport(ensemble, id);
        for (Path path : paths) {
            String name = networks.take(path);
            Described described = described(path, networks);
            networks.add(name, described.network(), described.properties());
        }
        networks.storeIn(storeForWriting());
        return networks.ids().stream().map(name -> queries().network(name)).toList();
    }

    private List<NetworkAnswer> storeInBulk() {
        NetworkImport names = new NetworkImport(ensemble, id);
        List<IncomingNetwork> networks = new ArrayList<>();
        for (Path path : paths) {
            networks.add(new IncomingNetwork(names.take(path), () -> described(path, names), () -> files.read(path)));
        }
        try (ProgressBar progress = progressOfMinutes("import")) {
            return BulkImport.run(global().store(), networks, progress::update).stream()
                    .map(NetworkAnswer::of)
                    .toList();
        }
    }

    private Described described(Path path, NetworkImport networks) {
        Network network = files.read(path);
        NetworkProperties properties = networks.properties(network);
        Evaluation evaluated = evaluation.evaluate(network);
        return evaluated == null
                ? new Described(network, properties)
                : new Described(evaluated.recordedIn(network), properties.withTestMse(evaluated.mse()));
    }
}
