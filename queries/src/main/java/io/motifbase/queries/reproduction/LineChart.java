package io.motifbase.queries.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A chart as SVG text: values of several series over the same labels, which stand at even distances. The same bytes on every
 * machine, because no font is measured: what must not overlap is kept apart by the width of a wide font. Its colours are
 * those of the page, by classes s0, s1 and on.
 */
final class LineChart {
    private static final int WIDTH = 640;
    private static final int PLOT = 230;
    private static final int LEFT = 62;
    private static final int RIGHT = 12;
    private static final int EDGE = 12;
    private static final int TITLE_LINE = 20;
    private static final int LINE = 17;
    private static final double TITLE_LETTER = 9.8;
    private static final double LETTER = 7.7;
    private static final int COLOURS = 7;
    private static final List<String> SHAPES = List.of(
            "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z",
            "M-2.7-2.7h5.4v5.4h-5.4z",
            "M0-3.8 3.8 0 0 3.8-3.8 0z",
            "M-3.4 0h6.8M0-3.4v6.8");

    private final String title;
    private final String across;
    private final List<String> labels;
    private final boolean logarithmic;
    private final List<Series> series = new ArrayList<>();

    /** How the values of a series are drawn. */
    private enum Kind {
        LINE,
        MARKS,
        RINGS,
        LEVEL
    }

    /**
     * Values over the labels.
     *
     * @param values one for each label, null where there is none; of a level its one
     * @param spread half the length of a bar about each value, null for none
     */
    private record Series(
            Kind kind,
            String name,
            List<@Nullable Double> values,
            @Nullable List<@Nullable Double> spread) {
        @Nullable
        Double half(int label) {
            return spread == null ? null : spread.get(label);
        }

        /** A value and the ends of its bar. */
        List<Double> ends(int label) {
            Double value = values.get(label);
            Double half = half(label);
            return value == null
                    ? List.of()
                    : half == null ? List.of(value) : List.of(value - half, value, value + half);
        }
    }

    /** @param across what the labels are */
    LineChart(String title, String across, List<String> labels, boolean logarithmic) {
        this.title = title;
        this.across = across;
        this.labels = List.copyOf(labels);
        this.logarithmic = logarithmic;
    }

    /** Values of something that goes on from label to label. */
    LineChart line(String name, List<@Nullable Double> values, @Nullable List<@Nullable Double> spread) {
        series.add(new Series(Kind.LINE, name, values, spread));
        return this;
    }

    /** Values that stand by themselves. */
    LineChart marks(String name, List<@Nullable Double> values) {
        series.add(new Series(Kind.MARKS, name, values, null));
        return this;
    }

    /** Values that stand by themselves and are to be seen first. */
    LineChart rings(String name, List<@Nullable Double> values) {
        series.add(new Series(Kind.RINGS, name, values, null));
        return this;
    }

    /** A dashed line at the same value over all labels. */
    LineChart level(String name, double value) {
        series.add(new Series(Kind.LEVEL, name, List.of(value), null));
        return this;
    }

    /** Empty where no series has a value. */
    String svg() {
        List<Double> ends = new ArrayList<>();
        for (Series each : series) {
            for (int i = 0; i < each.values.size(); i++) {
                each.ends(i).stream()
                        .filter(end -> ChartAxis.shows(end, logarithmic))
                        .forEach(ends::add);
            }
        }
        return ends.isEmpty() ? "" : new Drawing(ChartAxis.of(ends, logarithmic)).svg();
    }

    /** One drawing of the chart: from the top title, legend, plot, labels, their name, notes. */
    private final class Drawing {
        private final ChartAxis axis;
        private final StringBuilder svg = new StringBuilder();
        private final StringBuilder legend = new StringBuilder();
        private final int top;

        Drawing(ChartAxis axis) {
            this.axis = axis;
            int lines = wrapped(title, TITLE_LETTER).size();
            this.top = lines * TITLE_LINE + legend(lines * TITLE_LINE + TITLE_LINE) + LINE;
        }

