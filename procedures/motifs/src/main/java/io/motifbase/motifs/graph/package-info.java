/**
 * The structure that motifs are counted in: layered directed graphs without weights, where a bias is a source of its
 * own, and the clean-up that removes neurons which cannot carry a signal.
 */
@NullMarked
package io.motifbase.motifs.graph;

import org.jspecify.annotations.NullMarked;
