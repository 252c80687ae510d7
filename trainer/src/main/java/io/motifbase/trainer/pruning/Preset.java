package io.motifbase.trainer.pruning;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Settings that are known by one name. */
public enum Preset {
    /** The networks of the demo. */
    SMALL {
        @Override
        public EnsembleSettings settings(int networks, long seed) {
            return EnsembleSettings.demo(networks, seed);
        }

        @Override
        public int rows() {
            return EnsembleSettings.DEMO_ROWS;
        }
    },
    /** The published networks. */
    PAPER {
        @Override
        public EnsembleSettings settings(int networks, long seed) {
            return EnsembleSettings.paper(networks, seed);
        }

        @Override
        public int rows() {
            return EnsembleSettings.PAPER_ROWS;
        }
    },
    /** The published ones pruned further and better. */
    SPARSE {
        @Override
        public EnsembleSettings settings(int networks, long seed) {
            return EnsembleSettings.sparse(networks, seed);
        }

        @Override
        public int rows() {
            return EnsembleSettings.PAPER_ROWS;
        }
    };

    /** The settings of so many networks. */
    public abstract EnsembleSettings settings(int networks, long seed);

    /** Simulated rows that go with them. */
    public abstract int rows();

    /** Name that users type. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the known ids */
    public static Preset named(String id) {
        return Arrays.stream(values())
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("preset must be one of "
                        + Arrays.stream(values()).map(Preset::id).collect(Collectors.joining(", ")) + ", got " + id));
    }
}
