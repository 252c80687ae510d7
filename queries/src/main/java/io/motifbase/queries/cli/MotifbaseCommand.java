package io.motifbase.queries.cli;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.queries.statements.MotifQueries;
import io.motifbase.trainer.pruning.EnsembleSettings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every command has: the options of all commands, the store, stdout, and an answer in one of two shapes. */
abstract class MotifbaseCommand implements Callable<Integer> {
    private final Session session;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set before call()
    private RootCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // set before call()
    private CommandSpec spec;

    MotifbaseCommand(Session session) {
        this.session = session;
    }

    /** Does the command's work; errors are exceptions. */
    abstract void run();

    @Override
    public final Integer call() {
        run();
        return CommandLine.ExitCode.OK;
    }

    final RootCommand global() {
        return root;
    }

    final Session session() {
        return session;
    }

    /** The store that is asked; it must be there. */
    final GraphStore store() {
        return session.existing(root.store());
    }

    /** Whether there is a store, and it has a network of this id. */
    final boolean isStored(String id) {
        return GraphStore.isStore(root.store()) && store().exists(id);
    }

    /** The store that is written to; made where there is none. */
    final GraphStore storeForWriting() {
        return session.open(root.store(), StoreSettings.embedded());
    }

    final MotifQueries queries() {
        return new MotifQueries(store());
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final ProgressBar progress(String task) {
        return ProgressBar.of(task, spec.commandLine().getErr(), root.quiet());
    }

    /** Of work that may take minutes. */
    final ProgressBar progressOfMinutes(String task) {
        return ProgressBar.ofMinutes(task, spec.commandLine().getErr(), root.quiet());
    }

    final NetworkProgress networkProgress(EnsembleSettings settings) {
        return new NetworkProgress(
                spec.commandLine().getErr(),
                root.quiet(),
                ProgressBar.onTerminal(),
                settings.networks(),
                settings.threads());
    }

    /**
     * Prints the answer as JSON where that is asked, or else as people read it.
     *
     * @throws IllegalStateException where stdout does not take it all
     */
    final void answer(Object document, Consumer<PrintWriter> forPeople) {
        if (root.json()) {
            out().println(session.json(document));
        } else {
            forPeople.accept(out());
        }
        if (out().checkError()) {
            throw new IllegalStateException("stdout cannot be written: the answer is not whole");
        }
    }
}
