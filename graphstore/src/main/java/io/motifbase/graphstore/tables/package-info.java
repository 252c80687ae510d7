/**
 * Parquet tables of flat columns, through the library parquet-floor, which reads and writes them without Hadoop: rows go in
 * and come out one by one, so that a table may be larger than the memory.
 */
@NullMarked
package io.motifbase.graphstore.tables;

import org.jspecify.annotations.NullMarked;
