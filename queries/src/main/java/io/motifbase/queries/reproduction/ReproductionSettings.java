package io.motifbase.queries.reproduction;

import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.queries.ensembles.TrainingPlan;
import io.motifbase.queries.ensembles.TrainingRequest;
import io.motifbase.trainer.network.NetworkId;
import io.motifbase.trainer.pruning.Preset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reproduction makes and counts.
 *
 * @param ensemble begins the names of its ensembles
 * @param preset paper, or small for a trial
 * @param networks trained and pruned as published; at least 2
 * @param further networks of the sparser rule and of each control, in [2, networks]
 * @param seed of everything random
 * @param sparsities pruned fractions, null for the preset's
 * @param samples simulated rows, null for the preset's
 * @param testRows rows of the test part that every level is evaluated on, null for all
 * @param members random graphs for each Z-score, at least 2
 * @param furtherMembers the same for those that the paper does not have
 * @param knockouts trained networks whose motifs are knocked out, in [1, networks]
 */
public record ReproductionSettings(
        String ensemble,
        Preset preset,
        int networks,
        int further,
        long seed,
        @Nullable List<Double> sparsities,
        @Nullable Integer samples,
        @Nullable Integer testRows,
        int members,
        int furtherMembers,
        int knockouts) {
    public static final int DEFAULT_MEMBERS = EnsembleSettings.DEFAULT_MEMBERS;

    public ReproductionSettings {
        sparsities = sparsities == null ? null : List.copyOf(sparsities);
        NetworkId.of(ensemble, Math.max(1, networks), 0);
        if (preset == Preset.SPARSE) {
            throw new IllegalArgumentException(
                    "preset must be paper or small, beside which the sparser rule is trained" + " anyway, got sparse");
        }
        if (networks < 2) {
            throw new IllegalArgumentException("networks must be at least 2 to be compared, got " + networks);
        }
        if (further < 2 || further > networks) {
            throw new IllegalArgumentException("further must be in [2, " + networks + "], got " + further);
        }
        if (knockouts < 1 || knockouts > networks) {
            throw new IllegalArgumentException("knockouts must be in [1, " + networks + "], got " + knockouts);
        }
        if (members < 2 || furtherMembers < 2) {
            throw new IllegalArgumentException("members must be at least 2, got " + members + " and " + furtherMembers);
        }
    }

    String name(Variant set) {
        return ensemble + "-" + set.id();
    }

    /**
     * The training of one ensemble; what is in the store already is gone on with.
     *
     * @throws IllegalArgumentException naming a setting that cannot be
     */
    TrainingPlan plan(Variant set) {
        return new TrainingRequest(
                        name(set),
                        set.preset(preset),
                        set == Variant.TRAINED ? networks : further,
                        seed,
                        sparsities,
                        set.rule(preset),
                        null,
                        samples,
                        set.control(),
                        false,
                        true)
                .plan()
                .withTestRows(testRows);
    }

    int members(Counting counting) {
        return counting == Counting.PUBLISHED ? members : furtherMembers;
    }
}
