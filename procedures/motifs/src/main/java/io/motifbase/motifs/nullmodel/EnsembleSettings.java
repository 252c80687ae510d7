package io.motifbase.motifs.nullmodel;

/**
 * A null ensemble.
 *
 * @param nullModel what its members keep
 * @param members random graphs, at least 2
 * @param seed the same seed gives the same members
 * @param attempts tries to change a connection, for each connection, at least 1; only for null models that change the
 *     graph step by step
 * @param threads at least 1; without influence on any result
 */
public record EnsembleSettings(NullModel nullModel, int members, long seed, int attempts, int threads) {
    public EnsembleSettings {
        atLeast("members", 2, members);
        atLeast("attempts", 1, attempts);
        atLeast("threads", 1, threads);
    }

    private static void atLeast(String name, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", got " + value);
        }
    }
}
