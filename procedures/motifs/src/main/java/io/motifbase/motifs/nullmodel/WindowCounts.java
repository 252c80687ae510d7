package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.CensusKernel;
import io.motifbase.motifs.census.Counts;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.LayerRange;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.LayerWindow;
import java.util.List;

/**
 * What falls to some layers of the counts of a graph and of the members of its null ensembles, from a window alone, for
 * graphs larger than a machine. Counts of ranges that make up all layers add up, class by class and member by member, to those
 * of the whole graph and the whole members.
 */
public final class WindowCounts {
    private final LayerWindow window;
    private final LayerRange range;
    private final Definition definition;
    private final List<MotifClass> classes;

    /**
     * Counts nothing yet.
     *
     * @param window from {@link LayerRange#firstRead} to {@link LayerRange#lastRead}
     * @param range layers of the whole graph
     */
    public WindowCounts(LayerWindow window, LayerRange range, Definition definition) {
        this.window = window;
        this.range = range.after(window.firstLayer());
        this.definition = definition;
        this.classes = definition.classes(MotifFamily.LAYERED);
    }

    private CensusKernel kernel() {
        return new CensusKernel(MotifFamily.LAYERED, definition);
    }

    /**
     * Of the graph itself.
     *
     * @param poll called from this thread at least every 50 ms; what it throws ends the count and is thrown on
     * @return shape (classes), in the order of the definition; parts of trees can be negative
     */
    public long[] observed(Runnable poll) {
        Counts counts = new Counts();
        kernel().checkHeap(window.graph());
        kernel().count(window.graph(), range, counts, poll);
        return listed(counts);
    }

    /**
     * Finds out without a member whether members can be made.
     *
     * @throws IllegalArgumentException as {@link #members}
     */
    public void check(EnsembleSettings settings) {
        threads(settings, settings.members());
        sampler(settings);
    }

    private int threads(EnsembleSettings settings, int members) {
        DirectedGraph graph = window.graph();
        double bytes = settings.nullModel().samplerBytes(window);
        return MemberCensuses.threadsThatFit(
                graph, bytes, kernel(), settings, members, MemberCensuses.heapBeside(graph));
    }

    private Sampler sampler(EnsembleSettings settings) {
        return settings.nullModel().sampler(window, settings.seed(), settings.attempts());
    }

    /**
     * Of members, in their order. Time members * (one member of the window + its census) / threads.
     *
     * @param members within those of the settings
     * @param poll called from this thread at least every 50 ms; what it throws ends the count and is thrown on
     * @return shape (members, classes)
     * @throws IllegalArgumentException where the null model cannot be made by block, or the heap cannot hold a sampler of
     *     the window; the message has the estimate
     */
    public long[][] members(EnsembleSettings settings, MemberRange members, Runnable poll) {
        int threads = threads(settings, members.count());
        long[][] all = new long[members.count()][];
        MemberCensuses.Collector rows = (member, counts) -> all[member - members.first()] = listed(counts);
        new MemberCensuses<>(
                        () -> sampler(settings), this::kernel, range, MemberCensuses.within(members, settings), threads)
                .run(() -> rows, merged -> {}, poll);
        return all;
    }

    private long[] listed(Counts counts) {
        return classes.stream().mapToLong(counts::get).toArray();
    }
}
