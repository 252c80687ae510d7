package io.motifbase.motifs.census;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The linear systems between three ways to count the general classes: induced; every occurrence (any connections may be
 * left out); every occurrence that leaves out whole pairs (both directions or none). Each is solved in place, because a
 * class occurs only in classes with more connections or pairs.
 */
final class Occurrences {
    private static final List<Holder> BY_CONNECTIONS = holders(false);
    private static final List<Holder> BY_PAIRS = holders(true);

    private Occurrences() {}

    /** Turns induced counts into those of all occurrences. A count beyond 63 bits throws an ArithmeticException. */
    static void makeNonInduced(Counts counts) {
        for (int i = BY_CONNECTIONS.size() - 1; i >= 0; i--) {
            BY_CONNECTIONS.get(i).addParts(counts, 1);
        }
    }

    /** Turns counts of occurrences that leave out whole pairs into induced counts. */
    static void makeInduced(Counts counts) {
        for (Holder holder : BY_PAIRS) {
            holder.addParts(counts, -1);
        }
    }

    /** The classes that hold others, those of most connections or pairs first. */
    private static List<Holder> holders(boolean wholePairs) {
        List<Holder> holders = new ArrayList<>();
        for (int n = 3; n <= 4; n++) {
            MotifClass[] byCode = GeneralClasses.byCode(n);
            for (MotifClass motif : n == 3 ? GeneralClasses.TRIADS : GeneralClasses.QUADS) {
                holders.add(holder(motif, byCode, wholePairs));
            }
        }
        holders.sort(Comparator.comparingInt((Holder holder) -> holder.size).reversed());
        return List.copyOf(holders);
    }

    private static Holder holder(MotifClass motif, MotifClass[] byCode, boolean wholePairs) {
        int code = GeneralClasses.code(motif.neurons(), motif.connections());
        int[] units = wholePairs ? pairs(motif.neurons(), code) : connections(code);
        int[] times = new int[MotifClass.all().size()];
        for (int subset = 0; subset + 1 < (1 << units.length); subset++) {
            int part = 0;
            for (int i = 0; i < units.length; i++) {
                part |= ((subset >> i) & 1) != 0 ? units[i] : 0;
            }
            if (byCode[part] != null) {
                times[byCode[part].index()]++;
            }
        }
        List<MotifClass> parts = MotifClass.all().stream()
                .filter(part -> times[part.index()] > 0)
                .toList();
        int[] partTimes = parts.stream().mapToInt(part -> times[part.index()]).toArray();
        return new Holder(motif, units.length, parts, partTimes);
    }

    private static int[] connections(int code) {
        int[] bits = new int[Integer.bitCount(code)];
        int left = code;
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Integer.lowestOneBit(left);
            left &= left - 1;
        }
        return bits;
    }

    /** The connections of each joined pair. */
    private static int[] pairs(int n, int code) {
        int[] pairs = new int[n * n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                int pair = code & ((1 << (n * i + j)) | (1 << (n * j + i)));
                if (pair != 0) {
                    pairs[size++] = pair;
                }
            }
        }
        return Arrays.copyOf(pairs, size);
    }

    /** A class, how many connections or pairs it has, and how often it holds other classes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Holder(MotifClass motif, int size, List<MotifClass> parts, int[] times) {

        void addParts(Counts counts, int sign) {
            long count = counts.get(motif);
            for (int i = 0; count != 0 && i < times.length; i++) {
                counts.addProduct(parts.get(i), count, (long) sign * times[i]);
            }
        }
    }
}
