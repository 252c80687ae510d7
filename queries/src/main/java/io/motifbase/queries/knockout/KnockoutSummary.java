package io.motifbase.queries.knockout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * One class and fraction over several networks. Errors are given as multiples of the error of the whole network.
 *
 * @param networks how many
 * @param removed median of the connections deleted
 * @param mseBefore median
 * @param factor median of the knock-outs
 * @param randomFactor median of the mean of as many random connections of each block
 * @param matchedFactor median of the mean of as many of each block and weight class
 * @param smallestFactor median without the smallest weights
 * @param largestFactor median without the largest
 * @param aboveRandom networks whose knock-out is worse than the mean of its random ones
 * @param aboveMatched networks whose knock-out is worse than the mean of its matched ones
 */
public record KnockoutSummary(
        String motif,
        double fraction,
        int networks,
        double removed,
        double mseBefore,
        double factor,
        double randomFactor,
        double matchedFactor,
        double smallestFactor,
        double largestFactor,
        int aboveRandom,
        int aboveMatched) {

    /** A line with the error of the whole network. */
    private record Entry(KnockoutAnswer.Line line, double mseBefore) {}

    /** In the order of the answers' lines. */
    public static List<KnockoutSummary> of(List<KnockoutAnswer> answers) {
        Map<List<Object>, List<Entry>> groups = new LinkedHashMap<>();
        for (KnockoutAnswer answer : answers) {
            for (KnockoutAnswer.Line line : answer.knockouts()) {
                groups.computeIfAbsent(List.of(line.motif(), line.fraction()), key -> new ArrayList<>())
                        .add(new Entry(line, answer.mseBefore()));
            }
        }
        return groups.values().stream().map(KnockoutSummary::summary).toList();
    }

    private static KnockoutSummary summary(List<Entry> entries) {
        KnockoutAnswer.Line first = entries.get(0).line;
        return new KnockoutSummary(
                first.motif(),
                first.fraction(),
                entries.size(),
                median(entries, entry -> entry.line.removed()),
                median(entries, Entry::mseBefore),
                median(entries, entry -> entry.line.mse() / entry.mseBefore),
                median(entries, entry -> entry.line.random().mean() / entry.mseBefore),
                median(entries, entry -> entry.line.matched().mean() / entry.mseBefore),
                median(entries, entry -> entry.line.mseSmallest() / entry.mseBefore),
                median(entries, entry -> entry.line.mseLargest() / entry.mseBefore),
                (int) entries.stream()
                        .filter(entry -> entry.line.mse() > entry.line.random().mean())
                        .count(),
                (int) entries.stream()
                        .filter(entry -> entry.line.mse() > entry.line.matched().mean())
                        .count());
    }

    private static double median(List<Entry> entries, ToDoubleFunction<Entry> value) {
        double[] sorted = entries.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
