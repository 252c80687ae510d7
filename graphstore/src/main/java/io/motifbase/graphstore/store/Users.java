package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.UserStatements;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * The users of the database, as Bolt takes them, and their roles. All of it is in the database's own store of users.
 * Internal interface of Neo4j: {@code AuthManager}.
 */
final class Users {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    private final EmbeddedDatabase database;
    private final AuthManager passwords;
    private final Roles roles;

    Users(EmbeddedDatabase database) {
        this.database = database;
        this.passwords =
                ((GraphDatabaseAPI) database.graph()).getDependencyResolver().resolveDependency(AuthManager.class);
        this.roles = new Roles(database::system);
    }

    /** Whether there is this user with this password; after some wrong passwords the user is locked for seconds. */
    Login authenticate(String name, String password) {
        try {
            AuthenticationResult result = passwords
                    .login(AuthToken.newBasicAuthToken(name, password), ClientConnectionInfo.EMBEDDED_CONNECTION)
                    .subject()
                    .getAuthenticationResult();
            return switch (result) {
                case SUCCESS -> roles.of(name) == Role.ADMIN ? Login.ADMIN : Login.ANALYST;
                case TOO_MANY_ATTEMPTS -> Login.LOCKED;
                case PASSWORD_CHANGE_REQUIRED -> Login.EXPIRED;
                default -> Login.REFUSED;
            };
        } catch (InvalidAuthTokenException e) {
            return Login.REFUSED;
        }
    }

    List<StoreUser> all() {
        return roles.all();
    }

    /** @throws IllegalArgumentException where the name is taken or none, or the password is too short */
    StoreUser add(String name, Role role, String password) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "user must be 1 to 64 letters, digits and signs _ . -, the first a letter," + " got " + name);
        }
        FirstPassword.checked(password);
        if (roles.of(name) != null) {
            throw new IllegalArgumentException("user must be new, got " + name);
        }
        change(tx -> {
            UserStatements.create(tx, name, password);
            Roles.give(tx, name, role);
        });
        return new StoreUser(name, role);
    }

    /** @throws IllegalArgumentException for no such user, another role of user neo4j, or a password that is too short */
    StoreUser change(String name, @Nullable Role role, @Nullable String password) {
        Role former = roleOf(name);
        if (role != null && role != former) {
            refuseFirstUser(name);
        }
        if (password != null) {
            FirstPassword.checked(password);
        }
        change(tx -> {
            if (password != null) {
                UserStatements.changePassword(tx, name, password);
            }
            if (role != null) {
                Roles.give(tx, name, role);
            }
        });
        return new StoreUser(name, role == null ? former : role);
    }

    /**
     * A connection that the user has open is refused from its next transaction.
     *
     * @throws UnknownUserException where there is none of that name
     * @throws IllegalArgumentException for user neo4j
     */
    void remove(String name) {
        roleOf(name);
        refuseFirstUser(name);
        change(tx -> UserStatements.drop(tx, name));
    }

    private Role roleOf(String name) {
        Role role = roles.of(name);
        if (role == null) {
            throw new UnknownUserException(
                    name, all().stream().map(StoreUser::name).toList());
        }
        return role;
    }

    private static void refuseFirstUser(String name) {
        if (name.equals(Roles.FIRST_USER)) {
            throw new IllegalArgumentException("user must be another than " + name + ", who is always an admin");
        }
    }

    private void change(Consumer<Transaction> change) {
        try (Transaction tx = database.system().beginTx()) {
            change.accept(tx);
            tx.commit();
        } catch (QueryExecutionException e) {
            if (e.getStatusCode().startsWith("Neo.ClientError.")) {
                throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }
}
