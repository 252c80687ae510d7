package io.motifbase.procedures;

import io.motifbase.motifs.significance.SignificanceProfile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.UserAggregationResult;
import org.neo4j.procedure.UserAggregationUpdate;

/** Collects the Z-scores of one network, row by row. Memory: one number for each motif class. */
public class ProfileAggregation {
    private final Map<String, Double> zByMotif = new LinkedHashMap<>();

    /** @throws IllegalArgumentException for a motif without a name, or one that comes twice */
    @UserAggregationUpdate
    public void add(@Name("motif") @Nullable String motif, @Name("z") @Nullable Double z) {
        if (motif == null) {
            throw new IllegalArgumentException("motif must be the name of a motif class, got null");
        }
        if (zByMotif.put(motif, z == null ? Double.NaN : z) != null) {
            throw new IllegalArgumentException("motif must come once in a profile, got " + motif
                    + " again: group the rows by network, null model and seed");
        }
    }

    @UserAggregationResult
    public Map<String, Object> result() {
        double[] profile = SignificanceProfile.of(
                zByMotif.values().stream().mapToDouble(Double::doubleValue).toArray());
        Map<String, @Nullable Object> byMotif = new LinkedHashMap<>();
        int i = 0;
        for (String motif : zByMotif.keySet()) {
            byMotif.put(motif, ZVectors.defined(profile[i++]));
        }
        return byMotif;
    }
}
