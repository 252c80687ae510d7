package io.motifbase.queries.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A chart as SVG text: values of several series over the same labels, which stand at even distances. The same bytes on every
 * machine, because no font is measured.
 */
final class LineChart {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    private static final int LEFT = 62;
    private static final int RIGHT = 150;
    private static final int TOP = 28;
    private static final int BOTTOM = 46;
    private static final List<String> COLOURS =
            List.of("#1b6ca8", "#c2410c", "#15803d", "#7e22ce", "#a16207", "#475569", "#be123c");

    private final String title;
    private final List<String> labels;
    private final boolean logarithmic;
    private final List<Series> series = new ArrayList<>();

    /**
     * Values over the labels.
     *
     * @param values one for each label, null where there is none
     * @param spread half the length of a bar about each value, null for none
     * @param joined whether neighbours are joined by a line
     */
    private record Series(
            String name,
            List<@Nullable Double> values,
            @Nullable List<@Nullable Double> spread,
            boolean joined) {}

    LineChart(String title, List<String> labels, boolean logarithmic) {
        this.title = title;
        this.labels = List.copyOf(labels);
        this.logarithmic = logarithmic;
    }

    LineChart line(String name, List<@Nullable Double> values, @Nullable List<@Nullable Double> spread) {
        series.add(new Series(name, values, spread, true));
        return this;
    }

    LineChart points(String name, List<@Nullable Double> values) {
        series.add(new Series(name, values, null, false));
        return this;
    }

    /** Empty where no series has a value. */
    String svg() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series each : series) {
            for (int i = 0; i < labels.size(); i++) {
                Double value = each.values.get(i);
                Double half = each.spread == null ? null : each.spread.get(i);
                for (double end : value == null ? new double[0] : ends(value, half)) {
                    low = shows(end) ? Math.min(low, scaled(end)) : low;
                    high = shows(end) ? Math.max(high, scaled(end)) : high;
                }
            }
        }
        if (low > high) {
            return "";
        }
        double room = low == high ? 1 : (high - low) * 0.06;
        return svg(low - room, high + room);
    }

    private static double[] ends(double value, @Nullable Double half) {
        return half == null ? new double[] {value} : new double[] {value - half, value, value + half};
    }

    private boolean shows(@Nullable Double value) {
        return value != null && Double.isFinite(value) && (!logarithmic || value > 0);
    }

    private double scaled(double value) {
        return logarithmic ? StrictMath.log10(value) : value;
    }

    private String svg(double low, double high) {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n",
                WIDTH,
                HEIGHT,
                escaped(title)));
        text(svg, LEFT, 16, "start", "title", title);
        ticks(svg, low, high);
        for (int i = 0; i < labels.size(); i++) {
            text(svg, x(i), HEIGHT - BOTTOM + 18, "middle", "label", labels.get(i));
        }
        for (int s = 0; s < series.size(); s++) {
            draw(svg, series.get(s), s, low, high);
        }
        return svg.append("</svg>\n").toString().replace(System.lineSeparator(), "\n");
    }

    private double x(int label) {
        double step = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, labels.size());
        return LEFT + step * (label + 0.5);
    }

    private static double y(double scaled, double low, double high) {
        return HEIGHT - BOTTOM - (scaled - low) / (high - low) * (HEIGHT - TOP - BOTTOM);
    }

    private void ticks(StringBuilder svg, double low, double high) {
        double step = logarithmic ? 1 : niceStep((high - low) / 5);
        for (double tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
            double at = y(tick, low, high);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>%n",
                    LEFT,
                    at,
                    WIDTH - RIGHT,
                    at));
            double shown = logarithmic ? StrictMath.pow(10, Math.rint(tick)) : Math.rint(tick / step) * step;
            text(svg, LEFT - 6, at + 4, "end", "label", ReportTable.text(shown));
        }
    }

    private static double niceStep(double least) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private void draw(StringBuilder svg, Series one, int number, double low, double high) {
        String colour = COLOURS.get(number % COLOURS.size());
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < labels.size(); i++) {
            Double value = one.values.get(i);
            if (!shows(value) || value == null) {
                continue;
            }
            double at = y(scaled(value), low, high);
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : " L", x(i), at));
            Double half = one.spread == null ? null : one.spread.get(i);
            if (half != null && shows(value - half)) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<line stroke=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" opacity=\"0.5\"/>%n",
                        colour,
                        x(i),
                        y(scaled(value - half), low, high),
                        x(i),
                        y(scaled(value + half), low, high)));
            }
            svg.append(String.format(
                    Locale.ROOT,
                    one.joined
                            ? "<circle fill=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\"/>%n"
                            : "<circle fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" cx=\"%.1f\" cy=\"%.1f\""
                                    + " r=\"4\"/>%n",
                    colour,
                    x(i),
                    at));
        }
        if (one.joined && !path.isEmpty()) {
            svg.append("<path fill=\"none\" stroke-width=\"1.5\" stroke=\"" + colour + "\" d=\"" + path + "\"/>\n");
        }
        int legend = TOP + 14 + 18 * number;
        svg.append(String.format(
                Locale.ROOT,
                "<rect fill=\"%s\" x=\"%d\" y=\"%d\" width=\"10\" height=\"4\"/>%n",
                colour,
                WIDTH - RIGHT + 12,
                legend - 6));
        text(svg, WIDTH - RIGHT + 28, legend, "start", "label", one.name);
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
