package io.motifbase.graphstore.store;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.PermissionState;
import org.neo4j.kernel.impl.api.security.RestrictedAccessMode;

/**
 * What a sealed transaction may do: read the graph, and call the procedures and functions of a list. {@code Static.READ} of
 * the database alone would still load files and addresses, show settings and call every procedure that reads. Internal
 * interface of Neo4j: {@code AccessMode}.
 */
final class SealedMode extends RestrictedAccessMode {
    /** The motif procedures (those that write are refused by their mode), and what Neo4j Browser and drivers ask. */
    private static final Set<String> PROCEDURES = Set.of(
            "motif.*",
            "db.info",
            "db.labels",
            "db.ping",
            "db.propertyKeys",
            "db.relationshipTypes",
            "db.schema.nodeTypeProperties",
            "db.schema.relTypeProperties",
            "db.schema.visualization",
            "dbms.clientConfig",
            "dbms.components",
            "dbms.info",
            "dbms.showCurrentUser");

    private static final String OWN_FUNCTIONS = "motif.*";

    private final int[] procedures;
    private final int[] functions;
    private final int[] aggregations;

    SealedMode(LoginContext.IdLookup ids) {
        super(Static.READ, Static.READ);
        procedures = PROCEDURES.stream()
                .flatMapToInt(name -> Arrays.stream(ids.getProcedureIds(name)))
                .sorted()
                .toArray();
        functions = sorted(ids.getFunctionIds(OWN_FUNCTIONS));
        aggregations = sorted(ids.getAggregatingFunctionIds(OWN_FUNCTIONS));
    }

    private static int[] sorted(int[] ids) {
        int[] copy = ids.clone();
        Arrays.sort(copy);
        return copy;
    }

    private static PermissionState listed(int[] list, int id) {
        return Arrays.binarySearch(list, id) >= 0 ? PermissionState.EXPLICIT_GRANT : PermissionState.EXPLICIT_DENY;
    }

    @Override
    public PermissionState allowsExecuteProcedure(int id) {
        return listed(procedures, id);
    }

    @Override
    public PermissionState allowsExecuteFunction(int id) {
        return listed(functions, id);
    }

    @Override
    public PermissionState allowsExecuteAggregatingFunction(int id) {
        return listed(aggregations, id);
    }

    @Override
    public PermissionState allowExecuteAdminProcedures() {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public PermissionState allowsShowSetting(String setting) {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public PermissionState allowsLoadAllData() {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public PermissionState allowsLoadUri(URI uri, InetAddress address) {
        return PermissionState.EXPLICIT_DENY;
    }

    /** The names of indexes and constraints are no secret, and Neo4j Browser shows them. */
    @Override
    public boolean allowsShowIndex() {
        return true;
    }

    @Override
    public boolean allowsShowConstraint() {
        return true;
    }

    @Override
    public boolean isOverridden() {
        return false;
    }

    @Override
    public String name() {
        return "sealed read";
    }
}
