/**
 * Counting: the census of all motif classes of up to four neurons in a layered graph, under two definitions, from
 * degrees and one pass over the wedges.
 */
@NullMarked
package io.motifbase.motifs.census;

import org.jspecify.annotations.NullMarked;
