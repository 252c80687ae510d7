package io.motifbase.procedures;

import io.motifbase.motifs.instances.DetailSettings;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code motif.census} is asked: a census, and what beside the counts of the whole network; default nothing. */
record DetailedCensusConfig(CensusConfig census, DetailSettings details) {
    private static final Set<String> KEYS = CensusConfig.keysWith("perBlock", "signed", "weighted");

    static DetailedCensusConfig of(@Nullable Map<String, Object> map) {
        ProcedureConfig config = ProcedureConfig.of(map, KEYS);
        DetailSettings details = new DetailSettings(
                config.flag("perBlock", false), config.flag("signed", false), config.flag("weighted", false));
        return new DetailedCensusConfig(CensusConfig.of(config), details);
    }
}
