/**
 * Trains a network by gradient descent on batches, pruned weights held at exactly 0, to the same bits on every machine;
 * and the same as a Trainer and Model of the Tribuo library.
 *
 * <p>The engine works feature by feature: row f of a layer's activations holds neuron f for every sample of the batch, so
 * that all its loops run over samples or weights lying side by side. Every sum has one fixed order, whatever the vector
 * width of the machine.
 */
@NullMarked
package io.motifbase.trainer.training;

import org.jspecify.annotations.NullMarked;
