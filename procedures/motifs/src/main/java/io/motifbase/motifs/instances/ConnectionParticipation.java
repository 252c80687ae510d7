package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * For every connection the number of instances of a class that it is part of, without listing them. Over all connections
 * the numbers add up to the count of the class times the connections of one instance. Immutable.
 *
 * <p>For a connection u to v, with in-degree i and out-degree o: stars and paths follow from degrees and from sums of
 * degrees over the neighbours of u and v. F, the bi-fans through the connection, and P and Q, the bi-parallels in which it
 * is a first or a second connection, come from one walk over the wedges each; the three trees that exclude a closed form
 * are walks less these. Time O(wedges); memory 8 bytes for each connection and class that is asked for.
 */
public final class ConnectionParticipation {
    private final DirectedGraph graph;
    private final Map<MotifClass, long[]> counts;

    private ConnectionParticipation(DirectedGraph graph, Map<MotifClass, long[]> counts) {
        this.graph = graph;
        this.counts = counts;
    }

    /**
     * Some classes in the graph that a census counted. That no count of it exceeds 63 bits holds for every number here as
     * well.
     *
     * @param census of definition exact
     * @param motifs classes with roles
     * @param poll called for every neuron; throws to cancel
     * @throws IllegalArgumentException for another definition, a class without roles, or a graph that is not strictly
     *     layered
     */
    public static ConnectionParticipation of(MotifCensus census, Collection<MotifClass> motifs, Runnable poll) {
        if (census.definition() != Definition.EXACT) {
            throw new IllegalArgumentException(
                    "definition must be exact where participation is asked for, got " + census.definition());
        }
        motifs.forEach(MotifFamily.LAYERED::checked);
        DirectedGraph g = census.cleanUp().graph();
        g.checkStrictlyLayered(" for participation");
        Walks walks = new Walks(g, poll);
        Map<MotifClass, long[]> counts = new TreeMap<>();
        for (MotifClass motif : motifs) {
            counts.put(motif, walks.each(motif));
        }
        return new ConnectionParticipation(g, counts);
    }

    /** What was counted, whose connections are numbered in the order of sources. */
    public DirectedGraph graph() {
        return graph;
    }

    /** The instances that hold the k-th connection. */
    public long count(MotifClass motif, int k) {
        return Objects.requireNonNull(counts.get(motif), motif::id)[k];
    }

    /** The number of a connection from its ends and its number. */
    private interface Term {
        long of(int u, int v, int k);
    }

    /** What the formulas are made of. Sums over the neighbours of a vertex are named by what they add. */
    private static final class Walks {
        private final DirectedGraph g;
        private final Runnable poll;
        private final long[] outOfTargets;
        private final long[] intoSources;
        private final long[] othersIntoTargets;
        private final long[] othersOutOfSources;
        private long @Nullable [] biFans;
        private @Nullable BiParallels biParallels;

        Walks(DirectedGraph g, Runnable poll) {
            this.g = g;
            this.poll = poll;
            outOfTargets = new long[g.vertices()];
            intoSources = new long[g.vertices()];
            othersIntoTargets = new long[g.vertices()];
            othersOutOfSources = new long[g.vertices()];
            for (int u = 0; u < g.vertices(); u++) {
                for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                    int v = g.target(k);
                    outOfTargets[u] += out(v);
                    othersIntoTargets[u] += in(v) - 1;
                    intoSources[v] += in(u);
                    othersOutOfSources[v] += out(u) - 1;
                }
            }
        }

        private long in(int vertex) {
            return g.inDegree(vertex);
        }

        private long out(int vertex) {
            return g.outDegree(vertex);
        }

