package io.motifbase.trainer.pruning;

import io.motifbase.trainer.network.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The published rule: in every block the same fraction goes, the smallest magnitudes first; of equal ones the later cell.
 *
 * <p>At 94 % and more of the paper's network it leaves fewer weights into the outputs than there are outputs.
 */
public final class LayerMagnitude implements PruningRule {
    @Override
    public String id() {
        return "layer";
    }

    @Override
    public List<BitSet> keep(List<Block> blocks, double sparsity) {
        List<BitSet> masks = new ArrayList<>();
        for (Block block : blocks) {
            long pruned = Math.round(block.cells() * sparsity);
            int kept = (int) Math.min(block.connections(), block.cells() - pruned);
            masks.add(largest(block, kept));
        }
        return masks;
    }

    private static BitSet largest(Block block, int kept) {
        BitSet mask = new BitSet();
        int[] cells = block.mask().stream().toArray();
        IntStream.range(0, cells.length)
                .boxed()
                .sorted((k, l) -> Float.compare(Math.abs(block.weight(l)), Math.abs(block.weight(k))))
                .limit(kept)
                .forEach(k -> mask.set(cells[k]));
        return mask;
    }
}
