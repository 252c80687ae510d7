package io.motifbase.graphstore.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/**
 * Sets the password of user neo4j before a new database starts for the first time: a random one that nobody knows, so that
 * the well-known default never opens a store. Internal interface of Neo4j: {@code SetInitialPasswordCommand}.
 */
final class FirstPassword {
    private static final int LEAST_CHARACTERS = 8;
    private static final int RANDOM_BYTES = 32;

    private FirstPassword() {}

    /** @throws IllegalArgumentException where the password is too short */
    static String checked(String password) {
        int characters = password.codePointCount(0, password.length());
        if (characters < LEAST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "password must have at least " + LEAST_CHARACTERS + " characters, got " + characters);
        }
        return password;
    }

    static void setRandom(Path dir) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
            ExecutionContext context = new ExecutionContext(dir, dir.resolve("conf"), nowhere, nowhere, files);
            SetInitialPasswordCommand command = new SetInitialPasswordCommand(context);
            CommandLine.populateCommand(command, HexFormat.of().formatHex(random));
            command.execute();
        } catch (IOException e) {
            throw new StoreException("store " + dir + " cannot be written: " + e.getMessage(), e);
        }
    }
}
