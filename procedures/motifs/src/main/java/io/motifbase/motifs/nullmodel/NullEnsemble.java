package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Counts;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The counts of all members of a null ensemble, as exact moments and comparisons with the observed counts. Members are
 * independent of each other, each made from the graph itself.
 *
 * <p>Time members * (one member + its census) / threads; memory the bits of one member a thread. Members are never
 * kept.
 */
public final class NullEnsemble {
    private final Map<MotifClass, Tally> tallies;

    private NullEnsemble(Map<MotifClass, Tally> tallies) {
        this.tallies = Collections.unmodifiableMap(new LinkedHashMap<>(tallies));
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
        return of(census, settings, MemberRange.all(settings), poll);
    }

    /**
     * As {@link #of(MotifCensus, EnsembleSettings, Runnable)}, of some of the members alone, for whoever spreads an
     * ensemble over processes and adds the {@link #tallies} up.
     *
     * @param range within the members of the settings
     */
    public static NullEnsemble of(MotifCensus census, EnsembleSettings settings, MemberRange range, Runnable poll) {
        long[] observed = census.classes().stream().mapToLong(census::count).toArray();
        MemberTally total = new MemberTally(census.classes(), observed);
        MemberCensuses<MemberTally> members = new MemberCensuses<>(census, settings, range);
        members.run(() -> new MemberTally(census.classes(), observed), total::merge, poll);
        return new NullEnsemble(total.tallies());
    }

    /** The ensemble that tallies are of, one for each class. */
    public static NullEnsemble of(Map<MotifClass, Tally> tallies) {
        return new NullEnsemble(tallies);
    }

    /** The ensemble of members that are counted already, of the graph that the census counted. */
    public static NullEnsemble of(MotifCensus census, MemberCounts members) {
        return of(
                census.counts(),
                IntStream.range(0, members.members())
                        .mapToObj(members::ofMember)
                        .toList());
    }

    /**
     * The same from counts alone.
     *
     * @param observed counts of a census, in the order of its classes
     * @param members counts of each member, shape (classes)
     */
    public static NullEnsemble of(Map<MotifClass, Long> observed, List<long[]> members) {
        List<MotifClass> classes = List.copyOf(observed.keySet());
        MemberTally total = new MemberTally(
                classes, observed.values().stream().mapToLong(Long::longValue).toArray());
        Counts counts = new Counts();
        for (int member = 0; member < members.size(); member++) {
            for (int i = 0; i < classes.size(); i++) {
                counts.set(classes.get(i), members.get(member)[i]);
            }
            total.add(member, counts);
        }
        return new NullEnsemble(total.tallies());
    }

    /** The exact integers behind all else, in the order of the classes; unmodifiable. */
    public Map<MotifClass, Tally> tallies() {
        return tallies;
    }

    private Tally tally(MotifClass motif) {
        Tally tally = tallies.get(motif);
        if (tally == null) {
            throw new IllegalArgumentException("motif must be one of " + tallies.keySet() + ", got " + motif);
        }
        return tally;
    }

    /** Moments of the members' counts of one class. */
    public Moments moments(MotifClass motif) {
        return new Moments(tally(motif));
    }

    /** Members whose count is the observed one or more. */
    public long atLeast(MotifClass motif) {
        return tally(motif).atLeast();
    }

    /** Members whose count is the observed one or less. */
    public long atMost(MotifClass motif) {
        return tally(motif).atMost();
    }
}
