package io.motifbase.procedures;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds, for a name that does not exist, the ones that were probably meant. */
public final class ClosestNames {
    private ClosestNames() {}

    /** The names at the least edit distance (Levenshtein), closest first, ties by the alphabet. */
    public static List<String> of(String name, Collection<String> known, int limit) {
        return known.stream()
                .sorted(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }

    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substituted, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
