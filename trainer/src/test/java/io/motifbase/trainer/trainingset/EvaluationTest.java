package io.motifbase.trainer.trainingset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    /** y = 2 a - b. */
    private static final Network NETWORK = new Network(
            List.of(new Layer(2, null), new Layer(1, "linear")),
            List.of(Block.ofRows(0, 1, 1, new int[] {0, 1, 2}, new int[] {0, 0}, new float[] {2, -1})),
            List.of(),
            List.of(),
            Provenance.of("test", Map.of()));

    @TempDir
    private Path folder;

    private static Table table(float[] inputs, float... outputs) {
        return new Table(List.of("a", "b"), List.of("y"), inputs, outputs, new TreeMap<>(Map.of("table", "own.csv")));
    }

    private Scalers scalers(String text) throws IOException {
        return Scalers.read(Files.writeString(folder.resolve("scales.csv"), text));
    }

    @Test
    void takesATableWithoutScalesAsItIs() {
        Evaluation evaluation = Evaluation.of(NETWORK, table(new float[] {1, 1, 3, 2}, 1.5f, 3), null);
        assertThat(evaluation.mse()).isEqualTo((0.25 + 1) / 2);
        assertThat(evaluation.settings())
                .containsEntry("evaluationTable", "own.csv")
                .containsEntry("evaluationInputs", "a,b")
                .containsEntry("evaluationScaling", "none");
    }

    @Test
    void scalesToPlusMinusHalf() throws IOException {
        Scalers scalers = scalers("kind,name,data_min,data_max\nX,a,0,10\nX,b,0,4\nY,y,-1,1\n");
        // (a, b, y) = (5, 4, 0) is (0, 0.5, 0) scaled, where the network says -0.5
        Evaluation evaluation = Evaluation.of(NETWORK, table(new float[] {5, 4}, 0), scalers);
        assertThat(evaluation.mse()).isCloseTo(0.25, within(1e-12));
        assertThat(evaluation.settings()).containsEntry("evaluationScaling", "0,0;10,4;-1;1");
    }

    @Test
    void refusesATableThatDoesNotFit() {
        Table narrow = new Table(List.of("a"), List.of("y"), new float[] {1}, new float[] {2}, new TreeMap<>());
        assertThatThrownBy(() -> Evaluation.of(NETWORK, narrow, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("table must have 2 input and 1 output columns as the network has, got 1 and 1");
    }

    @Test
    void refusesScalesThatAreNone() {
        assertRefused("", "must have rows of kind X, it has none");
        assertRefused("kind,name,data_min\nX,a,0\n", "must have a column data_max, its header has");
        assertRefused("kind,name,data_min,data_max\nZ,a,0,1\n", "line 2, column kind must be X or Y, got Z");
        assertRefused("kind,name,data_min,data_max\nX,a,low,1\n", "line 2, column data_min must be a number, got low");
        assertRefused("kind,name,data_min,data_max\nX,a,0,0\n", "column a must vary over the training rows");
        assertRefused("kind,name,data_min,data_max\nX,a,0,1\n", "must have rows of kind Y, it has none");
    }

    private void assertRefused(String text, String message) {
        assertThatThrownBy(() -> scalers(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
