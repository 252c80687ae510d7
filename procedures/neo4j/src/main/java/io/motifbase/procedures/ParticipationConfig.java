package io.motifbase.procedures;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.instances.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code motif.participation} is asked.
 *
 * @param census what is counted, under definition exact
 * @param motifs the classes whose roles are counted; default all
 */
record ParticipationConfig(CensusConfig census, List<MotifClass> motifs) {
    private static final Set<String> KEYS = Set.of("network", "motif", "bias", "clean");

    static ParticipationConfig of(@Nullable Map<String, Object> map) {
        ProcedureConfig config = ProcedureConfig.of(map, KEYS);
        String motif = config.textOrNull("motif");
        return new ParticipationConfig(
                CensusConfig.of(config), motif == null ? Role.motifs() : List.of(MotifClass.named(motif)));
    }
}
