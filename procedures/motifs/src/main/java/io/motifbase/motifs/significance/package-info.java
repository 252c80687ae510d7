/**
 * Significance: how far the counts of a graph lie from those of a null ensemble, and how alike two such profiles are.
 */
@NullMarked
package io.motifbase.motifs.significance;

import org.jspecify.annotations.NullMarked;