        long[] each(MotifClass motif) {
            Term term = term(motif);
            long[] values = new long[Math.toIntExact(g.connections())];
            for (int u = 0; u < g.vertices(); u++) {
                for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                    values[k] = term.of(u, g.target(k), k);
                }
            }
            return values;
        }

        /** The sum over the places that a connection can have in the class. */
        private Term term(MotifClass motif) {
            return switch (motif.id()) {
                case "diverging2" -> (u, v, k) -> out(u) - 1;
                case "converging2" -> (u, v, k) -> in(v) - 1;
                case "chain2" -> (u, v, k) -> in(u) + out(v);
                case "diverging3" -> (u, v, k) -> pairs(out(u) - 1);
                case "converging3" -> (u, v, k) -> pairs(in(v) - 1);
                case "in1out2" -> (u, v, k) -> pairs(out(v)) + in(u) * (out(u) - 1);
                case "in2out1" -> (u, v, k) -> (in(v) - 1) * out(v) + pairs(in(u));
                case "chain3" -> (u, v, k) -> outOfTargets[v] + in(u) * out(v) + intoSources[u];
                case "convergingChain" -> convergingChain();
                case "divergingChain" -> divergingChain();
                case "zigzag" -> zigzag();
                case "bifan" -> {
                    long[] all = biFans();
                    yield (u, v, k) -> all[k];
                }
                case "biparallel" -> {
                    long[] first = biParallels().first;
                    long[] second = biParallels().second;
                    yield (u, v, k) -> first[k] + second[k];
                }
                default -> throw new IllegalArgumentException("motif must be a class with roles, got " + motif);
            };
        }

        private Term convergingChain() {
            long[] first = biParallels().first;
            long[] second = biParallels().second;
            return (u, v, k) ->
                    othersIntoTargets[v] + in(u) * (in(v) - 1) + (intoSources[v] - in(u)) - first[k] - 2 * second[k];
        }

        private Term divergingChain() {
            long[] first = biParallels().first;
            long[] second = biParallels().second;
            return (u, v, k) -> (out(u) - 1) * out(v)
                    + othersOutOfSources[u]
                    + (outOfTargets[u] - out(v))
                    - 2 * first[k]
                    - second[k];
        }

        private Term zigzag() {
            long[] closed = biFans();
            return (u, v, k) -> (othersIntoTargets[u] - (in(v) - 1))
                    + (out(u) - 1) * (in(v) - 1)
                    + (othersOutOfSources[v] - (out(u) - 1))
                    - 3 * closed[k];
        }

        private static long pairs(long d) {
            return d * (d - 1) / 2;
        }

        /** Over the other sources of the target, the other targets that they share with the connection's source. */
        private long[] biFans() {
            if (biFans == null) {
                biFans = new long[Math.toIntExact(g.connections())];
                int[] common = new int[g.vertices()];
                for (int u = 0; u < g.vertices(); u++) {
                    poll.run();
                    addBiFans(u, common, biFans);
                }
            }
            return biFans;
        }

        private void addBiFans(int u, int[] common, long[] closed) {
            for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                for (int j = g.inOffset(g.target(k)); j < g.inOffset(g.target(k) + 1); j++) {
                    common[g.source(j)]++;
                }
            }
            for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                for (int j = g.inOffset(g.target(k)); j < g.inOffset(g.target(k) + 1); j++) {
                    closed[k] += g.source(j) == u ? 0 : common[g.source(j)] - 1;
                }
            }
            for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                for (int j = g.inOffset(g.target(k)); j < g.inOffset(g.target(k) + 1); j++) {
                    common[g.source(j)] = 0;
                }
            }
        }

        /** Over the paths of two that a connection begins or ends, the other paths with the same ends. */
        private BiParallels biParallels() {
            if (biParallels == null) {
                int size = Math.toIntExact(g.connections());
                biParallels = new BiParallels(new long[size], new long[size]);
                int[] paths = new int[g.vertices()];
                for (int u = 0; u < g.vertices(); u++) {
                    poll.run();
                    addBiParallels(u, paths, biParallels.first, biParallels.second);
                }
            }
            return biParallels;
        }

        /** By connection, those in which it is a first and those in which it is a second one. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        private record BiParallels(long[] first, long[] second) {}

        private void addBiParallels(int u, int[] paths, long[] first, long[] second) {
            for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                for (int j = g.outOffset(g.target(k)); j < g.outOffset(g.target(k) + 1); j++) {
                    paths[g.target(j)]++;
                }
            }
            for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                for (int j = g.outOffset(g.target(k)); j < g.outOffset(g.target(k) + 1); j++) {
                    first[k] += paths[g.target(j)] - 1;
                    second[j] += paths[g.target(j)] - 1;
                }
            }
            for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                for (int j = g.outOffset(g.target(k)); j < g.outOffset(g.target(k) + 1); j++) {
                    paths[g.target(j)] = 0;
                }
            }
        }
    }
}
