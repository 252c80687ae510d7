package io.motifbase.queries.cli;

import io.motifbase.queries.Application;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options of all commands, accepted before or after the command's name. */
@Command(
        name = "motifbase",
        description = "Train, prune, store and compare sparse neural networks by their motifs.",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        scope = ScopeType.INHERIT,
        subcommands = {
            DemoCommand.class,
            SimulateCommand.class,
            TrainCommand.class,
            ImportCommand.class,
            ListCommand.class,
            ShowCommand.class,
            DeleteCommand.class,
            UserCommand.class,
            ExportCommand.class,
            CensusCommand.class,
            ParticipationCommand.class,
            InstancesCommand.class,
            ZscoresCommand.class,
            CompareCommand.class,
            KnockoutCommand.class,
            CheckCommand.class,
            DumpCommand.class,
            LoadCommand.class,
            ReproduceCommand.class,
            ServeCommand.class
        },
        footer = "%nExit codes: 0 done, 1 failure, 2 bad input, 130 interrupted, 143 terminated.")
public final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--store",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Folder of the graph store (default: ./motifbase-store).")
    private Path store = Path.of("motifbase-store");

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON document and nothing else.")
    private boolean json;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "No progress.")
    private boolean quiet;

    Path store() {
        return store;
    }

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "name a command: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Application.class.getPackage().getImplementationVersion();
            return new String[] {"motifbase " + Objects.requireNonNullElse(version, "(not packaged)")};
        }
    }
}
