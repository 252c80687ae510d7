package io.motifbase.queries.knockout;

import io.motifbase.graphstore.store.Knockout;
import io.motifbase.graphstore.store.KnockoutControl;
import io.motifbase.graphstore.store.KnockoutSettings;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.training.ForwardPass;
import io.motifbase.trainer.trainingset.TestRows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;

/**
 * Deletes connections of one network and measures its error, for every motif class and fraction: those with most instances,
 * and as many others of each block, drawn at random, drawn at random among weights alike, the smallest, the largest. A draw
 * is one random order of all connections, of which every class and fraction takes the first: the classes are compared on
 * the same draws, and larger fractions hold smaller ones.
 *
 * <p>A function of network, rows and settings, whatever the number of threads. Cost: a forward pass of all rows for each
 * of (3 + 2 draws) deletions of every class and fraction, those that are the same counted once; memory a copy of the
 * network for each thread.
 */
final class KnockoutExperiment {
    private static final int CONTROLS = 2;

    private final Network network;
    private final TestRows rows;
    private final KnockoutSettings settings;
    private final Candidates candidates;
    private final Map<Deletion, Errors> errors = new LinkedHashMap<>();
    private double whole;

    /** What was measured in place of one deletion. */
    private static final class Errors {
        private final double[][] drawn;
        private double motif;
        private double smallest;
        private double largest;

        Errors(int draws) {
            drawn = new double[CONTROLS][draws];
        }
    }

    /** Some deletions of one kind, with a pass of the thread that does it. */
    private interface Task {
        void run(ForwardPass pass);
    }

    /**
     * @throws IllegalArgumentException where connections of the network skip layers, its activations are not known, or the
     *     rows do not fit it
     */
    KnockoutExperiment(Network network, TestRows rows, KnockoutSettings settings) {
        this.network = network;
        this.rows = rows;
        this.settings = settings;
        this.candidates = new Candidates(network, settings.motifs(), settings.seed());
        if (candidates.size() == 0) {
            throw new IllegalArgumentException(
                    "a network must have a connection from an input to an output, got " + network);
        }
    }

    /**
     * Does it all.
     *
     * @param threads at least 1
     * @param progress hears the fraction that is done, from any thread
     * @return by class, then fraction
     * @throws InterruptedException where this thread is interrupted; the work stops
     */
    List<Knockout> run(int threads, DoubleConsumer progress) throws InterruptedException {
        Map<MotifClass, List<Deletion>> deletions = deletions();
        inThreads(threads, tasks(), progress);
        List<Knockout> knockouts = new ArrayList<>();
        deletions.forEach((motif, ofMotif) -> {
            for (int f = 0; f < ofMotif.size(); f++) {
                knockouts.add(knockout(motif, settings.fractions().get(f), ofMotif.get(f)));
            }
        });
        return knockouts;
    }

    /** For each class, by fraction. */
    private Map<MotifClass, List<Deletion>> deletions() {
        Map<MotifClass, List<Deletion>> all = new LinkedHashMap<>();
        for (MotifClass motif : settings.motifs()) {
            int[] order = candidates.byParticipation(motif);
            List<Deletion> ofMotif = new ArrayList<>();
            for (double fraction : settings.fractions()) {
                long count = Math.max(1, Math.round(fraction * candidates.size()));
                Deletion deletion = new Deletion(candidates, order, (int) Math.min(count, order.length));
                errors.computeIfAbsent(deletion, d -> new Errors(settings.draws()));
                ofMotif.add(deletion);
            }
            all.put(motif, ofMotif);
        }
        return all;
    }

    private List<Task> tasks() {
        int[] smallestFirst = candidates.bySize();
        int[] largestFirst = new int[smallestFirst.length];
        for (int i = 0; i < largestFirst.length; i++) {
            largestFirst[i] = smallestFirst[largestFirst.length - 1 - i];
        }
        List<Task> tasks = new ArrayList<>();
        tasks.add(pass -> whole = pass.loss(rows, new BitSet()));
        errors.forEach((deletion, measured) -> tasks.add(pass -> {
            measured.motif = pass.loss(rows, deletion.connections());
            measured.smallest = pass.loss(rows, deletion.inPlace(smallestFirst, candidates.blocks()));
            measured.largest = pass.loss(rows, deletion.inPlace(largestFirst, candidates.blocks()));
        }));
        for (int draw = 0; draw < settings.draws(); draw++) {
            tasks.add(drawing(draw, 0, candidates.blocks()));
            tasks.add(drawing(draw, 1, candidates.weightClassesOfBlocks()));
        }
        return tasks;
    }

    /** One draw of one control in place of every deletion. */
    private Task drawing(int draw, int control, int[] groups) {
        return pass -> {
            int[] order = candidates.order(1 + (long) CONTROLS * draw + control);
            errors.forEach((deletion, measured) -> {
                if (!Thread.currentThread().isInterrupted()) {
                    measured.drawn[control][draw] = pass.loss(rows, deletion.inPlace(order, groups));
                }
            });
        };
    }

    private void inThreads(int threads, List<Task> tasks, DoubleConsumer progress) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> new Thread(task, "motifbase-knockout"));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                workers.add(pool.submit(() -> {
                    ForwardPass pass = new ForwardPass(network);
                    for (int i = next.getAndIncrement();
                            i < tasks.size() && !Thread.currentThread().isInterrupted();
                            i = next.getAndIncrement()) {
                        tasks.get(i).run(pass);
                        progress.accept((double) done.incrementAndGet() / tasks.size());
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Knockout knockout(MotifClass motif, double fraction, Deletion deletion) {
        Errors measured = Objects.requireNonNull(errors.get(deletion));
        return new Knockout(
                motif,
                fraction,
                deletion.size(),
                candidates.size(),
                whole,
                measured.motif,
                KnockoutControl.of(measured.motif, measured.drawn[0]),
                KnockoutControl.of(measured.motif, measured.drawn[1]),
                measured.smallest,
                measured.largest);
    }
}
