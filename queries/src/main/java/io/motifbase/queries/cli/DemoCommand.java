package io.motifbase.queries.cli;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.queries.statements.ExampleQueries;
import io.motifbase.queries.statements.MotifConfig;
import io.motifbase.trainer.network.NetworkId;
import io.motifbase.trainer.pruning.EnsembleSettings;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code motifbase demo}: the whole road on small networks, from simulated flight to the comparison of motifs. */
@Command(
        name = "demo",
        description = "Simulates flight, trains and prunes networks, stores every level, and shows that pruning drives"
                + " them to the same motifs, which an untrained control does not. About 2 minutes on 2 cores.")
final class DemoCommand extends MotifbaseCommand {
    /** What the user typed to start this program; the launcher tells. */
    private static final String LAUNCHER = System.getProperty("motifbase.launcher", "motifbase");

    @Option(names = "--networks", paramLabel = "N", description = "Networks to train, at least 2 (default: 8).")
    private int networks = 8;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of everything random (default: 1).")
    private long seed = 1;

    @Option(names = "--members", paramLabel = "N", description = "Random graphs for each Z-score (default: 200).")
    private int members = 200;

    @Option(names = "--ensemble", paramLabel = "NAME", description = "Name of the ensemble (default: demo).")
    private String ensemble = "demo";

    DemoCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        if (networks < 2) {
            throw new IllegalArgumentException("networks must be at least 2 to be compared, got " + networks);
        }
        EnsembleSettings settings = EnsembleSettings.demo(networks, seed);
        MotifConfig config = Road.config(members, seed);
        NetworkId.of(ensemble, networks, 0);
        Road.End end = travelled(storeForWriting(), settings, config);
        answer(end, out -> print(out, end));
    }

    private Road.End travelled(GraphStore store, EnsembleSettings settings, MotifConfig config) {
        try {
            return Interruption.during(
                    session(),
                    interruption -> new Road(store, ensemble, this::progress, interruption)
                            .travel(settings, EnsembleSettings.DEMO_ROWS, config));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; what is done is in the store", e);
        }
    }

    private void print(PrintWriter out, Road.End end) {
        out.println(
                "Trained: median test MSE, mean Z of each motif, mean cosine between the Z vectors of two networks");
        out.println("(counts as published in arXiv 2403.00974; null model "
                + end.trained().nullModel() + ", " + members + " members)");
        out.println();
        ComparisonTable.levels(out, end.trained().bySparsity());
        out.println();
        out.println("Untrained control: the same random weights, pruned alike");
        out.println();
        ComparisonTable.levels(out, end.untrained().bySparsity());
        out.println();
        out.println("Next: " + LAUNCHER + " serve --store " + global().store()
                + ", then http://127.0.0.1:8080/browser/ and");
        List<String> trained = end.trained().networks();
        ExampleQueries.forNetwork(trained.get(trained.size() - 1)).forEach(query -> out.println("  " + query));
    }
}
