package io.motifbase.queries.reproduction;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.KnockoutSettings;
import io.motifbase.motifs.instances.DetailSettings;
import io.motifbase.queries.comparison.Comparer;
import io.motifbase.queries.comparison.ComparisonOptions;
import io.motifbase.queries.comparison.ComparisonRequest;
import io.motifbase.queries.comparison.GroupTest;
import io.motifbase.queries.comparison.ScoreKeeper;
import io.motifbase.queries.ensembles.Training;
import io.motifbase.queries.ensembles.TrainingPlan;
import io.motifbase.queries.ensembles.TrainingWatcher;
import io.motifbase.queries.knockout.KnockoutAnswer;
import io.motifbase.queries.knockout.KnockoutKeeper;
import io.motifbase.queries.knockout.RowChoice;
import io.motifbase.queries.statements.CensusAnswer;
import io.motifbase.queries.statements.GraphChoice;
import io.motifbase.queries.statements.MotifConfig;
import io.motifbase.queries.statements.MotifQueries;
import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.queries.statements.NetworkFilter;
import io.motifbase.queries.statements.ZScoresAnswer;
import io.motifbase.trainer.pruning.FailedNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The paper again: trains the ensembles, counts every network in every way, knocks motifs out. All of it is kept in the
 * store, so that a second run, after whatever ended the first, only does what is not there and ends with the same numbers.
 */
public final class Reproduction {
    private final GraphStore store;
    private final ReproductionSettings settings;

