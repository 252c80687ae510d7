package io.motifbase.spark;

import io.motifbase.motifs.graph.Layering;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.NullChoice;
import io.motifbase.motifs.nullmodel.NullSettings;
import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What every network of a run is compared with; what is null is left to the kernel's defaults, see {@link NullChoice}.
 *
 * @param nullModels names; empty for the one that fits each network
 */
record NullOptions(
        List<String> nullModels,
        @Nullable Integer members,
        @Nullable Long seed,
        @Nullable Integer attempts,
        boolean exactMoments,
        boolean independentCells)
        implements Serializable {

    /** @throws IllegalArgumentException for an unknown name, a value out of range, or what does not go together */
    NullOptions {
        nullModels = nullModels.stream().distinct().toList();
        choices(nullModels, members, seed, attempts, exactMoments, independentCells)
                .forEach(choice -> choice.settings(Layering.STRICT, 1));
        if (independentCells && !exactMoments) {
            throw new IllegalArgumentException("independentCells must go with exactMoments, got it alone");
        }
    }

    private static List<NullChoice> choices(
            List<String> nullModels,
            @Nullable Integer members,
            @Nullable Long seed,
            @Nullable Integer attempts,
            boolean exactMoments,
            boolean independentCells) {
        if (nullModels.isEmpty()) {
            return List.of(new NullChoice(null, members, seed, attempts, exactMoments, independentCells));
        }
        return nullModels.stream()
                .map(name -> new NullChoice(name, members, seed, attempts, exactMoments, independentCells))
                .toList();
    }

    /**
     * The settings for a graph, one for each null model.
     *
     * @param threads without influence on any result
     */
    List<NullSettings> settings(Layering layering, int threads) {
        return choices(nullModels, members, seed, attempts, exactMoments, independentCells).stream()
                .map(choice -> choice.settings(layering, threads))
                .toList();
    }

    /** The settings of the ensemble of one null model. */
    EnsembleSettings ensemble(String nullModel, int threads) {
        return new NullChoice(nullModel, members, seed, attempts, false, false).ensemble(Layering.STRICT, threads);
    }

    int memberCount() {
        return members == null ? EnsembleSettings.DEFAULT_MEMBERS : members;
    }

    /** By name, as a run keeps them. */
    SortedMap<String, String> settings() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("null", nullModels.isEmpty() ? "as fits each network" : String.join(",", nullModels));
        all.put("exactMoments", String.valueOf(exactMoments));
        if (exactMoments) {
            all.put("independentCells", String.valueOf(independentCells));
        } else {
            all.put("members", String.valueOf(memberCount()));
            all.put("seed", String.valueOf(seed == null ? EnsembleSettings.DEFAULT_SEED : seed));
            all.put("attempts", String.valueOf(attempts == null ? EnsembleSettings.DEFAULT_ATTEMPTS : attempts));
        }
        return all;
    }
}
