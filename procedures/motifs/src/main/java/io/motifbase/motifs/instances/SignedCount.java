package io.motifbase.motifs.instances;

/**
 * The instances of a class by the sign of the product of their weights. Those with a connection of weight 0 are neither.
 *
 * @param coherent with a positive product: an even number of negative weights
 * @param incoherent with a negative product
 */
public record SignedCount(long coherent, long incoherent) {}
