package io.motifbase.motifs.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class EuclideanDistanceTest {
    private static final double NONE = Double.NaN;

    @Test
    void isTheLengthOfTheDifference() {
        assertThat(EuclideanDistance.of(new double[] {1, 2}, new double[] {4, 6}))
                .isEqualTo(5);
        assertThat(EuclideanDistance.of(new double[] {1, 2}, new double[] {1, 2}))
                .isZero();
    }

    @Test
    void placesWithoutAValueInEitherVectorAreLeftOut() {
        assertThat(EuclideanDistance.of(new double[] {1, NONE, 2, 7}, new double[] {4, 1, 6, NONE}))
                .isEqualTo(5);
        assertThat(EuclideanDistance.of(new double[] {1, NONE}, new double[] {NONE, 1}))
                .isNaN();
    }

    @Test
    void placesThatAreNotDefinedInAllAreTakenFromAll() {
        List<double[]> defined = DefinedPlaces.inAll(List.of(new double[] {1, NONE, 3}, new double[] {4, 5, 6}));
        assertThat(defined).containsExactly(new double[] {1, NONE, 3}, new double[] {4, NONE, 6});
        assertThat(DefinedPlaces.inBoth(defined.get(0), defined.get(1))).isEqualTo(2);
        assertThat(DefinedPlaces.inAll(List.of())).isEmpty();
    }

    @Test
    void otherLengthsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EuclideanDistance.of(new double[1], new double[2]))
                .withMessage("vectors must be as long, got 1 and 2");
    }
}
