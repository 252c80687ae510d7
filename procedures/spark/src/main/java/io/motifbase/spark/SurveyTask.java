package io.motifbase.spark;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.graph.BlockSurvey;
import java.io.Serializable;
import org.apache.spark.api.java.function.Function;
import org.jspecify.annotations.Nullable;

/** Surveys a network for work by block, which reads its blocks three times and holds none of them. */
final class SurveyTask implements Function<InputNetwork, SurveyTask.Answer> {
    private final HadoopFolder input;
    private final CountOptions count;

    SurveyTask(HadoopFolder input, CountOptions count) {
        this.input = input;
        this.count = count;
    }

    /** Either a survey or, in one line, why there is none. */
    record Answer(
            InputNetwork network,
            @Nullable BlockSurvey survey,
            @Nullable String problem) implements Serializable {}

    @Override
    public Answer call(InputNetwork network) {
        CensusSettings settings = network.census(Definition.EXACT, count);
        try {
            BlockSurvey survey = new GraphReader(input)
                    .blocks(network, TaskPoll.ofThisTask())
                    .survey(settings.bias(), settings.clean());
            return new Answer(network, survey, null);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Answer(network, null, "network " + network.id() + ": " + e.getMessage());
        }
    }
}
