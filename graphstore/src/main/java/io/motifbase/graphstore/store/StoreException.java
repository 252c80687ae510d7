package io.motifbase.graphstore.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.DatabaseShutdownException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.TransactionTerminatedException;
import org.neo4j.graphdb.TransientFailureException;

/** The store cannot be used as it is: one line says why. */
public class StoreException extends RuntimeException {
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Whether a failure of the database says nothing of what was asked and may be gone the next time: a transaction that
     * was terminated, ran out of time or memory, met a lock, or a database that is stopping.
     */
    public static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionTerminatedException
                    || cause instanceof TransientFailureException
                    || cause instanceof DatabaseShutdownException
                    || (cause instanceof QueryExecutionException query && passes(query.getStatusCode()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(String statusCode) {
        return statusCode.startsWith("Neo.TransientError.")
                || statusCode.equals("Neo.ClientError.Transaction.Terminated")
                || statusCode.equals("Neo.ClientError.Transaction.TransactionTimedOut");
    }
}
