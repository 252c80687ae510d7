package io.motifbase.queries.comparison;

import io.motifbase.queries.statements.EnsembleLevel;
import io.motifbase.queries.statements.MotifConfig;
import io.motifbase.queries.statements.MotifQueries;
import io.motifbase.queries.statements.NetworkSet;
import io.motifbase.queries.statements.ScoreSettings;
import io.motifbase.queries.statements.ScoredNetwork;
import io.motifbase.queries.statements.StoredSettings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ensembles by what is stored of them: nothing is counted here, so that thousands of networks are answered at once. The list
 * and the summaries, which read every score, are kept until the store changes.
 */
@Singleton
public final class Ensembles {
    private final MotifQueries queries;
    private final LastAnswers<String, List<EnsembleAnswer>> lists;
    private final LastAnswers<Asked, EnsembleConvergence> convergences;

    public Ensembles(MotifQueries queries) {
        this.queries = queries;
        this.lists = new LastAnswers<>(queries::revision);
        this.convergences = new LastAnswers<>(queries::revision);
    }

    private record Asked(
            String name, MotifConfig config, @Nullable Double sparsity) {}

    /** All ensembles, by name. */
    public List<EnsembleAnswer> list() {
        return lists.get("all", this::findAll);
    }

    private List<EnsembleAnswer> findAll() {
        Map<String, List<EnsembleLevel>> byName = new LinkedHashMap<>();
        queries.ensembleLevels()
                .forEach(level -> byName.computeIfAbsent(level.ensemble(), name -> new ArrayList<>())
                        .add(level));
        List<StoredSettings> stored = queries.storedSettings(null);
        return byName.entrySet().stream()
                .map(entry -> ensemble(entry.getKey(), entry.getValue(), stored))
                .toList();
    }

    private static EnsembleAnswer ensemble(String name, List<EnsembleLevel> levels, List<StoredSettings> stored) {
        return new EnsembleAnswer(
                name,
                levels.stream().mapToLong(EnsembleLevel::networks).sum(),
                levels.stream()
                        .flatMap(level -> level.origins().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                levels.stream()
                        .map(level -> new EnsembleAnswer.Level(
                                level.sparsity(), level.networks(), Spread.of(level.testMse())))
                        .toList(),
                stored.stream()
                        .filter(settings -> settings.ensemble().equals(name))
                        .map(settings -> new EnsembleAnswer.Scores(settings.settings(), settings.networks()))
                        .toList());
    }

    /**
     * The stored Z vectors of an ensemble.
     *
     * @param config what the scores must have; of all that fit, those that most networks have are taken
     * @param sparsity of the one level that is asked for, null for all
     * @throws UnknownEnsembleException where there is no such ensemble
     */
    public EnsembleProfiles profiles(String name, MotifConfig config, @Nullable Double sparsity) {
        ScoreSettings settings = settings(name, config);
        if (settings == null) {
            return new EnsembleProfiles(name, null, List.of(), List.of(), null);
        }
        List<ScoredNetwork> networks = queries.scored(NetworkSet.ofEnsemble(name, sparsity), settings, null);
        List<String> motifs = ZTable.of(networks).motifs();
        List<EnsembleProfiles.Level> levels = new ArrayList<>();
        SparsityLevel.bySparsity(networks).forEach((level, all) -> levels.add(profile(level, all, motifs)));
        return new EnsembleProfiles(
                name, settings, motifs, levels, sparsity == null ? null : clustering(networks, motifs));
    }

    private static @Nullable Clustering clustering(List<ScoredNetwork> networks, List<String> motifs) {
        List<ScoredNetwork> scored =
                networks.stream().filter(ScoredNetwork::isScored).toList();
        if (scored.isEmpty() || scored.size() > Comparer.LARGEST_MATRIX) {
            return null;
        }
        ZTable table = ZTable.of(scored, motifs).definedInAll();
        double[][] cosines = ScoreComparison.matrix(table, Metric.COSINE);
        return Clustering.of(
                scored.stream().map(ScoredNetwork::id).toList(),
                ScoreComparison.distances(cosines, Metric.COSINE),
                null);
    }

    private static EnsembleProfiles.Level profile(double sparsity, List<ScoredNetwork> all, List<String> motifs) {
        List<ScoredNetwork> scored =
                all.stream().filter(ScoredNetwork::isScored).toList();
        ZTable table = ZTable.of(scored, motifs);
        List<@Nullable Double> testMse = new ArrayList<>();
        scored.forEach(network -> testMse.add(network.testMse()));
        return new EnsembleProfiles.Level(
                sparsity,
                all.size(),
                scored.stream().map(ScoredNetwork::id).toList(),
                testMse,
                table.values(),
                table.byMotif(Spread::of));
    }

    /**
     * How alike the stored Z vectors of an ensemble are, level by level.
     *
     * @param config as for {@link #profiles}
     * @param sparsity of the one level that is asked for, null for all
     * @throws UnknownEnsembleException where there is no such ensemble
     */
    public EnsembleConvergence convergence(String name, MotifConfig config, @Nullable Double sparsity) {
        return convergences.get(new Asked(name, config, sparsity), () -> findConvergence(name, config, sparsity));
    }

    private EnsembleConvergence findConvergence(String name, MotifConfig config, @Nullable Double sparsity) {
        ScoreSettings settings = settings(name, config);
        if (settings == null) {
            return new EnsembleConvergence(name, null, List.of(), List.of());
        }
        List<ScoredNetwork> networks = queries.scored(NetworkSet.ofEnsemble(name, sparsity), settings, null);
        long seed = settings.seed() == null ? Comparer.DEFAULT_SEED : settings.seed();
        List<String> motifs = ZTable.of(networks).motifs();
        List<EnsembleConvergence.Level> levels = new ArrayList<>();
        SparsityLevel.bySparsity(networks).forEach((level, all) -> levels.add(convergence(level, all, motifs, seed)));
        return new EnsembleConvergence(name, settings, motifs, levels);
    }

    private static EnsembleConvergence.Level convergence(
            double sparsity, List<ScoredNetwork> all, List<String> motifs, long seed) {
        List<ScoredNetwork> scored =
                all.stream().filter(ScoredNetwork::isScored).toList();
        ZTable table = ZTable.of(scored, motifs);
        List<@Nullable Double> testMse = new ArrayList<>();
        all.forEach(network -> testMse.add(network.testMse()));
        return new EnsembleConvergence.Level(
                sparsity,
                all.size(),
                scored.size(),
                Spread.of(testMse),
                MeanCosine.of(table, seed),
                scored.isEmpty() ? List.of() : table.definedInAll().motifs(),
                table.byMotif(Spread::of));
    }

    /** Of the stored settings that fit, those that most networks have; null where none fit. */
    private @Nullable ScoreSettings settings(String name, MotifConfig config) {
        List<StoredSettings> stored = queries.storedSettings(name);
        if (stored.isEmpty() && !queries.ensembles().contains(name)) {
            throw new UnknownEnsembleException(queries.ensembles(), name);
        }
        return stored.stream()
                .map(StoredSettings::settings)
                .filter(settings -> settings.fits(config))
                .findFirst()
                .orElse(null);
    }
}
