package io.motifbase.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attempts at one network, as speculation and executors that were thought lost cause them. */
class TrainAttemptsTest {
    @TempDir
    private Path folder;

    /** Changes with every file that is put in place of another. */
    private Map<String, Object> places(HadoopFolder out) throws IOException {
        Map<String, Object> places = new HashMap<>();
        for (String file : out.files()) {
            Path path = folder.resolve(file);
            places.put(
                    file,
                    List.of(
                            Files.readAttributes(path, BasicFileAttributes.class)
                                    .fileKey(),
                            Files.getLastModifiedTime(path)));
        }
        return places;
    }

    @Test
    void noneTouchesWhatAnotherWroteOrTheDriverTook() throws IOException {
        TrainOptions options = TrainOptions.of("moth", "small", 1, 7, 1000).with(List.of(0.8), null, "none");
        try (JavaSparkContext spark = LocalSpark.context("local[2]")) {
            HadoopFolder out = new HadoopFolder(folder.toString(), spark.hadoopConfiguration());
            TrainAttempts attempts = new TrainAttempts(out, spark.sc().applicationId());
            TrainTask task = new TrainTask(attempts, options);
            List<TrainAttempts.Made> together =
                    spark.parallelize(List.of(1, 1), 2).map(task).collect();
            assertThat(together).extracting(TrainAttempts.Made::attempt).doesNotHaveDuplicates();
            assertThat(together).extracting(TrainAttempts.Made::parts).hasSize(2);
            assertThat(together.get(0).parts()).isEqualTo(together.get(1).parts());
            assertThat(together)
                    .allMatch(made -> made.parts().areIn(attempts.folder(made.attempt())))
                    .noneMatch(made -> made.parts().areIn(out));

            TrainedParts taken = attempts.take(together.get(1));
            Map<String, Object> places = places(out);
            assertThat(places)
                    .containsOnlyKeys(
                            "connections/part-00000.parquet",
                            "networks/part-00000.parquet",
                            "neurons/part-00000.parquet");
            assertThat(taken.areIn(out)).isTrue();

            TrainAttempts.Made late = spark.parallelize(List.of(1), 1).map(task).first();
            assertThat(late.parts().areIn(attempts.folder(late.attempt()))).isTrue();
            assertThat(places(out)).isEqualTo(places);

            attempts.deleteAll();
            assertThat(places(out)).isEqualTo(places);
            assertThat(folder.resolve("_run/attempts")).doesNotExist();
        }
    }
}
