/**
 * The command line: one class for each command, options in, a table or one JSON document out. A command that can do
 * without the database never starts it.
 */
@NullMarked
package io.motifbase.queries.cli;

import org.jspecify.annotations.NullMarked;
