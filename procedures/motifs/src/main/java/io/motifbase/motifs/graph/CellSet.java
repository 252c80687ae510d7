package io.motifbase.motifs.graph;

/**
 * The filled cells of one block: a row for each source (neurons first, then biases), a column for each target neuron.
 * {@link BitBlock} suits blocks that fit into memory as bits, {@link SparseBlock} large ones with few connections.
 */
public interface CellSet {

    /** Source neurons, biases not counted. */
    int neurons();

    /** Source neurons and biases. */
    int rows();

    /** Target neurons. */
    int columns();

    boolean has(int row, int column);

    /** Fills a cell, filled or not. */
    void set(int row, int column);

    /** Empties a cell, filled or not. */
    void unset(int row, int column);

    /** Fills those of the 64 empty cells from column {@code 64 * word} on whose bit is set. */
    void setWord(int row, int word, long bits);

    /** Empties every cell. */
    void clear();

    /** Filled cells of a row. */
    int rowCount(int row);
}
