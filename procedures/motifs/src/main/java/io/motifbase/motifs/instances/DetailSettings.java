package io.motifbase.motifs.instances;

/**
 * What a census is asked beside the counts of the whole network.
 *
 * @param perBlock counts by the layer in which an instance begins
 * @param signed coherent and incoherent instances
 * @param weighted mean intensity and mean coherence
 */
public record DetailSettings(boolean perBlock, boolean signed, boolean weighted) {
    public static final DetailSettings NONE = new DetailSettings(false, false, false);

    /** Whether the weights of the connections are needed. */
    public boolean needsWeights() {
        return signed || weighted;
    }
}
