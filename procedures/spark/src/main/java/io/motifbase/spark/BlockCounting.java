package io.motifbase.spark;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.graph.BlockSurvey;
import io.motifbase.motifs.graph.Layering;
import io.motifbase.motifs.nullmodel.NullEnsemble;
import io.motifbase.motifs.nullmodel.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * A task holds a window of a network, the blocks around the layers that it counts, so that networks larger than an executor
 * are counted and compared: the network is surveyed first, then its layers are counted, then those of members, chunk by chunk
 * and layer by layer. Counts of layers are added up here, member by member, exactly.
 *
 * <p>Time: a member's blocks are made once for each task that reads them, (layers + 2) / layers times with so many layers a
 * task; every layer is counted once.
 */
final class BlockCounting implements Counting {
    private final Job job;
    private final CountOptions count;
    private final int layersATask;
    private final Map<String, BlockSurvey> surveys = new HashMap<>();
    private @Nullable Broadcast<Map<String, BlockSurvey>> shared;

    BlockCounting(Job job, CountOptions count, int layersATask) {
        this.job = job;
        this.count = count;
        this.layersATask = layersATask;
    }

    @Override
    public SortedMap<String, String> settings() {
        return new TreeMap<>(Map.of("byBlock", "true", "layers", String.valueOf(layersATask)));
    }

    @Override
    public List<Observed> observed(@Nullable NullOptions nullOptions) {
        survey();
        List<WindowTask.Work> works = new ArrayList<>();
        for (InputNetwork network : job.input().networks()) {
            for (Definition definition : count.definitions()) {
                Chunk itself = new Chunk(network.id(), definition.id(), "", 0, 1);
                units(itself).forEach(unit -> works.add(new WindowTask.Work(network, unit, false)));
            }
        }
        Map<Chunk, List<long[]>> sums = new HashMap<>();
        lines(works, works.size(), nullOptions).forEach(line -> add(line, 1, sums));
        List<Observed> all = new ArrayList<>();
        for (InputNetwork network : job.input().networks()) {
            for (Definition definition : count.definitions()) {
                Chunk itself = new Chunk(network.id(), definition.id(), "", 0, 1);
                long[] counts = Objects.requireNonNull(sums.get(itself)).get(0);
                all.add(observed(network, definition, counts, nullOptions));
            }
        }
        return all;
    }

    private void survey() {
        List<InputNetwork> networks = job.input().networks();
        List<Answer<BlockSurvey>> answers = job.spark()
                .parallelize(networks, Math.max(1, networks.size()))
                .map(new SurveyTask(job.input().folder(), count))
                .collect();
        for (int i = 0; i < answers.size(); i++) {
            surveys.put(networks.get(i).id(), answers.get(i).orThrow());
        }
        shared = job.spark().broadcast(surveys);
    }

    private Observed observed(
            InputNetwork network, Definition definition, long[] counts, @Nullable NullOptions nullOptions) {
        BlockSurvey survey = Objects.requireNonNull(surveys.get(network.id()));
        List<MotifClass> classes = definition.classes(MotifFamily.LAYERED);
        Map<String, Long> byClass = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            byClass.put(classes.get(i).id(), counts[i]);
        }
        List<String> nullModels = nullOptions == null
                ? List.of()
                : nullOptions.settings(Layering.STRICT, 1).stream()
                        .map(compared -> compared.nullModel().id())
                        .toList();
        return new Observed(
                network,
                definition.id(),
                byClass,
                survey.ghostNeurons(),
                survey.deadNeurons(),
                survey.removedConnections(),
                nullModels,
                List.of());
    }

    private List<LayerUnit> units(Chunk chunk) {
        int layers = Objects.requireNonNull(surveys.get(chunk.network())).layers();
        List<LayerUnit> units = new ArrayList<>();
        for (int from = 0; from < layers; from += layersATask) {
            units.add(new LayerUnit(chunk, from, Math.min(layers, from + layersATask)));
        }
        return units;
    }

    /** @throws IllegalArgumentException naming the first network that cannot be treated as was asked */
    private List<String> lines(List<WindowTask.Work> works, int tasks, @Nullable NullOptions nullOptions) {
        WindowTask task = new WindowTask(job.input().folder(), nullOptions, Objects.requireNonNull(shared));
        return job.spark().parallelize(works, Math.max(1, tasks)).map(task).collect().stream()
                .map(Answer::orThrow)
                .toList();
    }

    @Override
    public Map<Chunk, Map<MotifClass, Tally>> tallies(
            RunFolder run, List<Observed> observed, NullOptions nullOptions, WaveOptions waves) {
        int members = nullOptions.memberCount();
        Map<String, InputNetwork> networks = new HashMap<>();
        List<LayerUnit> units = new ArrayList<>();
        Map<Chunk, Map<MotifClass, Long>> counted = new HashMap<>();
        for (Observed o : observed) {
            networks.put(o.network().id(), o.network());
            int size = waves.chunkOf(o.network().connections());
            for (String nullModel : o.nullModels()) {
                Chunk ensemble = o.ensemble(nullModel, members);
                counted.put(ensemble, o.classCounts());
                ensemble.parts(size).forEach(chunk -> units.addAll(units(chunk)));
            }
        }
        Map<Chunk, Integer> left = new HashMap<>();
        units.forEach(unit -> left.merge(unit.chunk().ensemble(members), 1, Integer::sum));
        Map<Chunk, List<long[]>> sums = new HashMap<>();
        Map<Chunk, Map<MotifClass, Tally>> tallies = new HashMap<>();
        new Waves<>(run, units, waves.wave(), BlockCounting::unitOf, job.log())
                .run(
                        some -> lines(works(some, networks), waves.tasks(some.size()), nullOptions),
                        lines -> lines.forEach(line -> {
                            Chunk ensemble = add(line, members, sums);
                            if (left.merge(ensemble, -1, Integer::sum) == 0) {
                                NullEnsemble whole = NullEnsemble.of(
                                        Objects.requireNonNull(counted.get(ensemble)),
                                        Objects.requireNonNull(sums.remove(ensemble)));
                                tallies.put(ensemble, whole.tallies());
                            }
                        }));
        return tallies;
    }

    private static List<WindowTask.Work> works(List<LayerUnit> units, Map<String, InputNetwork> networks) {
        return units.stream()
                .map(unit -> new WindowTask.Work(
                        Objects.requireNonNull(networks.get(unit.chunk().network())), unit, true))
                .toList();
    }

    private static @Nullable LayerUnit unitOf(String line) {
        LayerResult result = LayerResult.read(line);
        return result == null ? null : result.unit();
    }

    /** Adds the counts of a line to those of its members; says of which ensemble these are. */
    private static Chunk add(String line, int members, Map<Chunk, List<long[]>> sums) {
        LayerResult result = Objects.requireNonNull(LayerResult.read(line));
        Chunk chunk = result.unit().chunk();
        int classes = result.counts().get(0).length;
        List<long[]> all =
                sums.computeIfAbsent(chunk.ensemble(members), whole -> Arrays.asList(new long[members][classes]));
        try {
            for (int m = 0; m < result.counts().size(); m++) {
                long[] sum = all.get(chunk.first() + m);
                long[] part = result.counts().get(m);
                Arrays.setAll(sum, i -> Math.addExact(sum[i], part[i]));
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "network " + chunk.network() + ": counts of all layers together must be below 2^63", e);
        }
        return chunk.ensemble(members);
    }
}
