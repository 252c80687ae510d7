package io.motifbase.graphstore.store;

import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** The users of the database, as Bolt takes them. Internal interface of Neo4j: {@code AuthManager}. */
final class Users {
    private final AuthManager users;

    Users(GraphDatabaseService db) {
        this.users = ((GraphDatabaseAPI) db).getDependencyResolver().resolveDependency(AuthManager.class);
    }

    /** Whether there is this user with this password; after some wrong passwords the user is locked for seconds. */
    Login authenticate(String name, String password) {
        try {
            AuthenticationResult result = users.login(
                            AuthToken.newBasicAuthToken(name, password), ClientConnectionInfo.EMBEDDED_CONNECTION)
                    .subject()
                    .getAuthenticationResult();
            if (result == AuthenticationResult.TOO_MANY_ATTEMPTS) {
                return Login.LOCKED;
            }
            return result == AuthenticationResult.SUCCESS ? Login.ACCEPTED : Login.REFUSED;
        } catch (InvalidAuthTokenException e) {
            return Login.REFUSED;
        }
    }
}
