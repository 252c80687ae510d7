package io.motifbase.queries.cli;

import io.micronaut.context.annotation.Prototype;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.queries.comparison.Comparer;
import io.motifbase.queries.comparison.Comparison;
import io.motifbase.queries.comparison.ComparisonRequest;
import io.motifbase.queries.comparison.ScoreKeeper;
import io.motifbase.queries.statements.ExampleQueries;
import io.motifbase.queries.statements.MotifConfig;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.pruning.EnsembleTrainer;
import io.motifbase.trainer.trainingset.FlightData;
import io.motifbase.trainer.trainingset.FlightRecorder;
import io.motifbase.trainer.trainingset.Split;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code motifbase demo}: the whole road on small networks, from simulated flight to the comparison of motifs. */
@Prototype
@Command(
        name = "demo",
        description = "Simulates flight, trains and prunes networks, stores every level, and shows that pruning drives"
                + " them to the same motifs, which an untrained control does not. About 2 minutes on 2 cores.")
final class DemoCommand extends MotifbaseCommand {
    private static final String DEFINITION = "zahn2024";
    private static final String NULL_MODEL = "coverage";

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
        EnsembleSettings settings = settings();
        Recording trained = new Recording(storeForWriting(), ensemble);
        Recording untrained = new Recording(storeForWriting(), ensemble + "-untrained");
        trained.checkSeed(seed);
        TrainingSet data = simulated();
        train(settings, data, trained, "training");
        train(settings.untrained(), data, untrained, "control");
        Demo demo = new Demo(compared(trained, "Z-scores"), compared(untrained, "Z-scores of the control"));
        answer(demo, out -> print(out, demo));
    }

    private EnsembleSettings settings() {
        if (networks < 2) {
            throw new IllegalArgumentException("networks must be at least 2 to be compared, got " + networks);
        }
        return EnsembleSettings.demo(networks, seed);
    }

    private TrainingSet simulated() {
        FlightData rows = FlightData.setA(EnsembleSettings.DEMO_ROWS, seed);
        try {
            return TrainingSet.of(
                    FlightRecorder.record(rows, Runtime.getRuntime().availableProcessors()), Split.PUBLISHED);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void train(EnsembleSettings settings, TrainingSet data, Recording recording, String task) {
        try (ProgressBar bar = progress(task)) {
            new EnsembleTrainer(settings, data).run(recording.listener(settings, bar::update));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }

    private Comparison compared(Recording recording, String task) {
        MotifConfig config = new MotifConfig(DEFINITION, null, null, NULL_MODEL, members, seed, null);
        try (ProgressBar bar = progress(task)) {
            return new Comparer(queries(), new ScoreKeeper(store()))
                    .compare(new ComparisonRequest(recording.ids(), null, config), bar::update);
        }
    }

    private void print(PrintWriter out, Demo demo) {
        out.println(
                "Trained: median test MSE, mean Z of each motif, mean cosine between the Z vectors of two networks");
        out.println(
                "(counts as published in arXiv 2403.00974; null model " + NULL_MODEL + ", " + members + " members)");
        out.println();
        ComparisonTable.levels(out, demo.trained().bySparsity());
        out.println();
        out.println("Untrained control: the same random weights, pruned alike");
        out.println();
        ComparisonTable.levels(out, demo.untrained().bySparsity());
        out.println();
        out.println("Next: motifbase serve --store " + global().store() + ", then http://127.0.0.1:8080/browser/ and");
        List<String> trained = demo.trained().networks();
        ExampleQueries.forNetwork(trained.get(trained.size() - 1)).forEach(query -> out.println("  " + query));
    }

    /** The two comparisons side by side. */
    @Serdeable
    record Demo(Comparison trained, Comparison untrained) {}
}
