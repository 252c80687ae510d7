package io.motifbase.queries.cli;

import io.motifbase.queries.ensembles.TimeLeft;
import io.motifbase.queries.ensembles.TrainingWatcher;
import io.motifbase.trainer.pruning.FailedNetwork;
import io.motifbase.trainer.pruning.TrainedLevel;
import java.io.PrintWriter;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far each network is, on stderr: on a terminal a bar for every network at work, otherwise a line for every level. A
 * network that failed gets a line in both.
 */
final class NetworkProgress implements TrainingWatcher, AutoCloseable {
    private final PrintWriter err;
    private final boolean quiet;
    private final boolean terminal;
    private final int networks;
    private final SortedMap<Integer, Integer> percents = new TreeMap<>();
    private final TimeLeft timeLeft;
    private final ProgressBar simulation;
    private int drawn;

    /** @param workers networks that are worked on at a time */
    NetworkProgress(PrintWriter err, boolean quiet, boolean terminal, int networks, int workers) {
        this.err = err;
        this.quiet = quiet;
        this.terminal = terminal;
        this.networks = networks;
        this.timeLeft = new TimeLeft(networks, workers);
        this.simulation = ProgressBar.ofMinutes("simulating", err, quiet);
    }

    @Override
    public synchronized void progress(int index, double fraction) {
        timeLeft.progress(index, fraction);
        int percent = (int) (100 * fraction);
        if (quiet || !terminal || percents.getOrDefault(index, -1) == percent) {
            return;
        }
        percents.put(index, percent);
        if (percent == 100) {
            percents.remove(index);
        }
        redraw();
    }

    @Override
    public void simulated(double fraction) {
        simulation.update(fraction);
        if (fraction >= 1) {
            simulation.close();
        }
    }

    private void redraw() {
        wipe();
        err.print(withTimeLeft(timeLeft.done() + " of " + networks + " networks done") + "\n");
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
            err.println(withTimeLeft("network " + level.index() + " at sparsity " + Numbers.percent(level.sparsity())
                    + " is stored: test MSE " + Numbers.error(level.testMse()) + " after "
                    + level.iterations() + " iterations"));
        }
    }

    private String withTimeLeft(String line) {
        String text = timeLeft.text();
        return text.isEmpty() ? line : line + ", " + text;
    }

    @Override
    public synchronized void failed(FailedNetwork network) {
        percents.remove(network.index());
        timeLeft.failed(network.index());
        note(network.toString());
    }

    /** A line of its own, below which the bars go on. */
    @Override
    public synchronized void note(String line) {
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
