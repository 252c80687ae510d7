package io.motifbase.spark;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.nullmodel.NullEnsemble;
import io.motifbase.motifs.nullmodel.Tally;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.trainer.layout.LayoutProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Z-scores of all networks of an input. The networks are counted first, which tells what cannot be scored before a member is
 * made; then the members are, chunk by chunk; their tallies are added up here, exactly.
 */
final class ScoreRun {
    private final Job job;
    private final CountOptions count;
    private final NullOptions nullOptions;
    private final WaveOptions waves;

    ScoreRun(Job job, CountOptions count, NullOptions nullOptions, WaveOptions waves) {
        this.job = job;
        this.count = count;
        this.nullOptions = nullOptions;
        this.waves = waves;
    }

    /** The options that the results, and the plan of the chunks, are a function of. */
    private SortedMap<String, String> settings() {
        SortedMap<String, String> all = new TreeMap<>(count.settings());
        all.putAll(nullOptions.settings());
        all.put("revision", String.valueOf(ZScores.REVISION));
        all.put("chunk", waves.chunk() == null ? "by size" : String.valueOf(waves.chunk()));
        all.put("wave", String.valueOf(waves.wave()));
        return all;
    }

    /** The rows, which are in the folder when this returns. */
    List<ScoreRow> run() {
        RunFolder run = new RunFolder(job.out());
        run.begin(job.settings("zscores", settings()));
        List<Observed> observed = Observation.of(
                job.spark(), job.input(), new ObserveTask(job.input().folder(), count, nullOptions));
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
        Map<String, InputNetwork> networks = new HashMap<>();
        observed.forEach(o -> networks.put(o.network().id(), o.network()));
        Map<Chunk, Map<MotifClass, Tally>> sums = new HashMap<>();
        ChunkTask task = new ChunkTask(job.input().folder(), count, nullOptions);
        new Waves<>(run, chunks(observed), waves.wave(), ScoreRun::chunkOf, job.log())
                .run(
                        chunks -> job.spark()
                                .parallelize(works(chunks, networks), waves.tasks(chunks.size()))
                                .map(task)
                                .collect(),
                        lines -> lines.forEach(line -> add(line, sums)));
        List<ScoreRow> rows = new ArrayList<>();
        for (Observed o : observed) {
            for (String nullModel : o.nullModels()) {
                rows.addAll(rows(o, nullModel, Objects.requireNonNull(sums.get(whole(o, nullModel)))));
            }
        }
        return rows;
    }

    private static @Nullable Chunk chunkOf(String line) {
        ChunkResult result = ChunkResult.read(line);
        return result == null ? null : result.chunk();
    }

    private List<Chunk> chunks(List<Observed> observed) {
        List<Chunk> chunks = new ArrayList<>();
        for (Observed o : observed) {
            for (String nullModel : o.nullModels()) {
                Chunk whole = whole(o, nullModel);
                int size = waves.chunkOf(o.network().connections());
                for (int first = 0; first < whole.count(); first += size) {
                    chunks.add(new Chunk(
                            whole.network(),
                            whole.definition(),
                            whole.nullModel(),
                            first,
                            Math.min(size, whole.count() - first)));
                }
            }
        }
        return chunks;
    }

    /** The chunk of all members, which the sum of an ensemble's chunks is kept under. */
    private Chunk whole(Observed o, String nullModel) {
        return new Chunk(o.network().id(), o.definition(), nullModel, 0, nullOptions.memberCount());
    }

    private static List<ChunkTask.Work> works(List<Chunk> chunks, Map<String, InputNetwork> networks) {
        return chunks.stream()
                .map(chunk -> new ChunkTask.Work(Objects.requireNonNull(networks.get(chunk.network())), chunk))
                .toList();
    }

    private void add(String line, Map<Chunk, Map<MotifClass, Tally>> sums) {
        ChunkResult result = Objects.requireNonNull(ChunkResult.read(line));
        Chunk part = result.chunk();
        Chunk whole = new Chunk(part.network(), part.definition(), part.nullModel(), 0, nullOptions.memberCount());
        Map<MotifClass, Tally> sum = sums.computeIfAbsent(whole, chunk -> new LinkedHashMap<>());
        result.tallies().forEach((motif, tally) -> sum.merge(motif, tally, Tally::plus));
    }

    private List<ScoreRow> rows(Observed o, String nullModel, Map<MotifClass, Tally> sum) {
        Map<MotifClass, Long> counts = new LinkedHashMap<>();
        o.counts().forEach((motif, number) -> counts.put(MotifClass.named(motif), number));
        List<ScoreRow> rows = new ArrayList<>();
        for (ZScore score : ZScores.of(counts, NullEnsemble.of(sum))) {
            rows.add(ScoreRow.of(
                    o.network(),
                    o.network().census(Definition.named(o.definition()), count),
                    nullOptions.ensemble(nullModel, 1),
                    score));
        }
        return rows;
    }
}
