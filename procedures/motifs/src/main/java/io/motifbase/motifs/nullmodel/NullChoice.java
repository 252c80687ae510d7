package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.Layering;
import org.jspecify.annotations.Nullable;

/**
 * What a user says of the null model, on any way in, with the defaults for what is left out (null).
 *
 * @param nullModel name of the null model; by default {@link NullModels#defaultFor} the graph, for exact moments
 *     layered-er
 * @param members of the ensemble, by default {@value EnsembleSettings#DEFAULT_MEMBERS}
 * @param seed of the ensemble, by default {@value EnsembleSettings#DEFAULT_SEED}
 * @param attempts by default {@value EnsembleSettings#DEFAULT_ATTEMPTS}
 * @param exactMoments whether the moments are exact, so that nothing is sampled
 * @param independentCells see {@link ExactSettings}; only with exact moments
 */
public record NullChoice(
        @Nullable String nullModel,
        @Nullable Integer members,
        @Nullable Long seed,
        @Nullable Integer attempts,
        boolean exactMoments,
        boolean independentCells) {

    /**
     * The settings for a graph.
     *
     * @param layering of the graph as it is counted, before its clean-up
     * @param threads of an ensemble, without influence on any result
     * @throws IllegalArgumentException for a value out of range, an unknown name, or what does not go together
     */
    public NullSettings settings(Layering layering, int threads) {
        return exactMoments ? exact() : ensemble(layering, threads);
    }

    /**
     * The settings of an ensemble.
     *
     * @param layering of the graph as it is counted, before its clean-up
     * @param threads without influence on any result
     * @throws IllegalArgumentException as {@link #settings}, and for exact moments
     */
    public EnsembleSettings ensemble(Layering layering, int threads) {
        if (exactMoments) {
            throw new IllegalArgumentException(
                    "exactMoments must not be asked with counts of members, which it has none");
        }
        if (independentCells) {
            throw new IllegalArgumentException("independentCells must go with exactMoments, got it alone");
        }
        return new EnsembleSettings(
                nullModel == null ? NullModels.defaultFor(layering) : NullModels.named(nullModel),
                members == null ? EnsembleSettings.DEFAULT_MEMBERS : members,
                seed == null ? EnsembleSettings.DEFAULT_SEED : seed,
                attempts == null ? EnsembleSettings.DEFAULT_ATTEMPTS : attempts,
                threads);
    }

    private ExactSettings exact() {
        refuse("members", members);
        refuse("seed", seed);
        refuse("attempts", attempts);
        return new ExactSettings(NullModels.named(nullModel == null ? LayeredErNull.ID : nullModel), independentCells);
    }

    private static void refuse(String name, @Nullable Object value) {
        if (value != null) {
            throw new IllegalArgumentException(
                    name + " must not go with exactMoments, which sample nothing, got " + value);
        }
    }
}
