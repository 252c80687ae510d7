package io.motifbase.motifs.graph;

import java.util.Arrays;

/**
 * The connections of one ordered layer pair as a bit matrix that is written over and over: one row for each source
 * (neurons first, then biases), one column for each target neuron.
 *
 * <p>Layout: row i is the words {@code [i * rowWords, (i + 1) * rowWords)} of {@link #rowBits()}, bit j of a row is bit
 * {@code j & 63} of its word {@code j >> 6}. {@link #columnBits()} holds the transpose in the same way, valid after
 * {@link #transpose()}. Both end with one more row, of zeros, for loops that want whole groups of rows. A 400 x 400
 * block is 22 kB each way, so that counting stays in the first-level cache and one word operation covers 64 neurons.
 * Memory 2 bits a cell.
 */
public final class BitBlock implements CellSet {
    private final int neurons;
    private final int biases;
    private final int columns;
    private final int rowWords;
    private final int columnWords;
    private final long[] rowBits;
    private final long[] columnBits;

    /**
     * An empty block.
     *
     * @param neurons source neurons, rows {@code [0, neurons)}
     * @param biases source biases, rows {@code [neurons, neurons + biases)}
     * @param columns target neurons
     * @throws ArithmeticException where the bits exceed one array
     */
    public BitBlock(int neurons, int biases, int columns) {
        this.neurons = neurons;
        this.biases = biases;
        this.columns = columns;
        this.rowWords = words(columns);
        this.columnWords = words(neurons + biases);
        this.rowBits = new long[Math.multiplyExact(neurons + biases + 1, rowWords)];
        this.columnBits = new long[Math.multiplyExact(columns + 1, columnWords)];
    }

    /** Words that hold as many bits. */
    static int words(int bits) {
        return (bits + 63) >>> 6;
    }

    @Override
    public int neurons() {
        return neurons;
    }

    @Override
    public int rows() {
        return neurons + biases;
    }

    @Override
    public int columns() {
        return columns;
    }

    /** Words of one row. */
    public int rowWords() {
        return rowWords;
    }

    /** Words of one column in the transpose. */
    public int columnWords() {
        return columnWords;
    }

    /** The bits themselves, not a copy. */
    public long[] rowBits() {
        return rowBits;
    }

    /** The bits of the transpose, not a copy; as of the last {@link #transpose()}. */
    public long[] columnBits() {
        return columnBits;
    }

    @Override
    public boolean has(int row, int column) {
        return (rowBits[row * rowWords + (column >>> 6)] >>> column & 1) != 0;
    }

    @Override
    public void set(int row, int column) {
        rowBits[row * rowWords + (column >>> 6)] |= 1L << column;
    }

    @Override
    public void unset(int row, int column) {
        rowBits[row * rowWords + (column >>> 6)] &= ~(1L << column);
    }

    @Override
    public void setWord(int row, int word, long bits) {
        rowBits[row * rowWords + word] = bits;
    }

    @Override
    public void clear() {
        Arrays.fill(rowBits, 0);
    }

    @Override
    public int rowCount(int row) {
        return count(rowBits, row * rowWords, rowWords);
    }

    /** Connections into a target, as of the last {@link #transpose()}. */
    public int columnCount(int column) {
        return count(columnBits, column * columnWords, columnWords);
    }

    private static int count(long[] bits, int from, int words) {
        int count = 0;
        for (int k = from; k < from + words; k++) {
            count += Long.bitCount(bits[k]);
        }
        return count;
    }

    /**
     * Writes the targets of a source, in increasing order.
     *
     * @param at where the first one goes
     * @return how many
     */
    public int targets(int row, int[] into, int at) {
        return bitsOf(rowBits, row * rowWords, rowWords, 1, into, at);
    }

    /**
     * Writes the sources of a target, each times {@code stride}, in increasing order, as of the last {@link #transpose()}.
     *
     * @return how many
     */
    public int sources(int column, int stride, int[] into) {
        return bitsOf(columnBits, column * columnWords, columnWords, stride, into, 0);
    }

    private static int bitsOf(long[] bits, int from, int words, int stride, int[] into, int at) {
        int size = at;
        for (int k = 0; k < words; k++) {
            int base = k << 6;
            for (long word = bits[from + k]; word != 0; word &= word - 1) {
                into[size++] = (base + Long.numberOfTrailingZeros(word)) * stride;
            }
        }
        return size - at;
    }

    /** Brings {@link #columnBits()} up to date, by tiles of 64 x 64 bits. Time 6 word operations a word. */
    public void transpose() {
        long[] tile = new long[64];
        for (int tileRow = 0; tileRow < columnWords; tileRow++) {
            int rows = Math.min(64, rows() - (tileRow << 6));
            for (int tileColumn = 0; tileColumn < rowWords; tileColumn++) {
                for (int i = 0; i < rows; i++) {
                    tile[i] = rowBits[((tileRow << 6) + i) * rowWords + tileColumn];
                }
                Arrays.fill(tile, rows, 64, 0);
                transposeTile(tile);
                int height = Math.min(64, columns - (tileColumn << 6));
                for (int j = 0; j < height; j++) {
                    columnBits[((tileColumn << 6) + j) * columnWords + tileRow] = tile[j];
                }
            }
        }
    }

    /** Transposes 64 x 64 bits in place by swapping ever smaller squares (Warren, Hacker's Delight, 7-3). */
    private static void transposeTile(long[] tile) {
        long mask = 0x00000000FFFFFFFFL;
        for (int step = 32; step > 0; step >>= 1, mask ^= mask << step) {
            for (int i = 0; i < 64; i = (i + step + 1) & ~step) {
                long swapped = (tile[i] >>> step ^ tile[i + step]) & mask;
                tile[i] ^= swapped << step;
                tile[i + step] ^= swapped;
            }
        }
    }
}
