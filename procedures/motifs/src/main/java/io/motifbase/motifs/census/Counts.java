package io.motifbase.motifs.census;

import java.util.Arrays;

/** One count for each motif class, without boxing: the scratch of a census. Overflow throws ArithmeticException. */
public final class Counts {
    private final long[] values = new long[MotifClass.values().length];

    public long get(MotifClass motif) {
        return values[index(motif)];
    }

    public void set(MotifClass motif, long count) {
        values[index(motif)] = count;
    }

    public void add(MotifClass motif, long more) {
        int i = index(motif);
        values[i] = Math.addExact(values[i], more);
    }

    public void clear() {
        Arrays.fill(values, 0);
    }

    @SuppressWarnings("EnumOrdinal") // an index within one run, never stored
    private static int index(MotifClass motif) {
        return motif.ordinal();
    }
}
