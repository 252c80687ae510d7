package io.motifbase.queries.cli;

import io.motifbase.trainer.pruning.FailedNetwork;
import io.motifbase.trainer.pruning.TrainedLevel;
import io.motifbase.trainer.pruning.TrainingListener;
import java.io.PrintWriter;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far each network is, on stderr: on a terminal a bar for every network at work, otherwise a line for every level. A
 * network that failed gets a line in both.
 */
final class NetworkProgress implements TrainingListener, AutoCloseable {
    private final PrintWriter err;
    private final boolean quiet;
    private final boolean terminal;
    private final int networks;
    private final SortedMap<Integer, Integer> percents = new TreeMap<>();
    private int finished;
    private int drawn;

    NetworkProgress(PrintWriter err, boolean quiet, boolean terminal, int networks) {
        this.err = err;
        this.quiet = quiet;
        this.terminal = terminal;
        this.networks = networks;
    }

    @Override
    public synchronized void progress(int index, double fraction) {
        int percent = (int) (100 * fraction);
        if (quiet || !terminal || percents.getOrDefault(index, -1) == percent) {
            return;
        }
        percents.put(index, percent);
        if (percent == 100) {
            percents.remove(index);
            finished++;
        }
        redraw();
    }

    private void redraw() {
        wipe();
        err.print(finished + " of " + networks + " networks done\n");
        percents.forEach((index, percent) -> err.print("network " + index + " " + ProgressBar.bar(percent) + "\n"));
        drawn = percents.size() + 1;
        err.flush();
    }

    private void wipe() {
        if (drawn > 0) {
            err.printf("\u001b[%dA\r\u001b[J", drawn);
            drawn = 0;
        }
    }

    @Override
    public synchronized void level(TrainedLevel level) {
        if (!quiet && !terminal) {
            err.println("network " + level.index() + " at sparsity " + Numbers.percent(level.sparsity())
                    + " is stored: test MSE " + Numbers.error(level.testMse()) + " after " + level.iterations()
                    + " iterations");
        }
    }

    @Override
    public synchronized void failed(FailedNetwork network) {
        wipe();
        percents.remove(network.index());
        note(network.toString());
    }

    /** A line of its own, below which the bars go on. */
    synchronized void note(String line) {
        wipe();
        if (!quiet) {
            err.println(line);
        }
    }

    /** Wipes the bars. */
    @Override
    public synchronized void close() {
        wipe();
        err.flush();
    }
}
