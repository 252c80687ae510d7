/**
 * Everything that is asked of the graph: the statements, written with the Cypher DSL against a metamodel of the schema.
 * The command line, HTTP and the comparison ask through here, and the counts come from the same stored procedures that a
 * driver calls.
 */
@NullMarked
package io.motifbase.queries.statements;

import org.jspecify.annotations.NullMarked;
