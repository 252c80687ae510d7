package io.motifbase.graphstore.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.context.FixedVersionContextSupplier;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.StorageEngineFactory;

/**
 * Neo4j's offline importer (the one behind {@code neo4j-admin database import full}), fed without files between: it writes
 * the pages of a new database in order, in all processors, past transactions. Internal interface of Neo4j:
 * {@code BatchImporter}.
 */
final class BulkImporter {
    private static final long LEAST_TRANSACTION = 3;

    private BulkImporter() {}

    /** @throws StoreException where it fails; what it has written is of no use then */
    static void write(Path dir, Input input, DoubleConsumer progress) {
        Config config = Config.newBuilder()
                .set(GraphDatabaseSettings.neo4j_home, dir)
                .set(GraphDatabaseSettings.preallocate_logical_logs, false)
                .build();
        DatabaseLayout layout = Neo4jLayout.of(config).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction();
                JobScheduler scheduler = JobSchedulerFactory.createInitialisedScheduler()) {
            Files.createDirectories(layout.databaseDirectory());
            Files.createDirectories(layout.getTransactionLogsDirectory());
            StorageEngineFactory.selectStorageEngine(config)
                    .batchImporter(
                            layout,
                            files,
                            PageCacheTracer.NULL,
                            new Settings(),
                            NullLogService.getInstance(),
                            nowhere,
                            false,
                            DefaultAdditionalIds.EMPTY,
                            config,
                            new ProgressMonitor(progress),
                            scheduler,
                            Collector.STRICT,
                            TransactionLogInitializer.getLogFilesInitializer(),
                            new IndexImporterFactoryImpl(),
                            EmptyMemoryTracker.INSTANCE,
                            new CursorContextFactory(
                                    PageCacheTracer.NULL, new FixedVersionContextSupplier(LEAST_TRANSACTION)))
                    .doImport(input);
        } catch (IOException e) {
            throw new StoreException("store " + dir + " cannot be written: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new StoreException("store " + dir + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** The look-up by label and by type that every database has. */
    private static final class Settings implements Configuration {
        @Override
        public IndexConfig indexConfig() {
            return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
        }
    }

    private record ProgressMonitor(DoubleConsumer progress) implements Monitor {
        @Override
        public void percentageCompleted(int percentage) {
            progress.accept(percentage / 100.0);
        }
    }
}
