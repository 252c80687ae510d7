package io.motifbase.trainer.trainingset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.trainer.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TrainingSetTest {
    @Test
    void scalesTheTrainingPartToPlusMinusHalf() throws InterruptedException {
        TrainingSet data = TrainingSet.of(FlightRecorder.record(FlightData.setA(200, 5), 1), Split.PUBLISHED);
        for (int c = 0; c < data.inputColumns(); c++) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int row = 0; row < data.training().count(); row++) {
                low = Math.min(low, data.input(row, c));
                high = Math.max(high, data.input(row, c));
            }
            assertThat(low).isEqualTo(-0.5f);
            assertThat(high).isEqualTo(0.5f);
        }
    }

    @Test
    void splitsInto64And16And20Percent() {
        assertThat(Split.PUBLISHED.training(1000)).isEqualTo(new RowRange(0, 640));
        assertThat(Split.PUBLISHED.validation(1000)).isEqualTo(new RowRange(640, 160));
        assertThat(Split.PUBLISHED.test(1000)).isEqualTo(new RowRange(800, 200));
    }

    @Test
    void splitsEveryRowIntoOnePart() {
        for (int rows = 1; rows < 300; rows++) {
            assertThat(Split.PUBLISHED.test(rows).end()).isEqualTo(rows);
            assertThat(Split.PUBLISHED.test(rows).first())
                    .isEqualTo(Split.PUBLISHED.validation(rows).end());
        }
    }

    @Test
    void unscalesWhatItScaled() {
        Scaler scaler = new Scaler(List.of("a"), new double[] {-2}, new double[] {6});
        assertThat(scaler.scaled(0, -2)).isEqualTo(-0.5f);
        assertThat(scaler.scaled(0, 6)).isEqualTo(0.5f);
        assertThat(scaler.unscaled(0, scaler.scaled(0, 1.25))).isCloseTo(1.25, within(1e-6));
    }

    @Test
    void copiesRowsColumnByColumn() {
        TrainingSet data = TrainingSet.of(table(new float[] {0, 10, 4, 30, 8, 20}), Split.NONE);
        float[] target = new float[4];
        data.copyInputs(new int[] {2, 0}, target);
        assertThat(target).containsExactly(0.5f, -0.5f, 0f, -0.5f);
    }

    @Test
    void makesTheSameRowsWithAnyNumberOfThreads() throws InterruptedException {
        Table one = FlightRecorder.record(FlightData.setA(300, 9), 1);
        Table three = FlightRecorder.record(FlightData.setA(300, 9), 3);
        assertThat(three.inputs()).isEqualTo(one.inputs());
        assertThat(three.outputs()).isEqualTo(one.outputs());
    }

    @Test
    void makesTheSameRowsByHelpersThatComeAndGo() throws Exception {
        FlightData data = FlightData.setA(2000, 9);
        FlightRecorder recorder = FlightRecorder.of(data);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> recorder.help(1)).isInstanceOf(InterruptedException.class);
        ExecutorService helpers = Executors.newFixedThreadPool(2);
        try {
            Future<Table> leaving = helpers.submit(() -> recorder.help(1));
            Future<Table> staying = helpers.submit(() -> recorder.help(1));
            leaving.cancel(true);
            assertThat(staying.get().inputs())
                    .isEqualTo(recorder.help(2).inputs())
                    .isEqualTo(FlightRecorder.record(data, 1).inputs());
        } finally {
            helpers.shutdownNow();
        }
    }

    @Test
    void makesTheSameFirstRowsWhenMoreAreAsked() throws InterruptedException {
        Table few = FlightRecorder.record(FlightData.setA(10, 9), 2);
        Table more = FlightRecorder.record(FlightData.setA(100, 9), 2);
        for (int row = 0; row < few.rows(); row++) {
            for (int c = 0; c < FlightRecorder.INPUTS.size(); c++) {
                assertThat(more.input(row, c)).isEqualTo(few.input(row, c));
            }
        }
    }

    @Test
    void hasTheAuthorsColumnsAndRanges() throws InterruptedException {
        Table table = FlightRecorder.record(FlightData.setA(3000, 2), 2);
        List<String> names = new ArrayList<>(FlightRecorder.INPUTS);
        names.addAll(FlightRecorder.OUTPUTS);
        List<Map<String, String>> published = TestData.rows("flight/scalers_8M_2020_04_22.csv");
        for (int c = 0; c < names.size(); c++) {
            assertThat(published.get(c)).containsEntry("name", names.get(c));
            double min = Double.parseDouble(published.get(c).get("data_min"));
            double max = Double.parseDouble(published.get(c).get("data_max"));
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < table.rows(); row++) {
                double value = c < 10 ? table.input(row, c) : table.output(row, c - 10);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            double width = max - min;
            assertThat(low).as(names.get(c)).isBetween(min - 0.01 * width, min + 0.2 * width);
            assertThat(high).as(names.get(c)).isBetween(max - 0.2 * width, max + 0.01 * width);
        }
    }

    @Test
    void namesTheColumnThatDoesNotVary() {
        assertThatThrownBy(() -> TrainingSet.of(table(new float[] {0, 7, 1, 7}), Split.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column b must vary over the training rows, got 7.0 to 7.0");
    }

    @Test
    void namesRowAndColumnOfACellThatIsNoNumber() {
        assertThatThrownBy(() -> table(new float[] {0, 7, 1, Float.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1, column b must be finite, got NaN");
    }

    @Test
    void refusesNoRows() {
        assertThatThrownBy(() -> FlightData.setA(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must be in [1, 100000000], got 0");
    }

    @Test
    void shuffledOutputsStayTogetherInTheirPart() throws InterruptedException {
        TrainingSet data = TrainingSet.of(FlightRecorder.record(FlightData.setA(200, 5), 1), Split.PUBLISHED);
        TrainingSet shuffled = data.withShuffledOutputs(4);
        int moved = 0;
        for (RowRange part : List.of(data.training(), data.validation(), data.test())) {
            assertThat(outputs(shuffled, part)).containsExactlyInAnyOrderElementsOf(outputs(data, part));
            for (int i = 0; i < part.count(); i++) {
                assertThat(shuffled.input(part.first() + i, 3)).isEqualTo(data.input(part.first() + i, 3));
                moved += outputs(shuffled, part)
                                .get(i)
                                .equals(outputs(data, part).get(i))
                        ? 0
                        : 1;
            }
        }
        assertThat(moved).isGreaterThan(190);
        RowRange all = new RowRange(0, 200);
        assertThat(outputs(data.withShuffledOutputs(4), all)).isEqualTo(outputs(shuffled, all));
        assertThat(outputs(data.withShuffledOutputs(5), all)).isNotEqualTo(outputs(shuffled, all));
    }

    private static List<List<Float>> outputs(TrainingSet data, RowRange part) {
        List<List<Float>> rows = new ArrayList<>();
        for (int row = part.first(); row < part.end(); row++) {
            List<Float> cells = new ArrayList<>();
            for (int c = 0; c < data.outputColumns(); c++) {
                cells.add(data.output(row, c));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Two input columns a and b, one output column that counts rows. */
    private static Table table(float[] inputs) {
        float[] outputs = new float[inputs.length / 2];
        for (int row = 0; row < outputs.length; row++) {
            outputs[row] = row;
        }
        return new Table(List.of("a", "b"), List.of("row"), inputs, outputs, new TreeMap<>());
    }
}
