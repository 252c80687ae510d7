package io.motifbase.queries.reproduction;

import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.queries.statements.ZScoresAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was measured of the networks of one ensemble and sparsity.
 *
 * @param networks by index
 * @param scores one for each network; none for dense networks, whose counts every null model determines
 * @param blocks for each network, Z by class block by block
 * @param signs for each network, by class
 */
record MeasuredLevel(
        Variant variant,
        double sparsity,
        List<NetworkAnswer> networks,
        Map<Counting, List<ZScoresAnswer>> scores,
        List<List<Map<String, @Nullable Double>>> blocks,
        List<Map<String, CoherentShare>> signs) {

    List<Double> testMse() {
        return networks.stream()
                .map(NetworkAnswer::testMse)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Z of the networks where it is not determined, by motif. */
    Map<String, List<Double>> z(Counting counting) {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (ZScoresAnswer answer : scores.getOrDefault(counting, List.of())) {
            answer.motifs().forEach((motif, score) -> {
                List<Double> values = all.computeIfAbsent(motif, m -> new ArrayList<>());
                Double z = score.z();
                if (z != null) {
                    values.add(z);
                }
            });
        }
        return all;
    }
}
