package io.motifbase.queries.comparison;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.queries.statements.ScoredNetwork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * @param testMse over those that have a test error, null where none has
 * @param cosine the same mean with its interval
 * @param spread of Z over networks by motif, null where determined in all
 */
@Serdeable
public record SparsityLevel(
        double sparsity,
        int networks,
        @Nullable Double medianTestMse,
        Map<String, @Nullable Double> meanZ,
        @Nullable Double meanCosine,
        @Nullable Spread testMse,
        MeanCosine cosine,
        Map<String, @Nullable Spread> spread) {

    /**
     * The summary of networks of one sparsity, all of which have scores.
     *
     * @param seed of the interval
     */
    static SparsityLevel of(double sparsity, List<ScoredNetwork> networks, List<String> motifs, long seed) {
        List<@Nullable Double> errors = new ArrayList<>();
        networks.forEach(network -> errors.add(network.testMse()));
        Spread testMse = Spread.of(errors);
        ZTable table = ZTable.of(networks, motifs);
        Map<String, @Nullable Spread> spread = table.byMotif(Spread::of);
        Map<String, @Nullable Double> meanZ = new LinkedHashMap<>();
        spread.forEach((motif, z) -> meanZ.put(motif, z == null ? null : z.mean()));
        MeanCosine cosine = MeanCosine.of(table, seed);
        return new SparsityLevel(
                sparsity,
                networks.size(),
                testMse == null ? null : testMse.median(),
                meanZ,
                cosine.mean(),
                testMse,
                cosine,
                spread);
    }

    /** The summaries of all sparsities, increasing. */
    static List<SparsityLevel> all(List<ScoredNetwork> networks, List<String> motifs, long seed) {
        List<SparsityLevel> levels = new ArrayList<>();
        bySparsity(networks).forEach((sparsity, some) -> levels.add(of(sparsity, some, motifs, seed)));
        return levels;
    }

    static Map<Double, List<ScoredNetwork>> bySparsity(List<ScoredNetwork> networks) {
        Map<Double, List<ScoredNetwork>> levels = new TreeMap<>();
        networks.forEach(network -> levels.computeIfAbsent(network.sparsity(), sparsity -> new ArrayList<>())
                .add(network));
        return levels;
    }
}
