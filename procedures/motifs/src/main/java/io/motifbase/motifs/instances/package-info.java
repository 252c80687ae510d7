/**
 * Single subgraphs: which there are, one after the other; in which roles a neuron takes part; and what the weights of
 * their connections say, as signs and as intensities.
 */
@NullMarked
package io.motifbase.motifs.instances;

import org.jspecify.annotations.NullMarked;
