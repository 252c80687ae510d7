package io.motifbase.graphstore.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GqlStatusObject;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.SeverityLevel;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Runs a statement of a user in a sealed transaction of its own, which is rolled back. Internal interface of Neo4j: {@code
 * GraphDatabaseAPI}, which begins a transaction with the rights of a login.
 */
final class SealedCypher {
    private final GraphDatabaseAPI db;
    private final Duration longest;

    /** @param longest of any transaction; zero for no limit */
    SealedCypher(GraphDatabaseService db, Duration longest) {
        this.db = (GraphDatabaseAPI) db;
        this.longest = longest;
    }

    private long millis(CypherLimits limits) {
        long wanted = limits.timeout().toMillis();
        return longest.isZero() ? wanted : Math.min(wanted, longest.toMillis());
    }

    /** @throws CypherException where the database refuses the statement or ends it */
    CypherAnswer answer(String user, String cypher, Map<String, @Nullable Object> parameters, CypherLimits limits) {
        try (Transaction tx = db.beginTransaction(
                        KernelTransaction.Type.EXPLICIT,
                        SealedLogin.of(user),
                        ClientConnectionInfo.EMBEDDED_CONNECTION,
                        millis(limits),
                        TimeUnit.MILLISECONDS);
                Result result = tx.execute(cypher, parameters)) {
            return answer(result, limits);
        } catch (RuntimeException e) {
            throw new CypherException(Status.statusCodeOf(e).code().serialize(), String.valueOf(e.getMessage()), e);
        }
    }

    private static CypherAnswer answer(Result result, CypherLimits limits) {
        List<String> columns = result.columns();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        boolean truncated = take(result, columns, rows, limits);
        boolean planned = result.getQueryExecutionType().requestedExecutionPlanDescription();
        return new CypherAnswer(
                columns,
                rows,
                truncated,
                planned ? Plans.plain(result.getExecutionPlanDescription(), limits) : null,
                notes(result));
    }

    /** Without the statuses that only say that all went well. */
    private static List<CypherAnswer.Note> notes(Result result) {
        List<CypherAnswer.Note> notes = new ArrayList<>();
        for (GqlStatusObject status : result.getGqlStatusObjects()) {
            if (status.getSeverity() != SeverityLevel.UNKNOWN) {
                notes.add(new CypherAnswer.Note(
                        status.gqlStatus(), status.getSeverity().name(), status.statusDescription()));
            }
        }
        return notes;
    }

    /** @return whether rows were left */
    private static boolean take(
            Result result, List<String> columns, List<List<@Nullable Object>> rows, CypherLimits limits) {
        GraphValues values = new GraphValues(limits.bytes());
        try {
            while (result.hasNext()) {
                if (rows.size() == limits.rows()) {
                    return true;
                }
                Map<String, Object> found = result.next();
                List<@Nullable Object> row = new ArrayList<>();
                for (String column : columns) {
                    row.add(values.plain(found.get(column)));
                }
                rows.add(row);
            }
            return false;
        } catch (GraphValues.FullException e) {
            return true;
        }
    }
}