        String svg() {
            int y = 0;
            for (String line : wrapped(title, TITLE_LETTER)) {
                y += TITLE_LINE;
                text(svg, EDGE, y, "start", "title", line);
            }
            svg.append(legend);
            ticks();
            int labelled = top + PLOT + labels();
            // of its own, so that what goes beyond the axis ends at it
            add(
                    "<svg x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" viewBox=\"%1$d %2$d %3$d %4$d\">%n",
                    LEFT, top, WIDTH - LEFT - RIGHT, PLOT);
            for (int s = 0; s < series.size(); s++) {
                add("<g class=\"s%d\" stroke=\"currentColor\" fill=\"none\">%n", s % COLOURS);
                draw(series.get(s), s);
                svg.append("</g>\n");
            }
            svg.append("</svg>\n");
            text(svg, LEFT + (WIDTH - LEFT - RIGHT) / 2.0, labelled + LINE, "middle", "label", across);
            int end = labelled + LINE;
            for (String line : wrapped(beyond(), LETTER)) {
                end += LINE;
                text(svg, EDGE, end, "start", "label", line);
            }
            String head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + (end + EDGE)
                    + "\" role=\"img\" aria-label=\"" + escaped(title) + "\">\n";
            return head + svg.toString().replace(System.lineSeparator(), "\n") + "</svg>\n";
        }

        /** @return the height of its lines */
        private int legend(int first) {
            int y = first;
            double x = EDGE;
            for (int s = 0; s < series.size(); s++) {
                double width = 30 + LETTER * series.get(s).name.length();
                if (x > EDGE && x + width > WIDTH) {
                    x = EDGE;
                    y += LINE;
                }
                Series one = series.get(s);
                String line = one.kind == Kind.LINE || one.kind == Kind.LEVEL ? "M-8 0H8" : "";
                legend.append(String.format(
                        Locale.ROOT,
                        "<g class=\"s%d\" stroke=\"currentColor\" fill=\"none\"><path stroke-width=\"1.5\"%s"
                                + " transform=\"translate(%.1f %d)\" d=\"%s\"/>%s</g>%n",
                        s % COLOURS,
                        one.kind == Kind.LEVEL ? " stroke-dasharray=\"5 3\"" : "",
                        x + 8,
                        y - 4,
                        line,
                        one.kind == Kind.LEVEL ? "" : mark(one, s, x + 8, y - 4)));
                text(legend, x + 21, y, "start", "label", one.name);
                x += width;
            }
            return y - first + LINE;
        }

        private void ticks() {
            for (double tick : axis.ticks()) {
                double at = y(tick);
                add(
                        "<line class=\"%s\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>%n",
                        tick == 0 && !logarithmic ? "zero" : "grid", LEFT, at, WIDTH - RIGHT, at);
                text(svg, LEFT - 6, at + 4, "end", "label", ReportTable.text(tick));
            }
        }

        /** Level where each has the room, else aslant; @return the height of them. */
        private int labels() {
            int longest = labels.stream().mapToInt(String::length).max().orElse(0);
            boolean level = true;
            for (int i = 1; i < labels.size(); i++) {
                int letters = labels.get(i - 1).length() + labels.get(i).length();
                level &= letters / 2.0 * LETTER + 3 <= step();
            }
            int y = top + PLOT + LINE;
            for (int i = 0; i < labels.size(); i++) {
                if (level) {
                    text(svg, x(i), y, "middle", "label", labels.get(i));
                } else {
                    add(
                            "<text class=\"label\" transform=\"translate(%.1f %d) rotate(-35)\" text-anchor=\"end\">"
                                    + "%s</text>%n",
                            x(i) + 4, y - 3, escaped(labels.get(i)));
                }
            }
            return level ? LINE + 4 : (int) (longest * LETTER * 0.58) + LINE;
        }

