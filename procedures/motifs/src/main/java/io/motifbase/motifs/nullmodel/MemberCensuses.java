package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.CensusKernel;
import io.motifbase.motifs.census.Counts;
import io.motifbase.motifs.census.LayerRange;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.HeapLimit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes and counts all members of an ensemble on several threads, each with its own sampler and its own collector.
 *
 * @param <C> what a thread collects; collectors are merged in the order of threads
 */
final class MemberCensuses<C extends MemberCensuses.Collector> {
    private final Supplier<Sampler> samplers;
    private final Supplier<CensusKernel> kernels;
    private final LayerRange layers;
    private final MemberRange range;
    private final int threads;

    /** Takes the counts of one member, valid during the call. */
    interface Collector {
        void add(int member, Counts counts);
    }

    /** Members from anywhere; one sampler and one kernel is asked for by each thread. */
    MemberCensuses(
            Supplier<Sampler> samplers,
            Supplier<CensusKernel> kernels,
            LayerRange layers,
            MemberRange range,
            int threads) {
        this.samplers = samplers;
        this.kernels = kernels;
        this.layers = layers;
        this.range = range;
        this.threads = threads;
    }

    /**
     * Members of the graph that a census counted.
     *
     * @param range within the members of the settings
     * @throws IllegalArgumentException where the heap cannot hold one sampler; the message has the estimate
     */
    MemberCensuses(MotifCensus census, EnsembleSettings settings, MemberRange range) {
        this(
                () -> settings.nullModel().sampler(census.cleanUp().graph(), settings.seed(), settings.attempts()),
                () -> new CensusKernel(census.family(), census.definition()),
                LayerRange.ALL,
                within(range, settings),
                threadsThatFit(
                        census,
                        settings,
                        range.count(),
                        heapBeside(census.cleanUp().graph())));
    }

    /**
     * The threads of the settings, or as many of them as the heap can hold samplers.
     *
     * @param heap bytes that are left beside the graph
     * @throws IllegalArgumentException where the heap cannot hold one sampler; the message has the estimate, also of time
     */
    static int threadsThatFit(MotifCensus census, EnsembleSettings settings, int members, double heap) {
        CensusKernel kernel = new CensusKernel(census.family(), census.definition());
        DirectedGraph graph = census.cleanUp().graph();
        return threadsThatFit(graph, settings.nullModel().samplerBytes(graph), kernel, settings, members, heap);
    }

    /**
     * The same of a graph, or a window of one, that a kernel counts.
     *
     * @param bytes of a sampler
     */
    static int threadsThatFit(
            DirectedGraph graph,
            double bytes,
            CensusKernel kernel,
            EnsembleSettings settings,
            int members,
            double heap) {
        NullModel nullModel = settings.nullModel();
        HeapLimit.check(
                members + " members of null model " + nullModel.id() + " in one thread",
                bytes,
                () -> members * (nullModel.memberSeconds(graph, settings.attempts()) + kernel.seconds(graph)),
                heap);
        return threadsThatFit(bytes, Math.min(settings.threads(), members), heap);
    }

    static MemberRange within(MemberRange range, EnsembleSettings settings) {
        if (range.end() > settings.members()) {
            throw new IllegalArgumentException("members must be within the " + settings.members()
                    + " of the ensemble, got " + range.count() + " from " + range.first());
        }
        return range;
    }

    static double heapBeside(DirectedGraph graph) {
        return HeapLimit.left(DirectedGraph.bytes(graph.vertices(), graph.connections()));
    }

    /**
     * As many of these threads as the heap can hold samplers, at least one, since no number of threads changes a result.
     *
     * @param bytes of one sampler
     * @param heap bytes that are left beside the graph
     */
    static int threadsThatFit(double bytes, int threads, double heap) {
        return (int) Math.max(1, Math.min(threads, heap / bytes));
    }

    /** @param poll called from this thread at least every 50 ms; what it throws ends the ensemble and is thrown on */
    void run(Supplier<C> collectors, Consumer<C> merge, Runnable poll) {
        Sampler first = samplers.get();
        MemberWorkers<C> workers = new MemberWorkers<>(range, threads);
        workers.run(
                (worker, turn) -> {
                    C collector = collectors.get();
                    Sampler sampler = worker == 0 ? first : samplers.get();
                    CensusKernel kernel = kernels.get();
                    Counts counts = new Counts();
                    workers.forEachMember(member -> {
                        kernel.count(sampler.member(member, turn), layers, counts, turn);
                        turn.run();
                        collector.add(member, counts);
                    });
                    return collector;
                },
                merge,
                poll);
    }
}
