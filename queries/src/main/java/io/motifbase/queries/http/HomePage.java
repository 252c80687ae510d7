package io.motifbase.queries.http;

import io.motifbase.queries.statements.ExampleQueries;
import io.motifbase.queries.statements.LevelAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The first page as HTML: where to go, the ensembles, what to ask first. */
final class HomePage {
    private static final String TEMPLATE = template();

    private HomePage() {}

    /** @param user whether whoever asks may see the levels */
    static String render(List<LevelAnswer> levels, boolean user, String boltAddress) {
        return TEMPLATE.replace("{bolt}", escaped(boltAddress))
                .replace("{ensembles}", user ? ensembles(levels) : signIn())
                .replace("{cypher}", escaped(String.join("\n", ExampleQueries.forNetwork(exampleId(levels)))));
    }

    private static String signIn() {
        return "<div class=\"empty\"><p>Networks are shown to users of the database.</p>"
                + "<a class=\"button\" href=\"/sign-in\">Sign in</a></div>";
    }

    private static String ensembles(List<LevelAnswer> levels) {
        if (levels.isEmpty()) {
            return "<div class=\"empty\"><p>The store is empty. <code>motifbase demo</code> fills it with a first"
                    + " ensemble, <code>motifbase import FILE</code> with networks of your own.</p></div>";
        }
        Map<String, List<LevelAnswer>> byEnsemble = new LinkedHashMap<>();
        for (LevelAnswer level : levels) {
            byEnsemble.computeIfAbsent(level.ensemble(), e -> new ArrayList<>()).add(level);
        }
        StringBuilder html = new StringBuilder("<div class=\"cards\">");
        byEnsemble.forEach((ensemble, list) -> html.append(card(ensemble, list)));
        return html.append("</div>").toString();
    }

    private static String card(String ensemble, List<LevelAnswer> levels) {
        StringBuilder html = new StringBuilder("<section class=\"card\"><h3>");
        html.append("<a href=\"/networks?ensemble=")
                .append(URLEncoder.encode(ensemble, StandardCharsets.UTF_8))
                .append("\">")
                .append(escaped(ensemble))
                .append("</a>");
        html.append("</h3><div class=\"scroll\"><table><thead><tr><th scope=\"col\">sparsity</th>"
                + "<th scope=\"col\">networks</th><th scope=\"col\">median test MSE</th></tr></thead><tbody>");
        for (LevelAnswer level : levels) {
            html.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%.1f&nbsp;%%</td><td>%d</td><td>%s</td></tr>",
                    100 * level.sparsity(),
                    level.networks(),
                    level.medianTestMse() == null
                            ? "&ndash;"
                            : String.format(Locale.ROOT, "%.2e", level.medianTestMse())));
        }
        return html.append("</tbody></table></div></section>").toString();
    }

    /** One of the sparsest networks of the first ensemble that has sparse ones. */
    private static String exampleId(List<LevelAnswer> levels) {
        List<LevelAnswer> sparse =
                levels.stream().filter(level -> level.sparsity() > 0).toList();
        return sparse.stream()
                .filter(level -> level.ensemble().equals(sparse.get(0).ensemble()))
                .reduce((first, second) -> second)
                .map(LevelAnswer::example)
                .orElse("demo-001@0.85");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String template() {
        try (InputStream in = HomePage.class.getResourceAsStream("/page/home.html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
