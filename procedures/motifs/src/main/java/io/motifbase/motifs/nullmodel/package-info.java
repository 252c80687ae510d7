/**
 * Null models: random graphs that keep chosen quantities of a graph and vary all else. A member of an ensemble is a
 * pure function of graph, null model, seed and member number, and moments are exact integers, so that any split of the
 * work gives the same bits.
 */
@NullMarked
package io.motifbase.motifs.nullmodel;

import org.jspecify.annotations.NullMarked;
