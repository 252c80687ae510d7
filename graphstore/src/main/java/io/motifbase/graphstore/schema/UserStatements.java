package io.motifbase.graphstore.schema;

import java.util.Map;
import org.neo4j.graphdb.Transaction;

/** Manages users in a transaction of the system database. Values never enter the text. */
public final class UserStatements {
    private static final String CREATE =
            "CREATE USER $user SET PLAINTEXT PASSWORD $password SET PASSWORD CHANGE NOT REQUIRED";
    private static final String CHANGE_PASSWORD =
            "ALTER USER $user SET PLAINTEXT PASSWORD $password SET PASSWORD CHANGE NOT REQUIRED";
    private static final String DROP = "DROP USER $user";

    private UserStatements() {}

    public static void create(Transaction system, String user, String password) {
        system.execute(CREATE, Map.of("user", user, "password", password)).close();
    }

    public static void changePassword(Transaction system, String user, String password) {
        system.execute(CHANGE_PASSWORD, Map.of("user", user, "password", password))
                .close();
    }

    public static void drop(Transaction system, String user) {
        system.execute(DROP, Map.of("user", user)).close();
    }
}
