package io.motifbase.queries.comparison;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.motifs.significance.CosineSimilarity;
import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.queries.statements.ZScoresAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All compared networks of one nominal sparsity.
 *
 * @param sparsity pruned fraction in [0, 1)
 * @param networks how many
 * @param medianTestMse over those that have a test error, null where none has
 * @param meanZ mean Z by motif over the networks where it is not determined, null where it is determined in all
 * @param meanCosine mean cosine similarity of the Z vectors of every pair, null for fewer than two networks and where no
 *     motif has a Z in all of them
 */
@Serdeable
public record SparsityLevel(
        double sparsity,
        int networks,
        @Nullable Double medianTestMse,
        Map<String, @Nullable Double> meanZ,
        @Nullable Double meanCosine) {

    /** The summary of networks of one sparsity; {@code scores} has one entry for each network, in the same order. */
    static SparsityLevel of(double sparsity, List<NetworkAnswer> networks, List<ZScoresAnswer> scores) {
        return new SparsityLevel(sparsity, networks.size(), medianTestMse(networks), meanZ(scores), meanCosine(scores));
    }

    /** @return null for fewer than two, and where no motif has a Z in all of them */
    static @Nullable Double meanCosine(List<ZScoresAnswer> scores) {
        if (scores.size() < 2) {
            return null;
        }
        double mean = CosineSimilarity.meanPairwise(
                scores.stream().map(ZScoresAnswer::vector).toList());
        return Double.isNaN(mean) ? null : mean;
    }

    private static @Nullable Double medianTestMse(List<NetworkAnswer> networks) {
        List<Double> errors = networks.stream()
                .map(NetworkAnswer::testMse)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (errors.isEmpty()) {
            return null;
        }
        int middle = errors.size() / 2;
        return errors.size() % 2 == 1 ? errors.get(middle) : (errors.get(middle - 1) + errors.get(middle)) / 2;
    }

    private static Map<String, @Nullable Double> meanZ(List<ZScoresAnswer> scores) {
        Map<String, List<Double>> byMotif = new LinkedHashMap<>();
        for (ZScoresAnswer network : scores) {
            network.motifs().forEach((motif, score) -> {
                List<Double> values = byMotif.computeIfAbsent(motif, m -> new ArrayList<>());
                if (score.z() != null) {
                    values.add(score.z());
                }
            });
        }
        Map<String, @Nullable Double> means = new LinkedHashMap<>();
        byMotif.forEach((motif, values) -> means.put(motif, values.isEmpty() ? null : mean(values)));
        return means;
    }

    private static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }
}
