package io.motifbase.motifs.nullmodel;

import org.junit.jupiter.api.Test;

class DigraphSwapsTest {
    private static final int DEFAULT_ATTEMPTS = 10;

    @Test
    void everyDigraphOfFourVerticesIsReachedFromEachOfItsDegreesAndAsLikely() {
        SmallDigraphs.assertUniform(SmallDigraphs.classes(SmallDigraphs::degrees, g -> ""), from -> {
            SwapGraph graph = SmallDigraphs.graph(from);
            DegreeSwaps swaps = new DegreeSwaps(graph);
            return member -> {
                graph.restart();
                swaps.swap(MemberRandom.ofMember(from, member), DEFAULT_ATTEMPTS, () -> {});
                return SmallDigraphs.bits(graph);
            };
        });
    }

    @Test
    void everyDigraphOfFourVerticesIsReachedFromEachOfItsMutualDegreesAndAsLikely() {
        SmallDigraphs.assertUniform(
                SmallDigraphs.classes(SmallDigraphs::degreesAndMutual, g -> ""), from -> sampler(from, false));
    }

    @Test
    void everyDigraphOfFourVerticesIsReachedFromEachOfItsDegreesAndTriadsAndAsLikely() {
        SmallDigraphs.assertUniform(
                SmallDigraphs.classes(SmallDigraphs::degreesAndMutual, SmallDigraphs::triads),
                from -> sampler(from, true));
    }

    private static java.util.function.ToLongFunction<Integer> sampler(int from, boolean keepTriads) {
        SwapGraph graph = SmallDigraphs.graph(from);
        TriadSwaps swaps = new TriadSwaps(graph, keepTriads);
        return member -> {
            swaps.restart();
            swaps.swap(MemberRandom.ofMember(from, member), DEFAULT_ATTEMPTS, () -> {});
            return SmallDigraphs.bits(graph);
        };
    }
}
