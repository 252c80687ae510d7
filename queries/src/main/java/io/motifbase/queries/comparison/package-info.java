/**
 * Do networks have the same motifs? The Z vectors of networks side by side: the cosine of every pair, and by sparsity the
 * mean Z of every motif, the median test error and the mean pairwise cosine, which grows where pruning drives networks
 * to one motif distribution (Zahn, Daniel and Kutz 2024, arXiv 2403.00974).
 */
@NullMarked
package io.motifbase.queries.comparison;

import org.jspecify.annotations.NullMarked;
