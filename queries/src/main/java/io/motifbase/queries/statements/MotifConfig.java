package io.motifbase.queries.statements;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.graph.Layering;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.NullChoice;
import io.motifbase.motifs.nullmodel.NullSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a network is counted and what with it is compared. What is null is left out, so that the procedure's own default
 * holds on every way in.
 */
public record MotifConfig(
        GraphChoice graph,
        @Nullable String nullModel,
        @Nullable Integer members,
        @Nullable Long seed,
        @Nullable Integer attempts,
        @Nullable Boolean exactMoments,
        @Nullable Boolean independentCells) {

    /** See {@link GraphChoice#census}. */
    public CensusSettings census(boolean cleanByDefault) {
        return graph.census(cleanByDefault);
    }

    /**
     * The same settings for the kernel, with all processors of this machine.
     *
     * @param layering of the graph as it is counted; it chooses the null model where none is named
     */
    public NullSettings settings(Layering layering) {
        return choice().settings(layering, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The same settings for the kernel where an ensemble is asked, with all processors of this machine.
     *
     * @throws IllegalArgumentException for exact moments
     */
    public EnsembleSettings ensemble(Layering layering) {
        return choice().ensemble(layering, Runtime.getRuntime().availableProcessors());
    }

    private NullChoice choice() {
        return new NullChoice(
                nullModel,
                members,
                seed,
                attempts,
                Boolean.TRUE.equals(exactMoments),
                Boolean.TRUE.equals(independentCells));
    }

    /** The map for one network. */
    public Map<String, Object> forNetwork(String id) {
        Map<String, Object> map = graph.forNetwork(id);
        GraphChoice.put(map, "null", nullModel);
        GraphChoice.put(map, "members", members);
        GraphChoice.put(map, "seed", seed);
        GraphChoice.put(map, "attempts", attempts);
        GraphChoice.put(map, "exactMoments", exactMoments);
        GraphChoice.put(map, "independentCells", independentCells);
        return map;
    }
}
