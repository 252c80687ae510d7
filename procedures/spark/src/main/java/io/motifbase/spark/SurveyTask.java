package io.motifbase.spark;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.graph.BlockSurvey;
import org.apache.spark.api.java.function.Function;

/** Surveys a network for work by block, which reads its blocks three times and holds none of them. */
final class SurveyTask implements Function<InputNetwork, Answer<BlockSurvey>> {
    private final HadoopFolder input;
    private final CountOptions count;

    SurveyTask(HadoopFolder input, CountOptions count) {
        this.input = input;
        this.count = count;
    }

    @Override
    public Answer<BlockSurvey> call(InputNetwork network) {
        CensusSettings settings = network.census(Definition.EXACT, count);
        return Answer.of(
                network,
                () -> new GraphReader(input)
                        .blocks(network, TaskPoll.ofThisTask())
                        .survey(settings.bias(), settings.clean()));
    }
}
