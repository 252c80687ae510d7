package io.motifbase.motifs.nullmodel;

/**
 * Some members of an ensemble: those with numbers from first on. Members do not depend on each other, so that any split of
 * an ensemble into ranges gives the same {@link Tally}s once they are added up.
 *
 * @param first 0 or more
 * @param count at least 1
 */
public record MemberRange(int first, int count) {

    public MemberRange {
        if (first < 0 || count < 1 || count > EnsembleSettings.MOST_MEMBERS - first) {
            throw new IllegalArgumentException("members must be a range within " + EnsembleSettings.MOST_MEMBERS
                    + ", got " + count + " from " + first);
        }
    }

    static MemberRange all(EnsembleSettings settings) {
        return new MemberRange(0, settings.members());
    }

    /** The number after the last. */
    int end() {
        return first + count;
    }
}
