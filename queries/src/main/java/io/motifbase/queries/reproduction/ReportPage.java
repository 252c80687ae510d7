package io.motifbase.queries.reproduction;

import static io.motifbase.queries.reproduction.LineChart.escaped;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.procedures.CodeVersion;
import io.motifbase.queries.knockout.KnockoutAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page of a report: a template of words, in which charts and tables take the places of names in braces. */
final class ReportPage {
    private static final String TEMPLATE = "report.html";

    private final Report report;
    private final List<ReportTable> tables;

    ReportPage(Report report, List<ReportTable> tables) {
        this.report = report;
        this.tables = tables;
    }

    String html() {
        ReportCharts charts = new ReportCharts(report.levels());
        String html = template()
                .replace("{settings}", escaped(settings()))
                .replace("{sets}", sets())
                .replace("{motifs}", motifs())
                .replace("{loss chart}", charts.losses())
                .replace("{z charts}", charts.zScores(Counting.PUBLISHED))
                .replace(
                        "{convergence charts}",
                        Arrays.stream(Counting.values())
                                .map(charts::convergence)
                                .collect(Collectors.joining()))
                .replace("{degree charts}", charts.zScores(Counting.DEGREES))
                .replace("{block charts}", charts.blocks())
                .replace("{knockout networks}", escaped(knockedOut()))
                .replace("{knockout charts}", ReportCharts.knockouts(report.knockouts()));
        for (ReportTable table : tables) {
            html = html.replace("{" + table.name() + " table}", table(table));
        }
        return html;
    }

    private String settings() {
        ReproductionSettings s = report.settings();
        return "preset " + s.preset().id() + ", " + s.networks() + " networks, " + s.further()
                + " of the sparser rule and of each control, seed " + s.seed() + ", every level tested on "
                + (s.testRows() == null ? "all rows" : "the first " + number(s.testRows()) + " rows")
                + " of the test part, "
                + number(s.members()) + " random graphs for each published Z-score and "
                + number(s.furtherMembers()) + " for each other sampled one"
                + ", motifbase " + CodeVersion.current();
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String sets() {
        return Arrays.stream(Variant.values())
                .map(set -> "<li><b>" + set.id() + "</b>: " + escaped(set.description()) + "</li>\n")
                .collect(Collectors.joining());
    }

    /** The classes that were counted in any way. */
    private String motifs() {
        TreeSet<MotifClass> motifs = new TreeSet<>();
        for (MeasuredLevel level : report.levels()) {
            for (Counting counting : Counting.values()) {
                level.z(counting).keySet().forEach(id -> motifs.add(MotifClass.named(id)));
            }
        }
        return motifs.stream()
                .map(motif -> "<li><b>" + motif.id() + "</b> ("
                        + escaped(motif.connections() + "): " + motif.description()) + "</li>\n")
                .collect(Collectors.joining());
    }

    private String knockedOut() {
        return report.knockouts().stream().map(KnockoutAnswer::network).collect(Collectors.joining(", "));
    }

    private static String table(ReportTable table) {
        StringBuilder html = new StringBuilder("<details><summary>" + table.name() + ".csv, "
                + table.rows().size() + " rows</summary>\n<div class=\"rows\">\n<table>\n<tr>");
        table.header().forEach(cell -> html.append("<th>").append(escaped(cell)).append("</th>"));
        html.append("</tr>\n");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</table>\n</div>\n</details>\n").toString();
    }

    private static String template() {
        try (InputStream in = ReportPage.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("the build must contain " + TEMPLATE + " beside ReportPage");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
