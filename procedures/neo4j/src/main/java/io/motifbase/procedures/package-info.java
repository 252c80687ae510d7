/**
 * The motif kernel as stored procedures of Neo4j: a configuration map comes in, a {@link
 * io.motifbase.procedures.GraphProjection} turns the stored graph into the kernel's arrays, the kernel computes, rows go
 * out. The same classes run in the embedded database and as a plugin of a Neo4j server.
 */
@NullMarked
package io.motifbase.procedures;

import org.jspecify.annotations.NullMarked;
