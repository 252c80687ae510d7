package io.motifbase.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The job that {@code spark-submit} starts. Errors are one line on stderr; exit code 2 where the input is to blame, 1 for
 * every other failure.
 */
@Command(
        name = "motifbase-spark",
        description = "Ensembles of networks as a Spark job, to the bits that one machine gives.",
        mixinStandardHelpOptions = true)
public final class SparkJob implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "command must be one of " + String.join(", ", spec.subcommands().keySet()) + ", got none");
    }

    public static void main(String[] arguments) {
        int code = run(
                arguments,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        if (code != 0) {
            System.exit(code);
        }
    }

    /** The same inside another process; the exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine command = new CommandLine(new SparkJob())
                .addSubcommand(new ZscoresCommand())
                .addSubcommand(new CensusCommand())
                .addSubcommand(new TrainCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, words) -> tell(
                        e.getCommandLine(),
                        e.getMessage() + "; see "
                                + e.getCommandLine().getCommandSpec().qualifiedName() + " --help",
                        CommandLine.ExitCode.USAGE))
                .setExecutionExceptionHandler(new Errors());
        return command.execute(arguments);
    }

    /** The context of {@code spark-submit}, or of whoever made one before in this process. */
    static JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(
                org.apache.spark.SparkContext.getOrCreate(new SparkConf().setIfMissing("spark.app.name", "motifbase")));
    }

    private static int tell(CommandLine command, String message, int code) {
        command.getErr().println("motifbase: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
        return code;
    }

    /** Tells the first cause. */
    private static final class Errors implements IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
            Throwable cause = e;
            while (cause.getCause() != null && !(cause instanceof IllegalArgumentException)) {
                cause = cause.getCause();
            }
            String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
            boolean input = cause instanceof IllegalArgumentException;
            return tell(command, message, input ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE);
        }
    }
}
