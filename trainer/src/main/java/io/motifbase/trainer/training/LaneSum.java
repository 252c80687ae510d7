package io.motifbase.trainer.training;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums over samples: eight lanes on every machine, added up in one fixed tree. The library's own reduction has no fixed
 * order.
 */
final class LaneSum {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_256;
    static final int LANES = SPECIES.length();
    private static final VectorShuffle<Float> BY_FOUR = VectorShuffle.iota(SPECIES, 4, 1, true);
    private static final VectorShuffle<Float> BY_TWO = VectorShuffle.iota(SPECIES, 2, 1, true);

    private LaneSum() {}

    static float of(FloatVector lanes) {
        FloatVector fours = lanes.add(lanes.rearrange(BY_FOUR));
        FloatVector pairs = fours.add(fours.rearrange(BY_TWO));
        return pairs.lane(0) + pairs.lane(1);
    }
}
