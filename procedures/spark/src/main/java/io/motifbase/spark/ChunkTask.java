package io.motifbase.spark;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.nullmodel.MemberRange;
import io.motifbase.motifs.nullmodel.NullEnsemble;
import java.io.Serializable;
import org.apache.spark.api.java.function.Function;

/** Makes and counts the members of a chunk. */
final class ChunkTask implements Function<ChunkTask.Work, String> {
    private final HadoopFolder input;
    private final CountOptions count;
    private final NullOptions nullOptions;

    ChunkTask(HadoopFolder input, CountOptions count, NullOptions nullOptions) {
        this.input = input;
        this.count = count;
        this.nullOptions = nullOptions;
    }

    /** A chunk and the network that it is of. */
    record Work(InputNetwork network, Chunk chunk) implements Serializable {}

    /** The line of its {@link ChunkResult}. */
    @Override
    public String call(Work work) {
        Chunk chunk = work.chunk();
        Runnable poll = TaskPoll.ofThisTask();
        MotifCensus census = LatestCensus.of(
                input, work.network(), work.network().census(Definition.named(chunk.definition()), count), poll);
        NullEnsemble members = NullEnsemble.of(
                census,
                nullOptions.ensemble(chunk.nullModel(), TaskPoll.processors()),
                new MemberRange(chunk.first(), chunk.count()),
                poll);
        return new ChunkResult(chunk, members.tallies()).line();
    }
}
