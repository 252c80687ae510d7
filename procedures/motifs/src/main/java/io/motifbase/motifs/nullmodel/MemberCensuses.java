package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.CensusKernel;
import io.motifbase.motifs.census.Counts;
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
    private final EnsembleSettings settings;

    /** Takes the counts of one member, valid during the call. */
    interface Collector {
        void add(int member, Counts counts);
    }

    /** Members from anywhere; one sampler and one kernel is asked for by each thread. */
    MemberCensuses(Supplier<Sampler> samplers, Supplier<CensusKernel> kernels, EnsembleSettings settings) {
        this.samplers = samplers;
        this.kernels = kernels;
        this.settings = settings;
    }

    /**
     * Members of the graph that a census counted.
     *
     * @throws IllegalArgumentException where the heap cannot hold one sampler; the message has the estimate
     */
    MemberCensuses(MotifCensus census, EnsembleSettings settings) {
        this(
                () -> settings.nullModel().sampler(census.cleanUp().graph(), settings.seed(), settings.attempts()),
                () -> new CensusKernel(census.family(), census.definition()),
                fitting(census.cleanUp().graph(), settings));
    }

    private static EnsembleSettings fitting(DirectedGraph graph, EnsembleSettings settings) {
        double graphBytes = DirectedGraph.bytes(graph.vertices(), graph.connections());
        int threads = threadsThatFit(
                settings.nullModel().samplerBytes(graph),
                Math.min(settings.threads(), settings.members()),
                HeapLimit.left(graphBytes));
        return settings.withThreads(threads);
    }

    /**
     * As many of these threads as the heap can hold samplers, since no number of threads changes a result.
     *
     * @param bytes of one sampler
     * @param heap bytes that are left beside the graph
     * @throws IllegalArgumentException where the heap cannot hold one
     */
    static int threadsThatFit(double bytes, int threads, double heap) {
        HeapLimit.check("one thread of the null ensemble", bytes, heap);
        return (int) Math.max(1, Math.min(threads, heap / bytes));
    }

    /** @param poll called from this thread at least every 50 ms; what it throws ends the ensemble and is thrown on */
    void run(Supplier<C> collectors, Consumer<C> merge, Runnable poll) {
        Sampler first = samplers.get();
        MemberWorkers<C> workers = new MemberWorkers<>(settings.members(), settings.threads());
        workers.run(
                (worker, turn) -> {
                    C collector = collectors.get();
                    Sampler sampler = worker == 0 ? first : samplers.get();
                    CensusKernel kernel = kernels.get();
                    Counts counts = new Counts();
                    workers.forEachMember(member -> {
                        kernel.count(sampler.member(member, turn), counts, turn);
                        turn.run();
                        collector.add(member, counts);
                    });
                    return collector;
                },
                merge,
                poll);
    }
}
