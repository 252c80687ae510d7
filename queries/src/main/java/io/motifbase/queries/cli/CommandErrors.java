package io.motifbase.queries.cli;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells an error in one line on stderr: exit code 2 where the input is to blame, 1 for every other failure. */
public final class CommandErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CommandErrors.class);

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        String problem = e.getMessage();
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && command.getParent() == null) {
            problem = "command must be one of "
                    + String.join(", ", command.getSubcommands().keySet()) + ", got "
                    + unmatched.getUnmatched().get(0);
        }
        tell(command, problem + hint(e) + "; see " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    /** What was probably meant. */
    private static String hint(ParameterException e) {
        if (e.getArgSpec() != null && ",".equals(e.getArgSpec().splitRegex())) {
            return ", values must be separated by commas";
        }
        if (e instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            String word =
                    unmatched.getUnmatched().get(0).replaceFirst("^-+", "").replaceFirst("=.*", "");
            List<String> alike = e.getCommandLine().getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .filter(name -> word.length() > 2 && name.contains(word))
                    .toList();
            return alike.isEmpty() ? "" : ", the nearest: " + String.join(", ", alike);
        }
        return "";
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
        LOG.debug("the command failed", e);
        if (e instanceof IllegalArgumentException) {
            tell(command, String.valueOf(e.getMessage()));
            return CommandLine.ExitCode.USAGE;
        }
        Throwable cause = e instanceof UncheckedIOException io && io.getCause() != null ? io.getCause() : e;
        if (cause instanceof NoSuchFileException missing) {
            tell(command, "file must exist, got " + missing.getFile());
            return CommandLine.ExitCode.USAGE;
        }
        String message = cause.getMessage();
        tell(command, message == null ? cause.getClass().getSimpleName() : message);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void tell(CommandLine command, String message) {
        command.getErr().println("motifbase: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
    }
}
