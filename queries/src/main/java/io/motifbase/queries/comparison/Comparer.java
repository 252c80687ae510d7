package io.motifbase.queries.comparison;

import io.motifbase.queries.statements.MotifQueries;
import io.motifbase.queries.statements.ScoreSettings;
import io.motifbase.queries.statements.ScoredNetwork;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Compares networks by their Z vectors. */
@Singleton
public final class Comparer {
    /** Networks up to which the matrix of all pairs is given. */
    public static final int LARGEST_MATRIX = 1000;

    /** Seed of what is drawn where the scores have none. */
    static final long DEFAULT_SEED = 1;

    /** Of coverage members, counted, on two cores; other null models are up to three times as slow. */
    private static final double CONNECTIONS_A_SECOND = 2e7;

    private static final int EXACT_AS_MEMBERS = 200;

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
     * Cost: the Z-scores of every network that does not have them stored with these settings, and what the options ask.
     *
     * @param progress is told the fraction of networks that have scores, in (0, 1]
     * @param poll called at least every 50 ms while Z-scores are computed; throws to cancel
     * @throws IllegalArgumentException for an unknown id, an ensemble without networks, a property that no network has, or a
     *     bad configuration
     */
    public Comparison compare(ComparisonRequest request, DoubleConsumer progress, Runnable poll) {
        ScoreSettings settings = ScoreSettings.of(request.config());
        List<ScoredNetwork> networks = new ArrayList<>();
        List<ScoredNetwork> stored = networks(request, settings);
        for (ScoredNetwork network : stored) {
            networks.add(
                    network.isScored()
                            ? network
                            : network.withScores(keeper.scores(network.id(), request.config(), poll)));
            progress.accept((double) networks.size() / stored.size());
        }
        return new ScoreComparison(networks, settings, request.options(), poll).answer();
    }

    /**
     * How long it takes to count what is not stored yet, in seconds; 0 where all is there.
     *
     * @throws IllegalArgumentException as {@link #compare}
     */
    public double secondsToCount(ComparisonRequest request) {
        ScoreSettings settings = ScoreSettings.of(request.config());
        int members = settings.members() == null ? EXACT_AS_MEMBERS : settings.members();
        double connections = networks(request, settings).stream()
                .filter(network -> !network.isScored())
                .mapToDouble(ScoredNetwork::connections)
                .sum();
        return connections * members / CONNECTIONS_A_SECOND;
    }

    /** In the order of the ids, or by ensemble, index and sparsity. */
    List<ScoredNetwork> networks(ComparisonRequest request, ScoreSettings settings) {
        String property = request.options().property();
        List<ScoredNetwork> networks = queries.scored(request.set(), settings, property);
        if (!request.ids().isEmpty()) {
            networks = inOrder(request.ids(), networks);
        }
        for (String ensemble : request.ensembles()) {
            if (networks.stream().noneMatch(network -> network.ensemble().equals(ensemble))) {
                throw new IllegalArgumentException(
                        "ensemble must be one of " + queries.ensembles() + ", got " + ensemble);
            }
        }
        if (property != null && networks.stream().allMatch(network -> network.group() == null)) {
            throw new IllegalArgumentException("by must be a property that the networks have, such as ensemble, origin,"
                    + " layers, seed or rule, got " + request.options().by());
        }
        return networks;
    }

    private List<ScoredNetwork> inOrder(List<String> ids, List<ScoredNetwork> networks) {
        Map<String, ScoredNetwork> byId = new HashMap<>();
        networks.forEach(network -> byId.put(network.id(), network));
        List<ScoredNetwork> ordered = new ArrayList<>();
        for (String id : ids) {
            @Nullable ScoredNetwork network = byId.get(id);
            if (network == null) {
                queries.network(id); // throws, naming the closest
                throw new IllegalStateException("network " + id + " came while others were read: ask again");
            }
            ordered.add(network);
        }
        return ordered;
    }
}
