package io.motifbase.queries.cli;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.StoreCheck;
import io.motifbase.graphstore.store.StoreReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code motifbase check}: whether a store is whole. */
@Command(
        name = "check",
        description = "Checks that every network is whole (neurons, connections, content hash), that stored scores come"
                + " out the same again, and the files of the database. What is not whole is listed, and the exit code is"
                + " 1 then. The store must not be in use.")
final class CheckCommand extends MotifbaseCommand {
    private static final int SAMPLE = 10;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Sets of scores to compute again, always the same ones (default: " + SAMPLE + ").")
    private int sample = SAMPLE;

    CheckCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        if (sample < 0) {
            throw new IllegalArgumentException("--sample must be at least 0, got " + sample);
        }
        Path store = global().store();
        Session.checkExists(store);
        StoreReport report;
        try (ProgressBar progress = progressOfMinutes("check")) {
            report = Session.onClosed(store, () -> StoreCheck.run(store, sample, progress::update));
        }
        answer(Checked.of(store, report), out -> print(out, store, report));
        if (!report.isWhole()) {
            throw new IllegalStateException("store " + store + " must be whole, got faults: "
                    + report.faults().size());
        }
    }

    private static void print(PrintWriter out, Path store, StoreReport report) {
        out.printf(
                Locale.ROOT,
                "%s: %,d networks, %,d connections, %,d bytes (%.0f a connection)%n",
                store,
                report.networks(),
                report.connections(),
                report.bytes(),
                report.bytesPerConnection());
        out.printf(
                Locale.ROOT,
                "%,d sets of scores, %,d of them computed again, %,d of another revision of the kernel%n",
                report.scores(),
                report.recomputed(),
                report.otherRevisions());
        report.faults().forEach(out::println);
        if (report.isWhole()) {
            out.println("whole");
        }
    }

    /** What was found, as JSON. */
    @Serdeable
    record Checked(
            String store,
            boolean whole,
            long networks,
            long connections,
            long bytes,
            double bytesPerConnection,
            long scores,
            long recomputed,
            long otherRevisions,
            List<String> faults) {
        static Checked of(Path store, StoreReport report) {
            return new Checked(
                    store.toString(),
                    report.isWhole(),
                    report.networks(),
                    report.connections(),
                    report.bytes(),
                    report.bytesPerConnection(),
                    report.scores(),
                    report.recomputed(),
                    report.otherRevisions(),
                    report.faults());
        }
    }
}
