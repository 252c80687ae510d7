package io.motifbase.spark;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What every run over networks works with.
 *
 * @param log takes lines on how far the run is
 */
record Job(JavaSparkContext spark, EnsembleInput input, HadoopFolder out, Consumer<String> log) {

    static Job of(JavaSparkContext spark, String in, String out, Consumer<String> log) {
        HadoopFolder results = FolderCheck.named(out, spark.hadoopConfiguration());
        return new Job(spark, EnsembleInput.open(FolderCheck.named(in, spark.hadoopConfiguration())), results, log);
    }

    /** Everything that the results of a command are a function of. */
    SortedMap<String, String> settings(String command, Map<String, String> options) {
        SortedMap<String, String> all = new TreeMap<>(options);
        all.put("command", command);
        all.put("input", input.sha256());
        return all;
    }
}
