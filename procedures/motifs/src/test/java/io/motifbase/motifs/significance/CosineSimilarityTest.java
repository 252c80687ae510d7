package io.motifbase.motifs.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CosineSimilarityTest {

    @Test
    void isOneZeroAndMinusOneForTheSameARightAngledAndTheOppositeDirection() {
        assertThat(CosineSimilarity.of(new double[] {1, 2}, new double[] {2, 4}))
                .isCloseTo(1, within(1e-15));
        assertThat(CosineSimilarity.of(new double[] {1, 2}, new double[] {-2, 1}))
                .isZero();
        assertThat(CosineSimilarity.of(new double[] {1, 2}, new double[] {-1, -2}))
                .isCloseTo(-1, within(1e-15));
    }

    @Test
    void aVectorOfZerosHasNoDirection() {
        double[] zero = {0, 0};
        assertThat(CosineSimilarity.of(zero, new double[] {1, 2})).isNaN();
        assertThat(CosineSimilarity.meanPairwise(List.of(zero, new double[] {1, 2})))
                .isNaN();
        assertThat(CosineSimilarity.meanPairwise(List.of(new double[] {Double.NaN, 1}, new double[] {1, Double.NaN})))
                .isNaN();
    }

    @Test
    void placesWithoutAValueInEitherVectorAreLeftOut() {
        assertThat(CosineSimilarity.of(new double[] {1, Double.NaN, 0}, new double[] {1, 5, Double.NaN}))
                .isEqualTo(1);
    }

    @Test
    void theMeanOverPairsUsesThePlacesDefinedInAllVectors() {
        List<double[]> vectors =
                List.of(new double[] {1, 0, 9}, new double[] {0, 1, 9}, new double[] {1, 1, Double.NaN});
        assertThat(CosineSimilarity.meanPairwise(vectors)).isCloseTo((0 + 2 / Math.sqrt(2)) / 3, within(1e-15));
    }

    @Test
    void fewerThanTwoVectorsOrOtherLengthsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CosineSimilarity.meanPairwise(List.of(new double[1])))
                .withMessage("vectors must be at least 2 for a pairwise mean, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CosineSimilarity.of(new double[1], new double[2]))
                .withMessage("vectors must be as long, got 1 and 2");
    }
}
