package io.motifbase.spark;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.nullmodel.Tally;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How the networks of an input and the members of their ensembles are counted. */
interface Counting {
    /** The options that the plan of the work is a function of. */
    SortedMap<String, String> settings();

    /**
     * All networks by all definitions, in the order of the input.
     *
     * @param nullOptions what they are to be compared with; null for a census alone
     * @throws IllegalArgumentException naming the first network that cannot be counted or compared as was asked
     */
    List<Observed> observed(@Nullable NullOptions nullOptions);

    /** The tallies of all ensembles of the networks, each under its {@link Observed#ensemble}, wave by wave. */
    Map<Chunk, Map<MotifClass, Tally>> tallies(
            RunFolder run, List<Observed> observed, NullOptions nullOptions, WaveOptions waves);
}
