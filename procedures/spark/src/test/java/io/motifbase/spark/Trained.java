package io.motifbase.spark;

import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.pruning.EnsembleTrainer;
import io.motifbase.trainer.pruning.TrainedLevel;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Networks by their content hashes, level by level: those that a folder has, and those that it should have. */
public final class Trained {
    private Trained() {}

    /** Made by the trainer in this process, of a small ensemble with one pruned level. */
    public static List<String> expected(int networks, int samples, double sparsity, long seed)
            throws InterruptedException {
        TrainOptions options =
                TrainOptions.of("moth", "small", networks, seed, samples).with(List.of(sparsity), null, "none");
        return new EnsembleTrainer(options.settings(), FlightRows.of(options.data(), 2))
                .levels().stream()
                        .map(TrainedLevel::network)
                        .map(ContentHash::of)
                        .toList();
    }

    /** Of a folder that is whole. */
    public static List<String> in(Path folder) {
        return EnsembleInput.open(new HadoopFolder(folder.toString(), new Configuration())).networks().stream()
                .map(InputNetwork::contentHash)
                .toList();
    }
}
