package io.motifbase.spark;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.nullmodel.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A task holds a whole network: one for the census of each, and one for each chunk of members. */
final class WholeCounting implements Counting {
    private final Job job;
    private final CountOptions count;

    WholeCounting(Job job, CountOptions count) {
        this.job = job;
        this.count = count;
    }

    @Override
    public SortedMap<String, String> settings() {
        return new TreeMap<>();
    }

    @Override
    public List<Observed> observed(@Nullable NullOptions nullOptions) {
        List<InputNetwork> networks = job.input().networks();
        return job
                .spark()
                .parallelize(networks, Math.max(1, networks.size()))
                .map(new ObserveTask(job.input().folder(), count, nullOptions))
                .collect()
                .stream()
                .flatMap(answer -> answer.orThrow().stream())
                .toList();
    }

    @Override
    public Map<Chunk, Map<MotifClass, Tally>> tallies(
            RunFolder run, List<Observed> observed, NullOptions nullOptions, WaveOptions waves) {
        Map<String, InputNetwork> networks = new HashMap<>();
        List<Chunk> chunks = new ArrayList<>();
        for (Observed o : observed) {
            networks.put(o.network().id(), o.network());
            int size = waves.chunkOf(o.network().connections());
            for (String nullModel : o.nullModels()) {
                chunks.addAll(o.ensemble(nullModel, nullOptions.memberCount()).parts(size));
            }
        }
        ChunkTask task = new ChunkTask(job.input().folder(), count, nullOptions);
        Map<Chunk, Map<MotifClass, Tally>> sums = new HashMap<>();
        new Waves<>(run, chunks, waves.wave(), WholeCounting::chunkOf, job.log())
                .run(
                        some -> job.spark()
                                .parallelize(works(some, networks), waves.tasks(some.size()))
                                .map(task)
                                .collect(),
                        lines -> lines.forEach(line -> add(line, nullOptions.memberCount(), sums)));
        return sums;
    }

    private static @Nullable Chunk chunkOf(String line) {
        ChunkResult result = ChunkResult.read(line);
        return result == null ? null : result.chunk();
    }

    private static List<ChunkTask.Work> works(List<Chunk> chunks, Map<String, InputNetwork> networks) {
        return chunks.stream()
                .map(chunk -> new ChunkTask.Work(Objects.requireNonNull(networks.get(chunk.network())), chunk))
                .toList();
    }

    private static void add(String line, int members, Map<Chunk, Map<MotifClass, Tally>> sums) {
        ChunkResult result = Objects.requireNonNull(ChunkResult.read(line));
        Map<MotifClass, Tally> sum =
                sums.computeIfAbsent(result.chunk().ensemble(members), chunk -> new LinkedHashMap<>());
        result.tallies().forEach((motif, tally) -> sum.merge(motif, tally, Tally::plus));
    }
}
