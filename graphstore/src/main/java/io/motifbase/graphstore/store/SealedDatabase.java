package io.motifbase.graphstore.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilderImplementation;
import org.neo4j.graphdb.factory.module.GlobalModule;
import org.neo4j.graphdb.factory.module.edition.AbstractEditionModule;
import org.neo4j.graphdb.factory.module.edition.CommunityEditionModule;
import org.neo4j.kernel.api.security.AuthManager;

/**
 * Builds a database in which Bolt seals everybody who is no admin. Internal interface of Neo4j: {@code
 * CommunityEditionModule}.
 */
final class SealedDatabase extends DatabaseManagementServiceBuilderImplementation {
    private @Nullable Config started;

    SealedDatabase(Path home) {
        super(home);
    }

    /** Once the database runs, so that no work of its start is ended: making or migrating the schema may take long. */
    void endTransactionsAfter(Duration timeout) {
        Objects.requireNonNull(started, "the database must run")
                .setDynamic(GraphDatabaseSettings.transaction_timeout, timeout, "motifbase");
    }

    @Override
    protected Function<GlobalModule, AbstractEditionModule> getEditionFactory(Config config) {
        started = config;
        return SealedEdition::new;
    }

    @SuppressWarnings("unchecked") // of a return type that the module of the database narrows
    private static final class SealedEdition extends CommunityEditionModule {
        SealedEdition(GlobalModule module) {
            super(module);
        }

        @Override
        public AuthManager getBoltAuthManager(DependencyResolver dependencies) {
            return new SealedLogins(
                    super.getBoltAuthManager(dependencies),
                    new Roles(() -> dependencies
                            .resolveDependency(DatabaseManagementService.class)
                            .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)));
        }
    }
}
