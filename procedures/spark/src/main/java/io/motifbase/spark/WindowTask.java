package io.motifbase.spark;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.graph.BlockSurvey;
import io.motifbase.motifs.graph.LayerWindow;
import io.motifbase.motifs.graph.Layering;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.MemberRange;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.motifs.nullmodel.WindowCounts;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * Reads a window of a network and counts the layers of a unit in it: those of the network itself, or those of the members of
 * a chunk, whose window it makes. Keeps nothing.
 */
final class WindowTask implements Function<WindowTask.Work, Answer<String>> {
    private final HadoopFolder input;
    private final @Nullable NullOptions nullOptions;
    private final Broadcast<Map<String, BlockSurvey>> surveys;

    /**
     * Reads nothing yet.
     *
     * @param nullOptions null for a census alone
     * @param surveys by network
     */
    WindowTask(HadoopFolder input, @Nullable NullOptions nullOptions, Broadcast<Map<String, BlockSurvey>> surveys) {
        this.input = input;
        this.nullOptions = nullOptions;
        this.surveys = surveys;
    }

    /**
     * A unit and the network that it is of.
     *
     * @param members whether the members are counted, else the network
     */
    record Work(InputNetwork network, LayerUnit unit, boolean members) implements Serializable {}

    /** The line of its {@link LayerResult}. */
    @Override
    public Answer<String> call(Work work) {
        return Answer.of(work.network(), () -> new LayerResult(work.unit(), counts(work)).line());
    }

    private List<long[]> counts(Work work) {
        Runnable poll = TaskPoll.ofThisTask();
        LayerUnit unit = work.unit();
        BlockSurvey survey =
                Objects.requireNonNull(surveys.value().get(work.network().id()));
        LayerWindow window = new GraphReader(input)
                .blocks(work.network(), poll)
                .window(survey, unit.range().firstRead(), unit.range().lastRead(survey.layers()));
        WindowCounts counts = new WindowCounts(
                window, unit.range(), Definition.named(unit.chunk().definition()));
        if (!work.members()) {
            check(counts);
            return List.of(counts.observed(poll));
        }
        MemberRange members = new MemberRange(unit.chunk().first(), unit.chunk().count());
        EnsembleSettings ensemble =
                Objects.requireNonNull(nullOptions).ensemble(unit.chunk().nullModel(), TaskPoll.processors());
        return List.of(counts.members(ensemble, members, poll));
    }

    /** Asks every null model, before any member is made, since one may refuse a window. */
    private void check(WindowCounts counts) {
        List<NullSettings> all = nullOptions == null ? List.of() : nullOptions.settings(Layering.STRICT, 1);
        for (NullSettings compared : all) {
            if (compared instanceof EnsembleSettings ensemble) {
                counts.check(ensemble);
            }
        }
    }
}
