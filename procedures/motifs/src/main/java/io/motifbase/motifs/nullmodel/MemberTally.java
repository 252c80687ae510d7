package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Counts;
import io.motifbase.motifs.census.MotifClass;
import java.util.List;

/** Moments of the members' counts of every class, and how many members reach or stay below the observed count. */
final class MemberTally implements MemberCensuses.Collector {
    private final List<MotifClass> classes;
    private final long[] observed;
    private final Moments[] moments;
    private final long[] atLeast;
    private final long[] atMost;

    MemberTally(List<MotifClass> classes, long[] observed) {
        this.classes = classes;
        this.observed = observed;
        this.moments = new Moments[observed.length];
        this.atLeast = new long[observed.length];
        this.atMost = new long[observed.length];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = new Moments();
        }
    }

    @Override
    public void add(int member, Counts counts) {
        for (int i = 0; i < observed.length; i++) {
            long count = counts.get(classes.get(i));
            moments[i].add(count);
            atLeast[i] += count >= observed[i] ? 1 : 0;
            atMost[i] += count <= observed[i] ? 1 : 0;
        }
    }

    void merge(MemberTally other) {
        for (int i = 0; i < observed.length; i++) {
            moments[i].merge(other.moments[i]);
            atLeast[i] += other.atLeast[i];
            atMost[i] += other.atMost[i];
        }
    }

    Moments moments(MotifClass motif) {
        return moments[classes.indexOf(motif)];
    }

    long atLeast(MotifClass motif) {
        return atLeast[classes.indexOf(motif)];
    }

    long atMost(MotifClass motif) {
        return atMost[classes.indexOf(motif)];
    }
}
