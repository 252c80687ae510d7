package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.BitGraph;

/** Makes the members of one ensemble, in any order. Reuses its buffers, so it belongs to one thread. */
public interface Sampler {

    /**
     * Makes one member.
     *
     * @param member its number, 0 or more
     * @return the member, valid until the next call
     */
    BitGraph member(int member);
}
