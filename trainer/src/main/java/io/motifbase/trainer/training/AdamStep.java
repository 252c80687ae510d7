package io.motifbase.trainer.training;

/**
 * The numbers of one Adam iteration: both means become decay * mean + gain * new; then value -= rate * mean / (scale *
 * sqrt(square) + epsilon).
 */
record AdamStep(float rate, float scale, float decay1, float gain1, float decay2, float gain2, float epsilon) {}
