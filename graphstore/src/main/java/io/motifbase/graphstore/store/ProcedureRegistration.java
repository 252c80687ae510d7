package io.motifbase.graphstore.store;

import io.motifbase.procedures.MotifPlugin;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Makes the motif procedures callable in the embedded database. Internal interface of Neo4j: {@code GlobalProcedures}. */
final class ProcedureRegistration {
    private ProcedureRegistration() {}

    static void register(GraphDatabaseService db) {
        GlobalProcedures procedures =
                ((GraphDatabaseAPI) db).getDependencyResolver().resolveDependency(GlobalProcedures.class);
        try {
            for (Class<?> type : MotifPlugin.PROCEDURES) {
                procedures.registerProcedure(type);
            }
            for (Class<?> type : MotifPlugin.FUNCTIONS) {
                procedures.registerFunction(type);
                procedures.registerAggregationFunction(type);
            }
        } catch (ProcedureException e) {
            throw new IllegalStateException("the motif procedures must be registrable: " + e.getMessage(), e);
        }
    }
}
