package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.Graph;

/** Makes the members of one ensemble, in any order. Reuses its buffers, so it belongs to one thread. */
public interface Sampler {

    /**
     * Makes one member.
     *
     * @param member its number, 0 or more
     * @param poll called from this thread at least every 50 ms; what it throws ends the member and is thrown on
     * @return the member, in the form that the model makes with least work; valid until the next call
     */
    Graph member(int member, Runnable poll);

    /** A member that nothing ends early. */
    default Graph member(int member) {
        return member(member, () -> {});
    }
}
