package io.motifbase.graphstore.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.graphstore.SharedData;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.NetworkFunction;
import io.motifbase.trainer.trainingset.FlightData;
import io.motifbase.trainer.trainingset.FlightRecorder;
import io.motifbase.trainer.trainingset.RowRange;
import io.motifbase.trainer.trainingset.Scaler;
import io.motifbase.trainer.trainingset.Split;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The network that the authors of the pruning paper trained on their simulations predicts ours, which it can only where
 * equations, column order, scaling, the reader and the forward pass are all the same as theirs.
 */
class PublishedNetworkTest {
    private static final int ROWS = 20_000;

    private static TrainingSet rows;

    @BeforeAll
    static void simulate() throws IOException, InterruptedException {
        List<String[]> scalers = Files.readAllLines(SharedData.file("flight/scalers_8M_2020_04_22.csv")).stream()
                .map(line -> line.split(","))
                .toList();
        rows = TrainingSet.of(
                FlightRecorder.record(FlightData.setA(ROWS, 1), 2),
                scaler("X", scalers),
                scaler("Y", scalers),
                Split.NONE);
    }

    @Test
    void predictsOurSimulations() {
        assertThat(error(rows.training())).isCloseTo(1.0e-4, within(1e-5));
    }

    private static double error(RowRange range) {
        Network network = new KerasReader().read(SharedData.file("keras/moth_pruned_0.93.h5"));
        float[] inputs = new float[range.count() * rows.inputColumns()];
        float[] outputs = new float[range.count() * rows.outputColumns()];
        for (int i = 0; i < range.count(); i++) {
            for (int c = 0; c < rows.inputColumns(); c++) {
                inputs[i * rows.inputColumns() + c] = rows.input(i, c);
            }
            for (int c = 0; c < rows.outputColumns(); c++) {
                outputs[i * rows.outputColumns() + c] = rows.output(i, c);
            }
        }
        return new NetworkFunction(network).meanSquaredError(inputs, outputs);
    }

    private static Scaler scaler(String kind, List<String[]> lines) {
        List<String[]> columns =
                lines.stream().filter(fields -> fields[0].equals(kind)).toList();
        return new Scaler(
                columns.stream().map(fields -> fields[1]).toList(),
                columns.stream()
                        .mapToDouble(fields -> Double.parseDouble(fields[2]))
                        .toArray(),
                columns.stream()
                        .mapToDouble(fields -> Double.parseDouble(fields[3]))
                        .toArray());
    }
}
