package io.motifbase.queries;

import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.junit.jupiter.api.Assumptions;

/** Small files to import, and the third-party data beside the project where it is there. */
public final class Fixtures {
    private Fixtures() {}

    /** Writes a three-layer network of 2, 2 and 1 neurons that is complete: one bi-fan and two bi-parallels. */
    public static Path smallEdges(Path folder) {
        return write(folder.resolve("small.edges"), "a c 0.5\na d 1\nb c -1\nb d 2\nc e 1\nd e 1\n");
    }

    /** The layers of {@link #smallEdges}. */
    public static Path smallLayers(Path folder) {
        return write(folder.resolve("small.layers"), "a 0\nb 0\nc 1\nd 1\ne 2\n");
    }

    /** Three layers of 8 neurons without biases, random weights, about that share of them pruned. */
    public static Network network(int seed, double sparsity) {
        UniformRandomProvider random = new Philox4x32(new int[] {seed, (int) (100 * sparsity)});
        int size = 8;
        return new Network(
                List.of(new Layer(size, null), new Layer(size, "tanh"), new Layer(size, "linear")),
                List.of(block(0, size, sparsity, random), block(1, size, sparsity, random)),
                List.of(),
                List.of(),
                Provenance.of("random", Map.of("seed", Integer.toString(seed))));
    }

    private static Block block(int from, int size, double sparsity, UniformRandomProvider random) {
        BitSet mask = new BitSet();
        float[] weights = new float[size * size];
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] = random.nextFloat() - 0.5f;
            mask.set(cell, random.nextDouble() >= sparsity);
        }
        return Block.ofDense(from, from + 1, size, weights, mask);
    }

    public static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the shared data; the test is skipped where it is not there. */
    public static Path shared(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("../shared/data").resolve(name).normalize();
            if (Files.exists(file)) {
                return file;
            }
        }
        Assumptions.abort("shared data " + name + " is not there");
        throw new IllegalStateException("unreachable");
    }
}
