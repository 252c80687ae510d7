package io.motifbase.graphstore.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/**
 * Who is an admin: user neo4j, and everybody whose node in the database's own store of users says so. Nothing that is sent as
 * Cypher can change that property, and it goes with the user. Whoever was made by {@code CREATE USER} is an analyst.
 */
final class Roles {
    /** Always there, always an admin. */
    static final String FIRST_USER = "neo4j";

    private static final Label USER = Label.label("User");
    private static final String NAME = "name";
    private static final String ROLE = "motifbaseRole";

    private final Supplier<GraphDatabaseService> system;

    Roles(Supplier<GraphDatabaseService> system) {
        this.system = system;
    }

    /** Null where there is no such user. */
    @Nullable
    Role of(String user) {
        try (Transaction tx = system.get().beginTx()) {
            Node node = tx.findNode(USER, NAME, user);
            return node == null ? null : role(node);
        }
    }

    /** All users, by name. */
    List<StoreUser> all() {
        List<StoreUser> users = new ArrayList<>();
        try (Transaction tx = system.get().beginTx();
                ResourceIterator<Node> nodes = tx.findNodes(USER)) {
            nodes.forEachRemaining(node -> users.add(new StoreUser((String) node.getProperty(NAME), role(node))));
        }
        users.sort(Comparator.comparing(StoreUser::name));
        return users;
    }

    private static Role role(Node user) {
        boolean admin = FIRST_USER.equals(user.getProperty(NAME))
                || Role.ADMIN.toString().equals(user.getProperty(ROLE, null));
        return admin ? Role.ADMIN : Role.ANALYST;
    }

    /** In the transaction that makes the user, so that nobody is ever more than asked. */
    static void give(Transaction tx, String user, Role role) {
        tx.findNode(USER, NAME, user).setProperty(ROLE, role.toString());
    }
}
