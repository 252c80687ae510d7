package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import java.util.Collection;
import java.util.Locale;

/** How many connected sets are visited at most, because each takes 10 to 100 nanoseconds: an hour or so. */
final class SetLimit {
    static final long MOST_SETS = 100_000_000_000L;

    private SetLimit() {}

    /**
     * Checks what a pass for some classes would visit. Induced counts are those of the sets; non-induced ones are more.
     *
     * @throws IllegalArgumentException where there are too many
     */
    static void check(MotifCensus census, Collection<MotifClass> motifs) {
        double triads = sets(census, 3);
        double quads = motifs.stream().anyMatch(motif -> motif.neurons() == 4) ? sets(census, 4) : 0;
        if (triads + quads > MOST_SETS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "connected sets of the graph must be at most %.0e where roles, signs or weights of general classes"
                            + " are asked for, got %s%.1e of three neurons and %.1e of four in %s",
                    (double) MOST_SETS,
                    census.definition() == Definition.EXACT ? "" : "at most ",
                    triads,
                    sets(census, 4),
                    census.cleanUp().graph()));
        }
    }

    private static double sets(MotifCensus census, int neurons) {
        double sets = 0;
        for (MotifClass motif : census.classes()) {
            sets += motif.neurons() == neurons ? census.count(motif) : 0;
        }
        return sets;
    }
}
