package io.motifbase.motifs.instances;

import io.motifbase.motifs.graph.DirectedGraph;

/**
 * The roles that degrees determine, as sums over the neighbours of a vertex. With in-degree i and out-degree o: T sums o
 * over the targets (paths of two out of a vertex), R sums i over the sources (paths of two into it), A sums i - 1 over the
 * targets, B sums o - 1 over the sources. Those of the three trees with two branching vertices are walks, which still hold
 * their closed forms.
 */
final class DegreeRoles {
    private final DirectedGraph g;
    private final long[] outOfTargets;
    private final long[] intoSources;
    private final long[] othersIntoTargets;
    private final long[] othersOutOfSources;

    /** A number for each vertex. */
    private interface Term {
        long of(int vertex);
    }

    DegreeRoles(DirectedGraph g) {
        this.g = g;
        this.outOfTargets = overTargets(this::out);
        this.intoSources = overSources(this::in);
        this.othersIntoTargets = overTargets(v -> in(v) - 1);
        this.othersOutOfSources = overSources(v -> out(v) - 1);
    }

    private long in(int vertex) {
        return g.inDegree(vertex);
    }

    private long out(int vertex) {
        return g.outDegree(vertex);
    }

    /** Shape (vertices), a new array. */
    long[] of(LayeredRole role) {
        return switch (role) {
            case DIVERGING2_SOURCE -> each(v -> pairs(out(v)));
            case DIVERGING2_TARGET -> othersOutOfSources.clone();
            case CONVERGING2_SOURCE -> othersIntoTargets.clone();
            case CONVERGING2_TARGET -> each(v -> pairs(in(v)));
            case DIVERGING3_SOURCE -> each(v -> triples(out(v)));
            case DIVERGING3_TARGET -> overSources(v -> pairs(out(v) - 1));
            case CONVERGING3_SOURCE -> overTargets(v -> pairs(in(v) - 1));
            case CONVERGING3_TARGET -> each(v -> triples(in(v)));
            case CHAIN2_FIRST -> outOfTargets.clone();
            case CHAIN2_SECOND -> each(v -> in(v) * out(v));
            case CHAIN2_THIRD -> intoSources.clone();
            case IN1OUT2_INPUT -> overTargets(v -> pairs(out(v)));
            case IN1OUT2_CENTRE -> each(v -> in(v) * pairs(out(v)));
            case IN1OUT2_OUTPUT -> overSources(v -> in(v) * (out(v) - 1));
            case IN2OUT1_INPUT -> overTargets(v -> (in(v) - 1) * out(v));
            case IN2OUT1_CENTRE -> each(v -> pairs(in(v)) * out(v));
            case IN2OUT1_OUTPUT -> overSources(v -> pairs(in(v)));
            case CHAIN3_FIRST -> overTargets(v -> outOfTargets[v]);
            case CHAIN3_SECOND -> each(v -> in(v) * outOfTargets[v]);
            case CHAIN3_THIRD -> each(v -> intoSources[v] * out(v));
            case CHAIN3_FOURTH -> overSources(v -> intoSources[v]);
            case CONVERGING_CHAIN_FIRST -> overTargets(v -> othersIntoTargets[v]);
            case CONVERGING_CHAIN_SECOND -> each(v -> in(v) * othersIntoTargets[v]);
            case CONVERGING_CHAIN_MEETING -> each(v -> intoSources[v] * (in(v) - 1));
            case CONVERGING_CHAIN_JOINING -> less(overTargets(v -> intoSources[v]), v -> in(v) * out(v));
            case DIVERGING_CHAIN_BRANCHING -> each(v -> (out(v) - 1) * outOfTargets[v]);
            case DIVERGING_CHAIN_SECOND -> each(v -> othersOutOfSources[v] * out(v));
            case DIVERGING_CHAIN_THIRD -> overSources(v -> othersOutOfSources[v]);
            case DIVERGING_CHAIN_LEAF -> less(overSources(v -> outOfTargets[v]), v -> in(v) * out(v));
            case ZIGZAG_BRANCHING -> each(v -> (out(v) - 1) * othersIntoTargets[v]);
            case ZIGZAG_JOINING -> less(overTargets(v -> othersOutOfSources[v]), v -> out(v) * (out(v) - 1));
            case ZIGZAG_LEAF -> less(overSources(v -> othersIntoTargets[v]), v -> in(v) * (in(v) - 1));
            case ZIGZAG_MEETING -> each(v -> (in(v) - 1) * othersOutOfSources[v]);
            default -> throw new IllegalArgumentException("role must be one that degrees determine, got " + role);
        };
    }

    private static long pairs(long d) {
        return d * (d - 1) / 2;
    }

    private static long triples(long d) {
        long pairs = pairs(d);
        return pairs % 3 == 0 ? pairs / 3 * (d - 2) : pairs * ((d - 2) / 3);
    }

    private long[] each(Term term) {
        long[] values = new long[g.vertices()];
        for (int v = 0; v < values.length; v++) {
            values[v] = term.of(v);
        }
        return values;
    }

    private long[] less(long[] values, Term term) {
        for (int v = 0; v < values.length; v++) {
            values[v] -= term.of(v);
        }
        return values;
    }

    private long[] overTargets(Term term) {
        long[] terms = each(term);
        return each(v -> {
            long sum = 0;
            for (int k = g.outOffset(v); k < g.outOffset(v + 1); k++) {
                sum += terms[g.target(k)];
            }
            return sum;
        });
    }

    private long[] overSources(Term term) {
        long[] terms = each(term);
        return each(v -> {
            long sum = 0;
            for (int k = g.inOffset(v); k < g.inOffset(v + 1); k++) {
                sum += terms[g.source(k)];
            }
            return sum;
        });
    }
}
