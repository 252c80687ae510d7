package io.motifbase.trainer.training;

import io.motifbase.trainer.files.CheckedReader;
import io.motifbase.trainer.files.CheckedWriter;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import io.motifbase.trainer.trainingset.RowRange;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Trains one network stage by stage, a prune between two stages. For one thread.
 *
 * <p>Adam's means and the place in the training rows go on from stage to stage. The result is a function of the start, the
 * rows and the settings, whatever runs beside it.
 */
public final class StageTrainer {
    private static final int REPORT_EVERY_ITERATIONS = 50;

    private final TrainingSettings settings;
    private final TrainingSet data;
    private final Engine engine;
    private final BatchOrder order;
    private final int[] rows;

    /**
     * @param start weights, masks and biases
     * @param seed and index of the order of the training rows
     * @throws IllegalArgumentException where the rows do not fit the network or are fewer than a batch
     */
    public StageTrainer(TrainingSettings settings, TrainingSet data, Network start, long seed, int index) {
        this.settings = settings;
        this.data = data;
        engine = new Engine(start, settings.batch(), settings.adam());
        order = new BatchOrder(data.training(), settings.batch(), seed, index);
        rows = new int[settings.batch()];
    }

    /**
     * Trains as long as the stage says, then goes back to the best weights if the settings say so.
     *
     * @param stage how long and how fast
     * @param progress gets the iterations done so far in this stage, now and then
     * @return iterations done in this stage
     * @throws InterruptedException where this thread is interrupted
     * @throws DivergedException where the loss or a weight is no longer a number
     */
    public int train(StageSettings stage, IntConsumer progress) throws InterruptedException {
        BestWeights best = new BestWeights(engine, data, settings.restore());
        int done = train(stage, progress, best);
        best.restore(done);
        if (!engine.isFinite()) {
            throw diverged("a weight became infinite or not a number");
        }
        return done;
    }

    private int train(StageSettings stage, IntConsumer progress, BestWeights best) throws InterruptedException {
        double[] losses = new double[stage.mostIterations() / stage.lossEveryIterations()];
        int count = 0;
        for (int done = 1; done <= stage.mostIterations(); done++) {
            trainOnce(stage.rate(done - 1));
            if (done % stage.lossEveryIterations() == 0 && data.validation().count() > 0) {
                losses[count] = validationLoss(count);
                count++;
            }
            best.see(done);
            if (done % REPORT_EVERY_ITERATIONS == 0) {
                progress.accept(done);
            }
            if (stage.stops(done, losses, count)) {
                return done;
            }
        }
        return stage.mostIterations();
    }

    private void trainOnce(double rate) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("training was interrupted");
        }
        order.batch(engine.iterations(), rows);
        double loss = engine.train(data, rows, rate);
        if (!Double.isFinite(loss)) {
            throw diverged("loss became " + loss);
        }
    }

    private DivergedException diverged(String what) {
        return new DivergedException(what + " at iteration " + engine.iterations()
                + "; a lower learning rate may help, it is " + settings.adam().learningRate());
    }

    /** Loss of the n-th batch of the validation part, around and around. */
    private double validationLoss(int n) {
        RowRange part = data.validation();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = part.first() + (int) (((long) n * rows.length + i) % part.count());
        }
        return engine.loss(data, rows);
    }

    /** Prunes: block by block, the weights kept; those pruned are exactly 0 from now on. */
    public void keep(List<BitSet> masks) {
        engine.keep(masks);
    }

    /** Prunes biases: layer by layer, those kept; the others are exactly 0 from now on. */
    public void keepBiases(List<BitSet> masks) {
        engine.keepBiases(masks);
    }

    /**
     * Mean squared error over the whole test part, scaled outputs.
     *
     * @throws DivergedException where it is not a number
     * @throws InterruptedException where the thread is interrupted, at once
     */
    public double testLoss() throws InterruptedException {
        double loss = engine.loss(data, data.test());
        if (!Double.isFinite(loss)) {
            throw diverged("test loss became " + loss);
        }
        return loss;
    }

    /** The network as it is now. */
    public Network network(Provenance provenance) {
        return engine.network(provenance);
    }

    /** Writes all that the stages to come depend on, but not settings, rows and seed. Between two stages. */
    public void save(CheckedWriter out) throws IOException {
        engine.save(out);
    }

    /**
     * Goes on where the trainer was that wrote this, which had the same settings, rows, shape and seed.
     *
     * @throws io.motifbase.trainer.files.DamagedFileException where that was not so
     */
    public void load(CheckedReader in) throws IOException {
        engine.load(in);
    }
}
