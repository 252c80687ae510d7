/**
 * Counting: the census of all motif classes of up to four neurons, in strictly layered graphs from degrees and one pass
 * over the wedges, in any directed graph by triads and classes of four vertices.
 */
@NullMarked
package io.motifbase.motifs.census;

import org.jspecify.annotations.NullMarked;
