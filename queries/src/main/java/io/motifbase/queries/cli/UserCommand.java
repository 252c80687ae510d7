package io.motifbase.queries.cli;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.Role;
import io.motifbase.graphstore.store.StoreUser;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code motifbase user}: who may use the server, and as what. */
@Command(
        name = "user",
        description = {
            "Manages the users of Bolt and HTTP: list, add, remove, password (gives a new one), role.",
            "An admin may do everything; an analyst reads the graph and counts motifs. User neo4j is always an admin. The"
                    + " password is taken from " + NewPassword.VARIABLE + ", asked on a terminal, or a line of stdin."
        })
final class UserCommand extends MotifbaseCommand {
    @Parameters(index = "0", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}")
    private Action action = Action.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The user's name.")
    private @Nullable String name;

    @Option(names = "--role", paramLabel = "ROLE", description = "admin or analyst (default of add: analyst).")
    private @Nullable String role;

    UserCommand(Session session) {
        super(session);
    }

    enum Action {
        LIST,
        ADD,
        REMOVE,
        PASSWORD,
        ROLE;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    void run() {
        if (role != null && action != Action.ADD && action != Action.ROLE) {
            throw new IllegalArgumentException("--role must come with add or role, got it with " + action);
        }
        switch (action) {
            case LIST -> list();
            case ADD -> {
                Role wanted = role == null ? Role.ANALYST : Role.named(role);
                GraphStore store = users();
                tell("added", store.addUser(named(), wanted, NewPassword.of(named())));
            }
            case PASSWORD -> {
                GraphStore store = users();
                tell("changed", store.changeUser(named(), null, NewPassword.of(named())));
            }
            case ROLE -> {
                if (role == null) {
                    throw new IllegalArgumentException("--role must be admin or analyst, got none");
                }
                tell("changed", users().changeUser(named(), Role.named(role), null));
            }
            case REMOVE -> {
                users().removeUser(named());
                answer(new Removed(named()), out -> out.println("removed " + name));
            }
        }
    }

    private String named() {
        if (name == null) {
            throw new IllegalArgumentException("NAME of the user must be given, got none");
        }
        return name;
    }

    /** @throws StoreInUseException that tells where a server manages its users */
    private GraphStore users() {
        try {
            return store();
        } catch (StoreInUseException e) {
            throw e.atRoute("/users", "GET, POST, PATCH and DELETE");
        }
    }

    private void list() {
        if (name != null) {
            throw new IllegalArgumentException("NAME must be absent with list, got " + name);
        }
        List<User> users = users().users().stream().map(User::of).toList();
        answer(users, out -> print(out, users));
    }

    private void tell(String what, StoreUser user) {
        answer(User.of(user), out -> out.println(what + " " + user.name() + ", " + user.role()));
    }

    private static void print(PrintWriter out, List<User> users) {
        Table table = new Table(List.of("user", "role"));
        users.forEach(user -> table.row(List.of(user.name(), user.role())));
        table.print(out);
    }

    @Serdeable
    record User(String name, String role) {
        static User of(StoreUser user) {
            return new User(user.name(), user.role().toString());
        }
    }

    /** @param removed name of who is gone */
    @Serdeable
    record Removed(String removed) {}
}
