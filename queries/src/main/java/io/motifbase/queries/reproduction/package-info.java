/**
 * The motif paper again on networks of one's own: four ensembles trained alike but for one thing, everything that is counted
 * of them, and a report that sets it beside the published figures.
 */
@NullMarked
package io.motifbase.queries.reproduction;

import org.jspecify.annotations.NullMarked;
