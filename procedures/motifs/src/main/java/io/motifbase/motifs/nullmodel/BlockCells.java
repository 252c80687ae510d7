package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cells that connections of patterns take, block by block. */
final class BlockCells {
    private final VertexGroups groups;
    private final Map<Integer, List<int[]>> endsByBlock = new TreeMap<>();

    BlockCells(VertexGroups groups) {
        this.groups = groups;
    }

    /**
     * @param groupOf group of each vertex of the pattern
     * @param numbers of its vertices; vertices of two patterns with one number are the same
     */
    void add(Pattern pattern, int[] groupOf, int[] numbers) {
        for (int k = 0; k < pattern.sources().length; k++) {
            int source = pattern.sources()[k];
            int[] ends = {numbers[source], numbers[pattern.targets()[k]]};
            endsByBlock
                    .computeIfAbsent(groupOf[source], block -> new ArrayList<>())
                    .add(ends);
        }
    }

    /** The probability that all of these cells are filled; blocks are filled by themselves. */
    BigDecimal probability() {
        BigDecimal product = BigDecimal.ONE;
        for (Map.Entry<Integer, List<int[]>> block : endsByBlock.entrySet()) {
            int[] sources = block.getValue().stream().mapToInt(ends -> ends[0]).toArray();
            int[] targets = block.getValue().stream().mapToInt(ends -> ends[1]).toArray();
            product = product.multiply(
                    groups.law(block.getKey()).probability(Cells.of(sources, targets)), CellLaw.DIGITS);
        }
        return product;
    }
}
