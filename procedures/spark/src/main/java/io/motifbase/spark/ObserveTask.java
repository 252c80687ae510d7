package io.motifbase.spark;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.motifs.significance.ZScores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts a network, and finds out before any member is made whether its null models can serve it. Exact moments, which need
 * no members, are found here too.
 */
final class ObserveTask implements Function<InputNetwork, Answer<List<Observed>>> {
    private final HadoopFolder input;
    private final CountOptions count;
    private final @Nullable NullOptions nullOptions;

    /** @param nullOptions null for a census alone */
    ObserveTask(HadoopFolder input, CountOptions count, @Nullable NullOptions nullOptions) {
        this.input = input;
        this.count = count;
        this.nullOptions = nullOptions;
    }

    @Override
    public Answer<List<Observed>> call(InputNetwork network) {
        return Answer.of(network, () -> observed(network));
    }

    private List<Observed> observed(InputNetwork network) {
        DirectedGraph graph = new GraphReader(input).read(network);
        List<Observed> all = new ArrayList<>();
        for (Definition definition : count.definitions()) {
            all.add(observed(network, graph, definition));
        }
        return all;
    }

    private Observed observed(InputNetwork network, DirectedGraph graph, Definition definition) {
        CensusSettings settings = network.census(definition, count);
        MotifCensus census = MotifCensus.of(graph, settings, TaskPoll.ofThisTask());
        Map<String, Long> counts = new LinkedHashMap<>();
        census.counts().forEach((motif, number) -> counts.put(motif.id(), number));
        List<String> nullModels = new ArrayList<>();
        List<ScoreRow> exact = new ArrayList<>();
        for (NullSettings compared :
                nullOptions == null ? List.<NullSettings>of() : nullOptions.settings(settings.layering(graph), 1)) {
            nullModels.add(compared.nullModel().id());
            if (compared instanceof EnsembleSettings ensemble) {
                ensemble.nullModel().sampler(census.cleanUp().graph(), ensemble.seed(), ensemble.attempts());
            } else if (compared instanceof ExactSettings) {
                ZScores.of(graph, settings, compared, TaskPoll.ofThisTask())
                        .scores()
                        .forEach(score -> exact.add(ScoreRow.of(network, settings, compared, score)));
            }
        }
        return new Observed(
                network,
                definition.id(),
                counts,
                census.cleanUp().ghostNeurons(),
                census.cleanUp().deadNeurons(),
                census.cleanUp().removedConnections(),
                nullModels,
                exact);
    }
}
