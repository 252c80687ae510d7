package io.motifbase.spark;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.nullmodel.NullEnsemble;
import io.motifbase.motifs.nullmodel.Tally;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.trainer.layout.LayoutProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Z-scores of all networks of an input. The networks are counted first, which tells what cannot be scored before a member is
 * made; then the members are, chunk by chunk; their tallies are added up here, exactly.
 */
final class ScoreRun {
    private final Job job;
    private final CountOptions count;
    private final NullOptions nullOptions;
    private final WaveOptions waves;
    private final Counting counting;

    ScoreRun(Job job, CountOptions count, NullOptions nullOptions, WaveOptions waves, Counting counting) {
        this.job = job;
        this.count = count;
        this.nullOptions = nullOptions;
        this.waves = waves;
        this.counting = counting;
    }

    /** The options that the results, and the plan of the chunks, are a function of. */
    private SortedMap<String, String> settings() {
        SortedMap<String, String> all = new TreeMap<>(count.settings());
        all.putAll(nullOptions.settings());
        all.putAll(counting.settings());
        all.put("revision", String.valueOf(ZScores.REVISION));
        all.put("chunk", waves.chunk() == null ? "by size" : String.valueOf(waves.chunk()));
        all.put("wave", String.valueOf(waves.wave()));
        return all;
    }

    /** The rows, which are in the folder when this returns. */
    List<ScoreRow> run() {
        RunFolder run = new RunFolder(job.out());
        run.begin(job.settings("zscores", settings()));
        List<Observed> observed = counting.observed(nullOptions);
        List<ScoreRow> rows = nullOptions.exactMoments()
                ? observed.stream().flatMap(o -> o.exact().stream()).toList()
                : sampled(run, observed);
        Results.write(
                job.out(),
                "scores",
                ScoreRow.SCHEMA,
                rows.stream().map(ScoreRow::cells).toList());
        Results.seal(job.out(), LayoutProperties.ofScores(job.input().networks().size()));
        return rows;
    }

    private List<ScoreRow> sampled(RunFolder run, List<Observed> observed) {
        Map<Chunk, Map<MotifClass, Tally>> tallies = counting.tallies(run, observed, nullOptions, waves);
        List<ScoreRow> rows = new ArrayList<>();
        for (Observed o : observed) {
            for (String nullModel : o.nullModels()) {
                Chunk ensemble = o.ensemble(nullModel, nullOptions.memberCount());
                rows.addAll(rows(o, nullModel, Objects.requireNonNull(tallies.get(ensemble))));
            }
        }
        return rows;
    }

    private List<ScoreRow> rows(Observed o, String nullModel, Map<MotifClass, Tally> sum) {
        List<ScoreRow> rows = new ArrayList<>();
        for (ZScore score : ZScores.of(o.classCounts(), NullEnsemble.of(sum))) {
            rows.add(ScoreRow.of(
                    o.network(),
                    o.network().census(Definition.named(o.definition()), count),
                    nullOptions.ensemble(nullModel, 1),
                    score));
        }
        return rows;
    }
}
