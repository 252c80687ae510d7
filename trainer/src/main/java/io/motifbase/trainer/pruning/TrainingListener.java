package io.motifbase.trainer.pruning;

/** Hears of the work of an {@link EnsembleTrainer}, from several threads at a time. */
public interface TrainingListener {
    /**
     * A network has come this far.
     *
     * @param index of the network, from 1
     * @param fraction of its most iterations, in [0, 1], never falling
     */
    void progress(int index, double fraction);

    /** A network is done at one sparsity. The levels of one network come in order, from dense to sparse. */
    void level(TrainedLevel level);

    /**
     * Whether a level that an earlier run delivered is still there. Where one is not, the network starts anew, and all of its
     * levels come again.
     */
    default boolean has(int index, double sparsity) {
        return true;
    }

    /** Nothing more is to come of a network, because its loss became infinite or not a number; the others go on. */
    default void failed(FailedNetwork network) {}
}
