package io.motifbase.graphstore.store;

import java.util.Map;
import org.neo4j.graphdb.security.AuthorizationViolationException;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;

/**
 * The logins of Bolt: those of the database, sealed for every user who is no admin. The role is asked for at every
 * transaction, so that a change of it does not wait for the end of a connection. Internal interface of Neo4j: {@code
 * AuthManager}.
 */
final class SealedLogins extends AuthManager {
    private final AuthManager logins;
    private final Roles roles;

    SealedLogins(AuthManager logins, Roles roles) {
        this.logins = logins;
        this.roles = roles;
    }

    @Override
    public LoginContext login(Map<String, Object> token, ClientConnectionInfo connection)
            throws InvalidAuthTokenException {
        return new ByRole(logins.login(token, connection));
    }

    @Override
    public LoginContext impersonate(LoginContext login, String user) {
        return new ByRole(logins.impersonate(login, user));
    }

    private final class ByRole extends LoginContext {
        private final LoginContext login;

        ByRole(LoginContext login) {
            super(login.subject(), login.connectionInfo());
            this.login = login;
        }

        @Override
        public boolean impersonating() {
            return login.impersonating();
        }

        @Override
        public boolean nativelyAuthenticated() {
            return login.nativelyAuthenticated();
        }

        @Override
        public SecurityContext authorize(IdLookup ids, PrivilegeDatabaseReference database, AbstractSecurityLog log) {
            if (subject().getAuthenticationResult() != AuthenticationResult.SUCCESS) {
                // refused, or nothing but a change of password
                return login.authorize(ids, database, log);
            }
            Role role = roles.of(subject().executingUser());
            if (role == null) {
                throw AuthorizationViolationException.permissionDeniedUnauthorized();
            }
            return role == Role.ADMIN
                    ? login.authorize(ids, database, log)
                    : new SealedLogin(subject(), connectionInfo()).authorize(ids, database, log);
        }
    }
}
