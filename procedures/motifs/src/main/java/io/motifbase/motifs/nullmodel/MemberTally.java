package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Counts;
import io.motifbase.motifs.census.MotifClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** In the order of the classes; at least one member must have been added. */
    Map<MotifClass, Tally> tallies() {
        Map<MotifClass, Tally> tallies = new LinkedHashMap<>();
        for (int i = 0; i < observed.length; i++) {
            Moments m = moments[i];
            tallies.put(classes.get(i), new Tally(m.n(), m.sum(), m.sumOfSquares(), atLeast[i], atMost[i]));
        }
        return tallies;
    }
}
