package io.motifbase.queries.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** One line on stderr that fills up; silent where stderr is no terminal. Any thread may report. */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;

    private final String task;
    private final @Nullable PrintWriter terminal;
    private final long start = System.nanoTime();
    private int shown = -1;

    private ProgressBar(String task, @Nullable PrintWriter terminal) {
        this.task = task;
        this.terminal = terminal;
    }

    static ProgressBar of(String task, PrintWriter err, boolean quiet) {
        return new ProgressBar(task, quiet || !onTerminal() ? null : err);
    }

    /** The launcher says whether stderr is a terminal, which Java cannot tell. */
    static boolean onTerminal() {
        return Boolean.getBoolean("motifbase.terminal");
    }

    /** @param fraction done, in [0, 1] */
    synchronized void update(double fraction) {
        int percent = (int) (100 * fraction);
        if (terminal == null || percent <= shown) {
            return;
        }
        shown = percent;
        terminal.print("\r" + task + " " + bar(percent) + "  " + remaining(fraction) + "\u001b[K");
        terminal.flush();
    }

    /** As {@code [###   ] 50 %}. */
    static String bar(int percent) {
        int filled = WIDTH * percent / 100;
        return "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + percent + " %";
    }

    private String remaining(double fraction) {
        double seconds = (System.nanoTime() - start) / 1e9;
        return fraction < 0.02 || fraction >= 1
                ? ""
                : "about " + Math.round(seconds * (1 - fraction) / fraction) + " s left";
    }

    /** Wipes the line. */
    @Override
    public synchronized void close() {
        if (terminal != null) {
            terminal.print("\r\u001b[K");
            terminal.flush();
        }
    }
}
