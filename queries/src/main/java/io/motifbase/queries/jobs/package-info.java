/**
 * Training as jobs of the server: one at a time, a bounded number waiting, each remembered in the graph as
 * {@code (:Job)}, so that a job of a server that stopped is known as INTERRUPTED and can be resumed.
 */
@NullMarked
package io.motifbase.queries.jobs;

import org.jspecify.annotations.NullMarked;
