package io.motifbase.motifs.census;

/**
 * Some adjacent layers of a strictly layered graph, by which its counts are cut into parts that add up exactly. To a layer
 * falls what is counted about its neurons: the stars and paths around them, bi-fans and bi-parallels that begin there, and
 * of the connected pairs those at two connections that begin there and those at three that begin one layer before. All of
 * it is seen in the blocks from one before the layer to one after it, so that a graph larger than a machine is counted
 * window by window.
 *
 * @param from first layer
 * @param to layer after the last
 */
public record LayerRange(int from, int to) {
    /** Every layer of any graph. */
    public static final LayerRange ALL = new LayerRange(0, Integer.MAX_VALUE);

    /** @throws IllegalArgumentException for a negative layer or no layer at all */
    public LayerRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException(
                    "layers must be at least 1 from layer 0 on, got from " + from + " to before " + to);
        }
    }

    /** The lowest layer that is read to count these. */
    public int firstRead() {
        return Math.max(0, from - 1);
    }

    /** The highest layer that is read to count these, of a graph of so many layers. */
    public int lastRead(int layers) {
        return Math.min(layers - 1, to + 1);
    }

    /** The same layers, numbered from another first one on. */
    public LayerRange after(int firstLayer) {
        return new LayerRange(from - firstLayer, to - firstLayer);
    }

    boolean has(int layer) {
        return layer >= from && layer < to;
    }
}
