package io.motifbase.motifs.significance;

import io.motifbase.motifs.census.MotifClass;
import org.jspecify.annotations.Nullable;

/**
 * How one class compares with the exact moments of a null model. There are no members, so there is no p-value.
 *
 * @param motif the class
 * @param count the observed count
 * @param mean mean count under the null model
 * @param sd its standard deviation
 * @param z (count - mean) / sd; null where determined
 * @param profile z over the length of the vector of all defined z; null where determined, or where that length is 0
 * @param determined whether every random graph has the same count
 */
public record ExactZScore(
        MotifClass motif,
        long count,
        double mean,
        double sd,
        @Nullable Double z,
        @Nullable Double profile,
        boolean determined) {}
