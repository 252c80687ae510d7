package io.motifbase.spark;

import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where networks come from and results go: paths or addresses that every machine of the cluster can read and write. */
final class FolderOptions {
    @Option(
            names = "--in",
            paramLabel = "DIR",
            required = true,
            description = "Networks in the layout of motifbase export --format parquet.")
    private String in = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where results go: a new folder, or that of a run that is gone on with.")
    private String out = "";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** @param work what is done; its answer is printed */
    void run(Function<Job, String> work) {
        try (JavaSparkContext spark = SparkJob.context()) {
            spec.commandLine()
                    .getOut()
                    .println(
                            work.apply(Job.of(spark, in, out, spec.commandLine().getErr()::println)));
        }
    }
}
