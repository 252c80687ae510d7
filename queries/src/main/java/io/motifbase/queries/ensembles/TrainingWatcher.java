package io.motifbase.queries.ensembles;

import io.motifbase.trainer.pruning.TrainingListener;

/** Hears of a {@link Training}, from several threads at a time; of a level once it is stored. */
public interface TrainingWatcher extends TrainingListener {
    /** One line on something that could not be used and is made again. */
    void note(String line);

    /** @param fraction of the rows, in [0, 1]; nothing where they were simulated before */
    default void simulated(double fraction) {}
}
