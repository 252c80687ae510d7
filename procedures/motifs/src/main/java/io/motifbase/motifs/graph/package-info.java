/**
 * The structure that motifs are counted in: directed graphs without weights, layered or not, where a bias is a source of
 * its own, and the clean-up that removes neurons which cannot carry a signal.
 */
@NullMarked
package io.motifbase.motifs.graph;

import org.jspecify.annotations.NullMarked;
