/**
 * The embedded database that keeps networks and their scores: one transaction a network, visible as READY only when whole.
 * Neo4j's internal interfaces are used in {@code ProcedureRegistration}, {@code FirstPassword}, {@code Users},
 * {@code BoltPort}, {@code BulkImporter} and {@code DatabaseFiles} alone, one for each.
 */
@NullMarked
package io.motifbase.graphstore.store;

import org.jspecify.annotations.NullMarked;
