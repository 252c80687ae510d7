package io.motifbase.graphstore.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.consistency.ConsistencyCheckService;
import org.neo4j.consistency.checking.ConsistencyCheckIncompleteException;
import org.neo4j.dbms.archive.DumpFormatSelector;
import org.neo4j.dbms.archive.Dumper;
import org.neo4j.dbms.archive.IncorrectFormat;
import org.neo4j.dbms.archive.Loader;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;

/**
 * The files of a database that does not run, by Neo4j's own tools: its archive (that of {@code neo4j-admin database dump})
 * and its consistency check. Internal interfaces of Neo4j: {@code Dumper}, {@code Loader}, {@code ConsistencyCheckService}.
 */
final class DatabaseFiles {
    private static final int MOST_LINES = 8;

    private final Path dir;
    private final Config config;
    private final DatabaseLayout graph;

    DatabaseFiles(Path dir) {
        this.dir = dir;
        this.config =
                Config.newBuilder().set(GraphDatabaseSettings.neo4j_home, dir).build();
        this.graph = layout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    private DatabaseLayout layout(String name) {
        return Neo4jLayout.of(config).databaseLayout(name);
    }

    /** Bytes of the graph and its indexes, without logs. */
    long bytes() throws IOException {
        AtomicLong bytes = new AtomicLong();
        Files.walkFileTree(graph.databaseDirectory(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes.get();
    }

    /** Writes the archive and closes it. */
    void dump(OutputStream out) throws IOException {
        try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
            List<Path> left = List.of(
                    graph.databaseLockFile().getFileName(),
                    graph.quarantineFile().getFileName());
            new Dumper(files)
                    .dump(
                            graph.databaseDirectory(),
                            graph.getTransactionLogsDirectory(),
                            out,
                            DumpFormatSelector.selectFormat(),
                            path -> left.contains(path.getFileName()));
        }
    }

    /** @throws IllegalArgumentException where the file is no archive, or not a whole one */
    void load(Path archive) throws IOException {
        try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
            Files.createDirectories(graph.databaseDirectory());
            Files.createDirectories(graph.getTransactionLogsDirectory());
            new Loader(files)
                    .load(
                            graph,
                            false,
                            false,
                            DumpFormatSelector::decompress,
                            () -> Files.newInputStream(archive),
                            String.valueOf(archive.getFileName()));
        } catch (IncorrectFormat e) {
            throw new IllegalArgumentException(
                    archive + ": must be a whole file of motifbase dump or neo4j-admin database dump, got another", e);
        }
    }

    /** What Neo4j's consistency check finds wrong in the graph and among the users, each in a line; nothing where all is well. */
    List<String> inconsistencies() {
        List<String> lines = new ArrayList<>();
        lines.addAll(inconsistencies(graph));
        lines.addAll(inconsistencies(layout(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)));
        return lines;
    }

    private List<String> inconsistencies(DatabaseLayout database) {
        String name = "database " + database.getDatabaseName();
        try {
            ConsistencyCheckService.Result result = new ConsistencyCheckService(database)
                    .with(config)
                    .with(dir.resolve("logs"))
                    .with(OutputStream.nullOutputStream())
                    .runFullConsistencyCheck();
            return result.isSuccessful() ? List.of() : lines(name, result);
        } catch (ConsistencyCheckIncompleteException | RuntimeException | IOException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return List.of(name + " cannot be checked: " + cause);
        }
    }

    private static List<String> lines(String name, ConsistencyCheckService.Result result) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(name + " has " + result.summary().getTotalInconsistencyCount() + " inconsistencies, listed in "
                + result.reportFile());
        if (Files.exists(result.reportFile())) {
            try (Stream<String> report = Files.lines(result.reportFile(), StandardCharsets.UTF_8)) {
                report.map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(MOST_LINES)
                        .forEach(line -> lines.add(name + ": " + line));
            }
        }
        return lines;
    }
}
