package io.motifbase.motifs.nullmodel;

/**
 * A null ensemble.
 *
 * @param nullModel what its members keep
 * @param members random graphs, from 2 to {@value #MOST_MEMBERS}
 * @param seed the same seed gives the same members
 * @param attempts tries to change a connection, for each connection, from 1 to {@value #MOST_ATTEMPTS}; only for null
 *     models that change the graph step by step
 * @param threads at least 1; without influence on any result
 */
public record EnsembleSettings(NullModel nullModel, int members, long seed, int attempts, int threads)
        implements NullSettings {
    public static final int LEAST_MEMBERS = 2;
    public static final int MOST_MEMBERS = 10_000_000;
    public static final int LEAST_ATTEMPTS = 1;
    public static final int MOST_ATTEMPTS = 1_000_000;

    /** What holds on every way in where nothing is said; the null model then is {@link NullModels#defaultFor}. */
    public static final int DEFAULT_MEMBERS = 1000;

    public static final long DEFAULT_SEED = 1;
    public static final int DEFAULT_ATTEMPTS = 10;

    public EnsembleSettings {
        atLeast("members", LEAST_MEMBERS, members);
        atMost("members", MOST_MEMBERS, members);
        atLeast("attempts", LEAST_ATTEMPTS, attempts);
        atMost("attempts", MOST_ATTEMPTS, attempts);
        atLeast("threads", 1, threads);
    }

    private static void atMost(String name, int most, int value) {
        if (value > most) {
            throw new IllegalArgumentException(name + " must be at most " + most + ", got " + value);
        }
    }

    private static void atLeast(String name, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", got " + value);
        }
    }
}
