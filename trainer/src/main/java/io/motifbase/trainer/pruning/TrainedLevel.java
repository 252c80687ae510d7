package io.motifbase.trainer.pruning;

import io.motifbase.trainer.network.Network;

/**
 * One network at one sparsity, trained (unless a control).
 *
 * @param index of the network in its ensemble, from 1
 * @param sparsity as the schedule names it; 0 for the dense network
 * @param network with its provenance
 * @param testMse mean squared error over the whole test part, scaled outputs
 * @param iterations done at this sparsity
 */
public record TrainedLevel(int index, double sparsity, Network network, double testMse, int iterations) {}
