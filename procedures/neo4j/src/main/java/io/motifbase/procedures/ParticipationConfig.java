package io.motifbase.procedures;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code motif.participation} is asked.
 *
 * @param census what is counted
 * @param motif the class whose roles are counted; null for all
 */
record ParticipationConfig(CensusConfig census, @Nullable MotifClass motif) {
    private static final Set<String> KEYS = CensusConfig.keysWith("motif");

    static ParticipationConfig of(@Nullable Map<String, Object> map) {
        ProcedureConfig config = ProcedureConfig.of(map, KEYS);
        String motif = config.textOrNull("motif");
        return new ParticipationConfig(CensusConfig.of(config), motif == null ? null : MotifClass.named(motif));
    }

    /** The classes that are meant, of those that the graph is counted by. */
    List<MotifClass> motifs(MotifFamily family) {
        return motif == null ? family.classes() : List.of(motif);
    }
}