    public Reproduction(GraphStore store, ReproductionSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * The ensembles that are to be trained, in order.
     *
     * @throws IllegalArgumentException for settings that cannot be trained
     */
    public static List<TrainingPlan> plans(ReproductionSettings settings) {
        return Arrays.stream(Variant.values()).map(settings::plan).toList();
    }

    /**
     * Trains one of the {@link #plans}.
     *
     * @throws IllegalStateException where a network could not be trained to its last level
     * @throws InterruptedException where this thread is interrupted
     */
    public void train(TrainingPlan plan, TrainingWatcher watcher) throws InterruptedException {
        List<FailedNetwork> failed = new Training(store, plan).run(watcher);
        if (!failed.isEmpty()) {
            throw new IllegalStateException(
                    failed.size() + " of " + plan.settings().networks() + " networks were not finished: " + failed);
        }
    }

    /**
     * Counts every network that was trained.
     *
     * @param progress hears the fraction that is done
     * @param poll called at least every 50 ms; throws to cancel
     * @return by ensemble, then sparsity
     */
    List<MeasuredLevel> measure(DoubleConsumer progress, Runnable poll) {
        List<MeasuredLevel> levels = new ArrayList<>();
        Map<Variant, Map<Double, List<NetworkAnswer>>> all = new EnumMap<>(Variant.class);
        int total = 0;
        for (Variant set : Variant.values()) {
            all.put(set, networks(set));
            total += all.get(set).values().stream().mapToInt(List::size).sum();
        }
        int done = 0;
        for (Map.Entry<Variant, Map<Double, List<NetworkAnswer>>> set : all.entrySet()) {
            for (Map.Entry<Double, List<NetworkAnswer>> level : set.getValue().entrySet()) {
                levels.add(measured(set.getKey(), level.getKey(), level.getValue(), poll));
                done += level.getValue().size();
                progress.accept((double) done / total);
            }
        }
        return levels;
    }

    /** Networks of the plan alone, by sparsity: the store may have more of the ensemble from a larger run. */
    private Map<Double, List<NetworkAnswer>> networks(Variant set) {
        int planned = settings.plan(set).settings().networks();
        Map<Double, List<NetworkAnswer>> levels = new TreeMap<>();
        for (NetworkAnswer network : new MotifQueries(store).allNetworks(new NetworkFilter(settings.name(set), null))) {
            Long index = network.index();
            if (index != null && index <= planned) {
                levels.computeIfAbsent(network.sparsity(), s -> new ArrayList<>())
                        .add(network);
            }
        }
        return levels;
    }

    private MeasuredLevel measured(Variant set, double sparsity, List<NetworkAnswer> networks, Runnable poll) {
        ScoreKeeper keeper = new ScoreKeeper(store);
        Map<Counting, List<ZScoresAnswer>> scores = new EnumMap<>(Counting.class);
        List<List<Map<String, @Nullable Double>>> blocks = new ArrayList<>();
        List<Map<String, CoherentShare>> signs = new ArrayList<>();
        if (sparsity > 0) {
            for (Counting counting : Counting.values()) {
                MotifConfig config = counting.config(settings.members(counting), settings.seed());
                scores.put(
                        counting,
                        networks.stream()
                                .map(network -> keeper.scores(network.id(), config, poll))
                                .toList());
            }
            for (NetworkAnswer network : networks) {
                poll.run();
                blocks.add(BlockScores.of(store.graph(network.id())));
                signs.add(signs(network.id()));
            }
        }
        return new MeasuredLevel(set, sparsity, networks, scores, blocks, signs);
    }

    private Map<String, CoherentShare> signs(String id) {
        CensusAnswer census = new MotifQueries(store)
                .census(id, new GraphChoice("exact", false, null, null), new DetailSettings(false, true, false));
        return CoherentShare.of(store.read(id), census.signed() == null ? Map.of() : census.signed());
    }

    /** Trained networks against each control, by their published counts. */
    private List<GroupTest> tests(List<MeasuredLevel> levels, Runnable poll) {
        Comparer comparer = new Comparer(new MotifQueries(store), new ScoreKeeper(store));
        MotifConfig config = Counting.PUBLISHED.config(settings.members(), settings.seed());
        List<GroupTest> tests = new ArrayList<>();
        for (Variant control : List.of(Variant.UNTRAINED, Variant.RANDOM)) {
            List<String> ids = levels.stream()
                    .filter(level -> level.sparsity() > 0)
                    .filter(level -> level.variant() == Variant.TRAINED || level.variant() == control)
                    .flatMap(level -> level.networks().stream())
                    .map(NetworkAnswer::id)
                    .toList();
            ComparisonOptions options = new ComparisonOptions(
                    null,
                    false,
                    List.of(),
                    "ensemble",
                    List.of(settings.name(Variant.TRAINED), settings.name(control)),
                    false,
                    null,
                    ComparisonOptions.DEFAULT_PERMUTATIONS);
            tests.addAll(comparer.compare(new ComparisonRequest(ids, List.of(), config, options), fraction -> {}, poll)
                    .tests());
        }
        return tests;
    }

    /**
     * Knocks motifs out of trained networks at the sparsest level whose median test error is good, or else at that of the
     * lowest.
     *
     * @throws InterruptedException where this thread is interrupted
     */
    List<KnockoutAnswer> knockOut(List<MeasuredLevel> levels, DoubleConsumer progress) throws InterruptedException {
        MeasuredLevel best = best(levels.stream()
                .filter(level -> level.variant() == Variant.TRAINED)
                .toList());
        List<String> ids = best.networks().stream()
                .limit(settings.knockouts())
                .map(NetworkAnswer::id)
                .toList();
        KnockoutSettings experiment = KnockoutSettings.asked(null, null, null, settings.seed(), null);
        return new KnockoutKeeper(store).knockouts(ids, experiment, RowChoice.OWN, progress);
    }

    private static MeasuredLevel best(List<MeasuredLevel> levels) {
        MeasuredLevel best = levels.get(0);
        for (MeasuredLevel level : levels) {
            double error = median(level);
            if (error <= Published.GOOD || error < median(best)) {
                best = level;
            }
        }
        return best;
    }

    private static double median(MeasuredLevel level) {
        double[] sorted = level.testMse().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /**
     * Counts, knocks out and writes up.
     *
     * @param steps runs the parts as the caller can end them
     */
    public Report report(Steps steps) throws InterruptedException {
        List<MeasuredLevel> levels = measure(steps::counted, steps::poll);
        List<GroupTest> tests = tests(levels, steps::poll);
        List<KnockoutAnswer> knockouts = steps.interruptibly(() -> knockOut(levels, steps::knockedOut));
        return new Report(settings, levels, tests, knockouts);
    }

    /** How long work is watched and ended. */
    public interface Steps {
        /** @param fraction of the networks counted */
        void counted(double fraction);

        /** @param fraction of the knock-outs done */
        void knockedOut(double fraction);

        /** Throws to end the counting. */
        void poll();

        /** Does work that ends where its thread is interrupted. */
        <T> T interruptibly(InterruptibleWork<T> work) throws InterruptedException;
    }

    /** Work that stops where its thread is interrupted. */
    @FunctionalInterface
    public interface InterruptibleWork<T> {
        T run() throws InterruptedException;
    }
}
