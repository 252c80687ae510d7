package io.motifbase.queries.jobs;

import io.motifbase.graphstore.store.KnockoutSettings;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.queries.knockout.KnockoutKeeper;
import io.motifbase.queries.knockout.RowChoice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knock-outs of one network, evaluated on its own test part. */
record KnockoutWork(KnockoutKeeper keeper, String network, KnockoutSettings settings) implements JobWork {

    static KnockoutWork of(KnockoutKeeper keeper, SortedMap<String, String> options) {
        KnockoutSettings settings = new KnockoutSettings(
                Stream.of(option(options, "motifs").split(","))
                        .map(MotifClass::named)
                        .toList(),
                Stream.of(option(options, "fractions").split(","))
                        .map(Double::valueOf)
                        .toList(),
                Integer.parseInt(option(options, "draws")),
                Long.parseLong(option(options, "seed")),
                Integer.parseInt(option(options, "rows")));
        return new KnockoutWork(keeper, option(options, "network"), settings);
    }

    private static String option(SortedMap<String, String> options, String name) {
        return Objects.requireNonNull(options.get(name), name);
    }

    /** None: several networks of one may be worked on. */
    @Override
    public String ensemble() {
        return "";
    }

    @Override
    public SortedMap<String, String> options() {
        SortedMap<String, String> options = new TreeMap<>();
        options.put("network", network);
        options.put("motifs", joined(settings.motifs().stream(), MotifClass::id));
        options.put("fractions", joined(settings.fractions().stream(), String::valueOf));
        options.put("draws", Integer.toString(settings.draws()));
        options.put("seed", Long.toString(settings.seed()));
        options.put("rows", Integer.toString(settings.rows()));
        return options;
    }

    private static <T> String joined(Stream<T> values, Function<T, String> text) {
        return values.map(text).collect(Collectors.joining(","));
    }

    @Override
    public boolean sharesEnsemble() {
        return true;
    }

    @Override
    public String result() {
        return "/networks/" + URLEncoder.encode(network, StandardCharsets.UTF_8) + "/knockout";
    }

    @Override
    public void check() {
        keeper.check(network);
    }

    @Override
    public void run(JobProgress progress) throws InterruptedException {
        progress.onCancel(Thread.currentThread()::interrupt);
        keeper.knockouts(
                network,
                settings,
                RowChoice.OWN,
                done -> progress.progress(new Progress(done, null, done < 1 ? 0 : 1, 1)));
    }
}
