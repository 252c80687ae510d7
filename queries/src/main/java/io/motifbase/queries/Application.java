package io.motifbase.queries;

import io.motifbase.queries.cli.CommandErrors;
import io.motifbase.queries.cli.CommandFactory;
import io.motifbase.queries.cli.RootCommand;
import io.motifbase.queries.cli.Session;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program {@code motifbase}: reads the command line, runs one command, ends with its exit code. */
public final class Application {
    private Application() {}

    /** Exits explicitly: the database leaves threads behind that would keep a failed run alive. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    /**
     * One run of the command line.
     *
     * @return 0 done, 1 failure, 2 bad input
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        try (Session session = new Session()) {
            CommandErrors errors = new CommandErrors();
            return new CommandLine(RootCommand.class, new CommandFactory(session))
                    .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                    .setParameterExceptionHandler(errors)
                    .setExecutionExceptionHandler(errors)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .execute(arguments);
        }
    }
}
