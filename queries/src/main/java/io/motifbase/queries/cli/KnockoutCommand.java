package io.motifbase.queries.cli;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.KnockoutSettings;
import io.motifbase.queries.knockout.KnockoutAnswer;
import io.motifbase.queries.knockout.KnockoutKeeper;
import io.motifbase.queries.knockout.KnockoutSummary;
import io.motifbase.queries.knockout.RowChoice;
import io.motifbase.queries.statements.MotifQueries;
import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.queries.statements.NetworkFilter;
import io.motifbase.trainer.trainingset.Scalers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code motifbase knockout}: does a motif carry the function? */
@Command(
        name = "knockout",
        description = "Deletes the connections with most instances of a motif from stored networks, without retraining,"
                + " and compares the test error with that of as many other connections of each block: random, random"
                + " among weights alike (matched), smallest, largest. Stored in the graph as well.")
final class KnockoutCommand extends MotifbaseCommand {
    @Parameters(paramLabel = "ID", arity = "0..*", description = "Networks.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--ensemble", paramLabel = "NAME", description = "All networks of an ensemble.")
    private @Nullable String ensemble;

    @Option(names = "--sparsity", paramLabel = "S", description = "Of the ensemble, only this level.")
    private @Nullable Double sparsity;

    @Option(names = "--motif", paramLabel = "NAME,..", split = ",", description = "Motif classes (default: all 13).")
    private @Nullable List<String> motifs;

    @Option(
            names = "--fractions",
            paramLabel = "F,..",
            split = ",",
            description = "Shares of the connections to delete, each in (0, 1) (default: 0.002,0.005,0.01,0.02,0.05).")
    private @Nullable List<Double> fractions;

    @Option(names = "--draws", paramLabel = "N", description = "Draws of each random control (default: 50).")
    private @Nullable Integer draws;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the draws (default: 1).")
    private @Nullable Long seed;

    @Option(names = "--rows", paramLabel = "N", description = "Test rows to evaluate on, at most (default: 20000).")
    private @Nullable Integer rows;

    @Option(
            names = "--evaluate",
            paramLabel = "FILE",
            description = "Table (.csv or .parquet) to evaluate on; of the table that a network learnt, its test part"
                    + " (default: the test part of simulated flight, made again).")
    private @Nullable Path table;

    @Option(
            names = "--scaler",
            paramLabel = "FILE",
            description = "CSV of kind (X input, Y output), name, data_min, data_max: scales the table's columns"
                    + " (default: as the network's provenance says).")
    private @Nullable Path scaler;

    KnockoutCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        if (scaler != null && table == null) {
            throw new IllegalArgumentException("--scaler must go with --evaluate FILE");
        }
        if (ids.isEmpty() == (ensemble == null) || (sparsity != null && ensemble == null)) {
            throw new IllegalArgumentException(
                    "name networks, or an ensemble by --ensemble NAME, of which --sparsity S chooses one level");
        }
        KnockoutSettings settings = KnockoutSettings.asked(motifs, fractions, draws, seed, rows);
        RowChoice choice = new RowChoice(table, scaler == null ? null : Scalers.read(scaler));
        GraphStore store = store();
        List<NetworkAnswer> networks = networks();
        List<KnockoutAnswer> answers = knockedOut(store, networks, settings, choice);
        answer(answers, out -> print(out, networks, answers));
    }

    private List<NetworkAnswer> networks() {
        MotifQueries queries = queries();
        if (ensemble == null) {
            return ids.stream().distinct().map(queries::network).toList();
        }
        List<NetworkAnswer> networks = queries.allNetworks(new NetworkFilter(ensemble, sparsity));
        if (networks.isEmpty()) {
            throw new IllegalArgumentException("ensemble must be one of " + queries.ensembles()
                    + (sparsity == null ? "" : " with a level of sparsity " + sparsity) + ", got " + ensemble);
        }
        return networks;
    }

    private List<KnockoutAnswer> knockedOut(
            GraphStore store, List<NetworkAnswer> networks, KnockoutSettings settings, RowChoice choice) {
        List<String> all = networks.stream().map(NetworkAnswer::id).toList();
        try (ProgressBar bar = progressOfMinutes("knocking out")) {
            return Interruption.during(
                    session(),
                    interruption -> interruption.interruptibly(
                            () -> new KnockoutKeeper(store).knockouts(all, settings, choice, bar::update)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; networks that were done are in the store", e);
        }
    }

    private void print(PrintWriter out, List<NetworkAnswer> networks, List<KnockoutAnswer> answers) {
        if (ensemble == null) {
            answers.forEach(answer -> print(out, answer));
            return;
        }
        Map<Double, List<KnockoutAnswer>> levels = new LinkedHashMap<>();
        for (int i = 0; i < networks.size(); i++) {
            levels.computeIfAbsent(networks.get(i).sparsity(), level -> new ArrayList<>())
                    .add(answers.get(i));
        }
        levels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(level -> printLevel(out, level.getKey(), level.getValue()));
    }

    private static void print(PrintWriter out, KnockoutAnswer answer) {
        out.println(answer.network() + ": test MSE " + Numbers.error(answer.mseBefore()) + " on "
                + answer.rowsSource() + ", " + Numbers.count(answer.connections()) + " connections, "
                + answer.draws() + " draws");
        out.println();
        Table lines = new Table(List.of(
                "motif", "deleted", "MSE", "random", "+-", "Z", "p", "matched", "+-", "Z", "p", "smallest", "largest"));
        for (KnockoutAnswer.Line line : answer.knockouts()) {
            lines.row(List.of(
                    line.motif(),
                    Numbers.count(line.removed()) + " (" + Numbers.percent(line.fraction()) + ")",
                    Numbers.error(line.mse()),
                    Numbers.error(line.random().mean()),
                    Numbers.error(line.random().sd()),
                    Numbers.z(line.random().z()),
                    Numbers.fraction(line.random().pHigher()),
                    Numbers.error(line.matched().mean()),
                    Numbers.error(line.matched().sd()),
                    Numbers.z(line.matched().z()),
                    Numbers.fraction(line.matched().pHigher()),
                    Numbers.error(line.mseSmallest()),
                    Numbers.error(line.mseLargest())));
        }
        lines.print(out);
        out.println();
    }

    private static void printLevel(PrintWriter out, double level, List<KnockoutAnswer> answers) {
        out.println(
                Numbers.percent(level) + " sparse: median test MSE after the deletion, as a multiple of that before");
        out.println();
        Table lines = new Table(
                List.of("motif", "deleted", "knock-out", "random", "above", "matched", "above", "smallest", "largest"));
        for (KnockoutSummary line : KnockoutSummary.of(answers)) {
            lines.row(List.of(
                    line.motif(),
                    Numbers.percent(line.fraction()),
                    factor(line.factor()),
                    factor(line.randomFactor()),
                    line.aboveRandom() + "/" + line.networks(),
                    factor(line.matchedFactor()),
                    line.aboveMatched() + "/" + line.networks(),
                    factor(line.smallestFactor()),
                    factor(line.largestFactor())));
        }
        lines.print(out);
        out.println();
    }

    private static String factor(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
