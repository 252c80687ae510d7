package io.motifbase.queries.comparison;

import io.motifbase.motifs.significance.CosineSimilarity;
import io.motifbase.queries.statements.MotifQueries;
import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.queries.statements.NetworkFilter;
import io.motifbase.queries.statements.ZScoresAnswer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Compares networks by their Z vectors. */
@Singleton
public final class Comparer {
    /** Networks up to which the matrix of all pairs is given. */
    public static final int LARGEST_MATRIX = 1000;

    private final MotifQueries queries;
    private final ScoreKeeper keeper;

    public Comparer(MotifQueries queries, ScoreKeeper keeper) {
        this.queries = queries;
        this.keeper = keeper;
    }

    /** {@link #compare(ComparisonRequest, DoubleConsumer, Runnable)} that nothing cancels. */
    public Comparison compare(ComparisonRequest request, DoubleConsumer progress) {
        return compare(request, progress, () -> {});
    }

    /**
     * Cost: the Z-scores of every network that does not have them stored with these settings.
     *
     * @param progress is told the fraction done, in (0, 1]
     * @param poll called at least every 50 ms while Z-scores are computed; throws to cancel
     * @throws IllegalArgumentException for an unknown id, an ensemble without networks, or a bad configuration
     */
    public Comparison compare(ComparisonRequest request, DoubleConsumer progress, Runnable poll) {
        List<NetworkAnswer> networks = networks(request);
        List<ZScoresAnswer> scores = new ArrayList<>();
        for (NetworkAnswer network : networks) {
            scores.add(keeper.scores(network.id(), request.config(), poll));
            progress.accept((double) scores.size() / networks.size());
        }
        ZScoresAnswer first = scores.get(0);
        return new Comparison(
                first.definition(),
                first.nullModel(),
                first.members(),
                first.seed(),
                networks.stream().map(NetworkAnswer::id).toList(),
                networks.size() > LARGEST_MATRIX ? null : cosine(scores),
                SparsityLevel.meanCosine(scores),
                bySparsity(networks, scores),
                first.exactMoments(),
                first.independentCells());
    }

    private List<NetworkAnswer> networks(ComparisonRequest request) {
        String ensemble = request.ensemble();
        if (ensemble == null) {
            return request.ids().stream().map(queries::network).toList();
        }
        List<NetworkAnswer> networks = queries.allNetworks(new NetworkFilter(ensemble, null));
        if (networks.isEmpty()) {
            throw new IllegalArgumentException("ensemble must be one of " + queries.ensembles() + ", got " + ensemble);
        }
        return networks;
    }

    private static List<List<@Nullable Double>> cosine(List<ZScoresAnswer> scores) {
        List<double[]> vectors = scores.stream().map(ZScoresAnswer::vector).toList();
        List<List<@Nullable Double>> matrix = new ArrayList<>();
        for (double[] row : vectors) {
            List<@Nullable Double> cosines = new ArrayList<>();
            for (double[] column : vectors) {
                double cosine = CosineSimilarity.of(row, column);
                double rounded = row == column && cosine > 0 ? 1 : cosine;
                cosines.add(Double.isNaN(cosine) ? null : rounded);
            }
            matrix.add(cosines);
        }
        return matrix;
    }

    private static List<SparsityLevel> bySparsity(List<NetworkAnswer> networks, List<ZScoresAnswer> scores) {
        TreeMap<Double, List<Integer>> byLevel = new TreeMap<>();
        for (int i = 0; i < networks.size(); i++) {
            byLevel.computeIfAbsent(networks.get(i).sparsity(), s -> new ArrayList<>())
                    .add(i);
        }
        List<SparsityLevel> levels = new ArrayList<>();
        byLevel.forEach((sparsity, members) -> levels.add(SparsityLevel.of(
                sparsity,
                members.stream().map(networks::get).toList(),
                members.stream().map(scores::get).toList())));
        return levels;
    }
}
