package io.motifbase.spark;

import java.io.Serializable;

/**
 * Rows of a Parquet file that lie together: whole row groups.
 *
 * @param file relative to the folder of the layout
 * @param start first byte of the first row group
 * @param end byte after the last one
 * @param count rows
 */
record Rows(String file, long start, long end, long count) implements Serializable {

    /** Both, which must lie one after the other in a file. */
    Rows with(Rows next) {
        return new Rows(file, start, next.end, count + next.count);
    }
}
