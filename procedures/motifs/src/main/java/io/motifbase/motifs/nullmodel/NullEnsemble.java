package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Counts;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import java.util.List;

/**
 * The counts of all members of a null ensemble, as exact moments and comparisons with the observed counts. Members are
 * independent of each other, each made from the graph itself.
 *
 * <p>Time members * (one member + its census) / threads; memory the bits of one member a thread. Members are never
 * kept.
 */
public final class NullEnsemble {
    private final MemberTally tally;

    private NullEnsemble(MemberTally tally) {
        this.tally = tally;
    }

    /**
     * Counts an ensemble of the graph that a census counted.
     *
     * @param census the observed counts, and the graph after clean-up
     * @param poll called from this thread at least every 50 ms; what it throws ends the ensemble and is thrown on, once
     *     every thread has finished the member at hand
     * @throws IllegalArgumentException where the null model cannot serve the graph, or the heap cannot hold its
     *     samplers
     */
    public static NullEnsemble of(MotifCensus census, EnsembleSettings settings, Runnable poll) {
        long[] observed = census.classes().stream().mapToLong(census::count).toArray();
        MemberTally total = new MemberTally(census.classes(), observed);
        MemberCensuses<MemberTally> members = new MemberCensuses<>(census, settings);
        members.run(() -> new MemberTally(census.classes(), observed), total::merge, poll);
        return new NullEnsemble(total);
    }

    /** The ensemble of members that are counted already, of the graph that the census counted. */
    public static NullEnsemble of(MotifCensus census, MemberCounts members) {
        List<MotifClass> classes = census.classes();
        MemberTally total = new MemberTally(
                classes, classes.stream().mapToLong(census::count).toArray());
        Counts counts = new Counts();
        for (int member = 0; member < members.members(); member++) {
            long[] ofMember = members.ofMember(member);
            for (int i = 0; i < ofMember.length; i++) {
                counts.set(classes.get(i), ofMember[i]);
            }
            total.add(member, counts);
        }
        return new NullEnsemble(total);
    }

    /** Moments of the members' counts of one class. */
    public Moments moments(MotifClass motif) {
        return tally.moments(motif);
    }

    /** Members whose count is the observed one or more. */
    public long atLeast(MotifClass motif) {
        return tally.atLeast(motif);
    }

    /** Members whose count is the observed one or less. */
    public long atMost(MotifClass motif) {
        return tally.atMost(motif);
    }
}
