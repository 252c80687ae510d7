package io.motifbase.graphstore.store;

import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.AdminAccessMode;
import org.neo4j.internal.kernel.api.security.AdminActionOnResource;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.PermissionState;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;

/**
 * A user whose every transaction is sealed: it reads what {@link SealedMode} allows and administers nothing. Internal
 * interface of Neo4j: {@code LoginContext}.
 */
final class SealedLogin extends LoginContext {
    SealedLogin(AuthSubject subject, ClientConnectionInfo connection) {
        super(subject, connection);
    }

    /** A user whose password was checked by this application. */
    static SealedLogin of(String user) {
        return new SealedLogin(new Named(user), ClientConnectionInfo.EMBEDDED_CONNECTION);
    }

    @Override
    public SecurityContext authorize(IdLookup ids, PrivilegeDatabaseReference database, AbstractSecurityLog log) {
        return new Sealed(subject(), new SealedMode(ids), connectionInfo(), database.name());
    }

    private record Named(String executingUser) implements AuthSubject {
        @Override
        public AuthenticationResult getAuthenticationResult() {
            return AuthenticationResult.SUCCESS;
        }

        @Override
        public boolean hasUsername(String name) {
            return executingUser.equals(name);
        }
    }

    private static final class Sealed extends SecurityContext {
        Sealed(AuthSubject subject, AccessMode mode, ClientConnectionInfo connection, String database) {
            super(subject, mode, connection, database);
        }

        @Override
        public PermissionState allowsAdminAction(AdminActionOnResource action) {
            return PermissionState.EXPLICIT_DENY;
        }

        @Override
        public PermissionState allowExecuteAdminProcedure(int id) {
            return PermissionState.EXPLICIT_DENY;
        }

        @Override
        public SecurityContext authorize(IdLookup ids, PrivilegeDatabaseReference database, AbstractSecurityLog log) {
            return this;
        }

        @Override
        public SecurityContext withMode(AccessMode mode) {
            return new Sealed(subject(), mode, connectionInfo(), database());
        }

        @Override
        public SecurityContext withMode(AdminAccessMode mode) {
            return this;
        }
    }
}
