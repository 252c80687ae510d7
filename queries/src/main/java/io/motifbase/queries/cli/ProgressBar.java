package io.motifbase.queries.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One line on stderr that fills up. Where stderr is no terminal it is silent, or, for work of minutes, prints a plain line
 * now and then. Any thread may report.
 */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

    private final String task;
    private final @Nullable PrintWriter terminal;
    private final @Nullable PrintWriter plain;
    private final long betweenLines;
    private final long start = System.nanoTime();
    private long lastLine = start;
    private int shown = -1;

    private ProgressBar(
            String task, @Nullable PrintWriter terminal, @Nullable PrintWriter plain, Duration betweenLines) {
        this.task = task;
        this.terminal = terminal;
        this.plain = plain;
        this.betweenLines = betweenLines.toNanos();
    }

    static ProgressBar of(String task, PrintWriter err, boolean quiet) {
        return new ProgressBar(task, quiet || !onTerminal() ? null : err, null, BETWEEN_LINES);
    }

    /** As {@link #of}, with a plain line every half a minute where stderr is no terminal. */
    static ProgressBar ofMinutes(String task, PrintWriter err, boolean quiet) {
        return quiet || onTerminal() ? of(task, err, quiet) : lines(task, err, BETWEEN_LINES);
    }

    /** Plain lines, each at least so long after the one before. */
    static ProgressBar lines(String task, PrintWriter err, Duration between) {
        return new ProgressBar(task, null, err, between);
    }

    /** The launcher says whether stderr is a terminal, which Java cannot tell. */
    static boolean onTerminal() {
        return Boolean.getBoolean("motifbase.terminal");
    }

    /** @param fraction done, in [0, 1] */
    synchronized void update(double fraction) {
        int percent = (int) (100 * fraction);
        if (percent <= shown) {
            return;
        }
        if (plain != null && System.nanoTime() - lastLine >= betweenLines) {
            shown = percent;
            lastLine = System.nanoTime();
            plain.println((task + " " + percent + " %  " + remaining(fraction)).strip());
            plain.flush();
        }
        if (terminal == null) {
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
