package io.motifbase.motifs.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageLawsTest {
    /** The law of a block without the check for room, which no tiny block has. */
    static CellLaw law(LayeredShape shape, int l) {
        long rows = shape.neurons().get(l);
        long columns = shape.neurons().get(l + 1);
        long uniform = shape.weights().get(l) - rows - columns;
        return uniform > 0 && shape.weights().get(l) < rows * columns
                ? new RememberedLaw(new EveryColumnLaw(new EveryRowLaw(rows, columns, uniform), () -> {}), () -> {})
                : new CoverageLaws(shape, () -> {}).between(l);
    }

    /** The first block of a network of two, so that it is the last but one where the fourth block of five is. */
    private static LayeredShape shape(int rows, int columns, int weights, boolean lastButOne) {
        return lastButOne
                ? new LayeredShape(List.of(rows, columns, 1), List.of(weights, 1), List.of(List.of(), List.of()))
                : new LayeredShape(List.of(rows, columns), List.of(weights), List.of(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, 7, false", "4, 3, 8, false", "3, 4, 8, false", "3, 4, 9, false", "4, 4, 9, false", "2, 5, 8, false",
        "5, 3, 9, false", "3, 3, 1, false", "3, 3, 3, false", "3, 3, 5, false", "4, 2, 1, false", "4, 2, 3, false",
        "4, 2, 4, false", "4, 2, 6, false", "2, 4, 3, false", "2, 5, 7, false", "3, 3, 3, true", "3, 3, 4, true",
        "4, 3, 5, true", "4, 3, 6, true", "3, 4, 5, true", "3, 4, 7, true", "4, 4, 8, true", "3, 4, 2, true"
    })
    void giveTheProbabilityOfAnyCellsOverAllOutcomes(int rows, int columns, int weights, boolean lastButOne) {
        LayeredShape shape = shape(rows, columns, weights, lastButOne);
        CellLaw law = law(shape, 0);
        Map<Long, Double> outcomes = CoverageOutcomes.ofBlock(0, shape, true);
        assertThat(outcomes.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-12));
        for (long wanted = 1; wanted < 1L << (rows * columns); wanted++) {
            if (Long.bitCount(wanted) <= 8) {
                assertProbability(law, wanted, columns, outcomes);
            }
        }
    }

    private static void assertProbability(CellLaw law, long wanted, int columns, Map<Long, Double> outcomes) {
        assertThat(law.probability(cells(wanted, columns)).doubleValue())
                .as("probability of cells %s", Long.toBinaryString(wanted))
                .isCloseTo(probability(wanted, outcomes), within(1e-11));
    }

    private static Cells cells(long wanted, int columns) {
        int[] sources = new int[Long.bitCount(wanted)];
        int[] targets = new int[sources.length];
        int k = 0;
        for (long left = wanted; left != 0; left &= left - 1) {
            sources[k] = Long.numberOfTrailingZeros(left) / columns;
            targets[k++] = Long.numberOfTrailingZeros(left) % columns;
        }
        return Cells.of(sources, targets);
    }

    private static double probability(long wanted, Map<Long, Double> outcomes) {
        double sum = 0;
        for (Map.Entry<Long, Double> outcome : outcomes.entrySet()) {
            sum += (outcome.getKey() & wanted) == wanted ? outcome.getValue() : 0;
        }
        return sum;
    }

    /** The laws leave out the extra connection of a full column, which the null model places elsewhere. */
    @ParameterizedTest
    @CsvSource({"3, 3, 7", "4, 3, 8", "3, 4, 9", "5, 3, 9"})
    void differFromTheNullModelByNoMoreThanTheColumnsThatAreFull(int rows, int columns, int weights) {
        LayeredShape shape = shape(rows, columns, weights, false);
        CellLaw law = law(shape, 0);
        double most = CoverageLaws.mostFull(new EveryRowLaw(rows, columns, weights - rows - columns));
        Map<Long, Double> outcomes = CoverageOutcomes.ofBlock(0, shape, false);
        for (long wanted = 1; wanted < 1L << (rows * columns); wanted += 3) {
            if (Long.bitCount(wanted) <= 6) {
                double missing = probability(wanted, outcomes)
                        - law.probability(cells(wanted, columns)).doubleValue();
                assertThat(missing).isBetween(-1e-12, most);
            }
        }
        assertThat(most).isLessThan(1);
    }

    /** Connections of a block are counted, so given cells and one more cell are filled as often as the counts say. */
    @ParameterizedTest
    @CsvSource({
        "400, 400, 11200",
        "10, 300, 600",
        "400, 16, 900",
        "60, 60, 1800",
        "3000, 2000, 400000",
        "200, 200, 30000",
        "8, 20, 39",
        "64, 16, 110"
    })
    void addUpToTheConnectionsOfTheBlock(int rows, int columns, int weights) {
        CellLaw law = new CoverageLaws(shape(rows, columns, weights, false), () -> {}).between(0);
        double full = CoverageLaws.mostFull(new EveryRowLaw(rows, columns, weights - rows - columns));
        int[][] cells = {{0, 0, 1, 1}, {0, 1, 0, 1}};
        for (int size = 0; size <= 4; size++) {
            int[] sources = Arrays.copyOf(cells[0], size);
            int[] targets = Arrays.copyOf(cells[1], size);
            double given = law.probability(Cells.of(sources, targets)).doubleValue();
            double sum = 0;
            for (int row = 0; row <= 2; row++) {
                for (int column = 0; column <= 2; column++) {
                    double times = (row < 2 ? 1 : rows - 2.0) * (column < 2 ? 1 : columns - 2.0);
                    int[] moreSources = Arrays.copyOf(sources, size + 1);
                    int[] moreTargets = Arrays.copyOf(targets, size + 1);
                    moreSources[size] = row;
                    moreTargets[size] = column;
                    sum += times
                            * law.probability(Cells.of(moreSources, moreTargets))
                                    .doubleValue();
                }
            }
            assertThat(sum / weights / given).as("%d cells", size).isCloseTo(1, within(1e-10 + full));
        }
    }

    @Test
    void cellsThatDifferByOrderOnlyHaveOneForm() {
        Cells corner = Cells.of(new int[] {7, 7, 3}, new int[] {1, 2, 1});
        Cells other = Cells.of(new int[] {0, 5, 5, 5}, new int[] {9, 9, 4, 4});
        assertThat(corner.form()).isEqualTo(other.form());
        assertThat(corner.form())
                .isNotEqualTo(Cells.of(new int[] {0, 0, 0}, new int[] {0, 1, 2}).form());
    }
}
