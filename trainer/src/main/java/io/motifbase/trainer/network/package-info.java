/**
 * A neural network as data: layers of neurons, blocks of weighted connections kept by the mask, biases, and where all of
 * it came from. Every other room reads networks from here and from nowhere else.
 */
@NullMarked
package io.motifbase.trainer.network;

import org.jspecify.annotations.NullMarked;
