/**
 * Where people and programs ask: the command line and the HTTP server, both thin over the same statements and the same
 * comparison, so that they give the same answers as the stored procedures.
 */
@NullMarked
package io.motifbase.queries;

import org.jspecify.annotations.NullMarked;