        private void draw(Series one, int number) {
            if (one.kind == Kind.LEVEL) {
                add(
                        "<path stroke-width=\"1.5\" stroke-dasharray=\"5 3\" d=\"M%d %.1fH%d\"/>%n",
                        LEFT, y(one.ends(0).get(0)), WIDTH - RIGHT);
                return;
            }
            StringBuilder path = new StringBuilder();
            StringBuilder marks = new StringBuilder();
            // bars of different series beside each other
            double aside = one.spread == null ? 0 : 2.4 * (number - (series.size() - 1) / 2.0);
            for (int i = 0; i < labels.size(); i++) {
                Double value = one.values.get(i);
                if (value == null || !ChartAxis.shows(value, logarithmic)) {
                    continue;
                }
                double x = x(i) + aside;
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : " L", x, y(value)));
                if (!axis.holds(value)) {
                    marks.append(edge(value, x));
                    continue;
                }
                marks.append(mark(one, number, x, y(value)));
                Double half = one.half(i);
                if (half != null && ChartAxis.shows(value - half, logarithmic)) {
                    add(
                            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" opacity=\"0.5\"/>%n",
                            x, y(value - half), x, y(value + half));
                }
            }
            if (one.kind == Kind.LINE && !path.isEmpty()) {
                svg.append("<path stroke-width=\"1.5\" d=\"" + path + "\"/>\n");
            }
            svg.append(marks);
        }

        private static String mark(Series one, int number, double x, double y) {
            boolean ring = one.kind == Kind.RINGS;
            return String.format(
                    Locale.ROOT,
                    "<path %s transform=\"translate(%.1f %.1f)%s\" d=\"%s\"/>%n",
                    ring ? "stroke-width=\"1.2\"" : "fill=\"currentColor\"",
                    x,
                    y,
                    ring ? " scale(1.5)" : "",
                    SHAPES.get(number % SHAPES.size()));
        }

        /** A triangle that points to a value beyond the axis. */
        private String edge(double value, double x) {
            boolean above = axis.place(value) > 1;
            return String.format(
                    Locale.ROOT,
                    "<path class=\"beyond\" fill=\"currentColor\" d=\"M%.1f %dl5 %dh-10z\"/>%n",
                    x,
                    above ? top + 1 : top + PLOT - 1,
                    above ? 9 : -9);
        }

        /** The values that are not on the axis, or not whole; empty where there are none. */
        private String beyond() {
            List<String> all = new ArrayList<>();
            for (Series one : series) {
                for (int i = 0; i < one.values.size(); i++) {
                    Double value = one.values.get(i);
                    Double half = one.half(i);
                    boolean on =
                            one.ends(i).stream().allMatch(end -> !ChartAxis.shows(end, logarithmic) || axis.holds(end));
                    if (!on) {
                        all.add(one.name + (one.kind == Kind.LEVEL ? "" : " at " + labels.get(i)) + ": "
                                + ReportTable.text(value)
                                + (half == null ? "" : "\u00a0\u00b1\u00a0" + ReportTable.text(half)));
                    }
                }
            }
            return all.isEmpty() ? "" : "Beyond the axis: " + String.join("; ", all);
        }

        private double y(double value) {
            return top + PLOT - axis.place(value) * PLOT;
        }

        private void add(String format, Object... values) {
            svg.append(String.format(Locale.ROOT, format, values));
        }
    }

    private double step() {
        return (double) (WIDTH - LEFT - RIGHT) / Math.max(1, labels.size());
    }

    private double x(int label) {
        return LEFT + step() * (label + 0.5);
    }

    /** Lines of words that are not wider than the chart. */
    private static List<String> wrapped(String text, double letter) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && longer.length() * letter > WIDTH - 2 * EDGE) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String kind, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                kind,
                x,
                y,
                anchor,
                escaped(text)));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
