/**
 * Tables of inputs and outputs that networks learn from: made by the flight simulator (or brought by a user), scaled with
 * what the training part shows, split into parts for training, validation and test, with their provenance.
 */
@NullMarked
package io.motifbase.trainer.trainingset;

import org.jspecify.annotations.NullMarked;
