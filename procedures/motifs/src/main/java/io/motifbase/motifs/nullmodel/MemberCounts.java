package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import java.util.Arrays;
import java.util.List;

/**
 * The counts of every member of a null ensemble, one by one: the raw numbers behind {@link NullEnsemble}, of the same
 * members. The same bits for any number of threads.
 *
 * <p>Time members * (one member + its census) / threads; memory 8 bytes for each member and class.
 */
public final class MemberCounts {
    /** Counts that are kept at most: half a GiB. */
    private static final long MOST_COUNTS = 1L << 26;

    private final List<MotifClass> classes;
    private final long[] counts;

    private MemberCounts(List<MotifClass> classes, long[] counts) {
        this.classes = classes;
        this.counts = counts;
    }

    /**
     * Counts an ensemble of the graph that a census counted.
     *
     * @param census the observed counts, and the graph after clean-up
     * @param poll called from this thread at least every 50 ms; what it throws ends the ensemble and is thrown on
     * @throws IllegalArgumentException where the null model cannot serve the graph, the heap cannot hold its samplers,
     *     or the counts would take more than half a GiB
     */
    public static MemberCounts of(MotifCensus census, EnsembleSettings settings, Runnable poll) {
        List<MotifClass> classes = census.classes();
        long most = MOST_COUNTS / classes.size();
        if (settings.members() > most) {
            throw new IllegalArgumentException(
                    "members must be at most " + most + " where every count is kept, got " + settings.members());
        }
        long[] all = new long[settings.members() * classes.size()];
        MemberCensuses<MemberCensuses.Collector> members =
                new MemberCensuses<>(census, settings, MemberRange.all(settings));
        MemberCensuses.Collector rows = (member, counts) -> {
            for (int i = 0; i < classes.size(); i++) {
                all[member * classes.size() + i] = counts.get(classes.get(i));
            }
        };
        members.run(() -> rows, merged -> {}, poll);
        return new MemberCounts(classes, all);
    }

    public int members() {
        return counts.length / classes.size();
    }

    /** What was counted, in the order of {@link #ofMember}. */
    public List<MotifClass> classes() {
        return classes;
    }

    /** Counts of one member, shape (classes); a copy. */
    public long[] ofMember(int member) {
        return Arrays.copyOfRange(counts, member * classes.size(), (member + 1) * classes.size());
    }

    /**
     * Counts of one class, shape (members); a copy.
     *
     * @throws IllegalArgumentException where the definition has no such class
     */
    public long[] ofClass(MotifClass motif) {
        int i = classes.indexOf(motif);
        if (i < 0) {
            throw new IllegalArgumentException("motif must be one of " + classes + ", got " + motif);
        }
        long[] ofClass = new long[members()];
        Arrays.setAll(ofClass, member -> counts[member * classes.size() + i]);
        return ofClass;
    }
}
