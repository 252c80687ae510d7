package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * For every neuron the number of instances in which it has each {@link Role}. Over all neurons the counts of a role add up
 * to the count of its class times the neurons that have the role in one instance. Immutable.
 *
 * <p>Layered classes, without listing instances: roles of stars and paths follow from degrees and from sums of degrees
 * over neighbours, one pass over the connections each; those of bi-fan and bi-parallel from one walk over the wedges; the
 * three trees that exclude a closed form are walks less these. Time O(wedges); memory 8 bytes for each neuron and role
 * that is asked for. General classes: one pass over all connected sets for all of them, see {@link SetRoles}.
 */
public final class Participation {
    private final MotifCensus census;
    private final Map<Role, long[]> counts;

    private Participation(MotifCensus census, Map<Role, long[]> counts) {
        this.census = census;
        this.counts = counts;
    }

    /**
     * The roles of some classes in the graph that a census counted. That no count of it exceeds 63 bits holds for every
     * number here as well.
     *
     * @param census of definition exact or non-induced
     * @param motifs among the classes of the census
     * @param poll called often; throws to cancel
     * @throws IllegalArgumentException for another definition or class, for more than {@link SetLimit#MOST_SETS} sets, or
     *     where the roles do not fit into the heap
     */
    public static Participation of(MotifCensus census, Collection<MotifClass> motifs, Runnable poll) {
        if (!census.definition().hasInstances()) {
            throw new IllegalArgumentException(
                    "definition must be exact or non-induced where roles are asked for, got " + census.definition());
        }
        motifs.forEach(census.family()::checked);
        Map<Role, long[]> counts = new TreeMap<>();
        if (census.family() == MotifFamily.LAYERED) {
            addLayered(census, motifs, counts, poll);
        } else {
            addGeneral(census, motifs, counts, poll);
        }
        return new Participation(census, counts);
    }

    /** How many roles of some classes may have counts in a graph, each with a number for every vertex, by its census. */
    public static long mostRoles(MotifCensus census, Collection<MotifClass> motifs) {
        long asked = rolesThatOccur(census, motifs);
        boolean fromInduced = census.family() == MotifFamily.GENERAL && census.definition() != Definition.EXACT;
        return fromInduced ? asked + rolesThatOccur(census, census.classes()) : asked;
    }

    private static long rolesThatOccur(MotifCensus census, Collection<MotifClass> motifs) {
        return motifs.stream()
                .filter(motif -> census.counts().getOrDefault(motif, 0L) > 0)
                .mapToLong(motif -> Role.of(motif).size())
                .sum();
    }

    /** Walks are non-induced: they hold the closed forms, which induced trees do not. */
    private static void addLayered(
            MotifCensus census, Collection<MotifClass> motifs, Map<Role, long[]> counts, Runnable poll) {
        DirectedGraph g = census.cleanUp().graph();
        DegreeRoles degrees = new DegreeRoles(g);
        PairRoles pairs = new PairRoles(g);
        for (MotifClass motif : motifs) {
            boolean closed = motif == MotifClass.BIFAN || motif == MotifClass.BIPARALLEL;
            for (LayeredRole role : LayeredRole.of(motif)) {
                long[] walks = closed ? new long[g.vertices()] : degrees.of(role);
                if (closed || census.definition() == Definition.EXACT) {
                    pairs.addClosedForms(role, walks, poll);
                }
                counts.put(role.role(), walks);
            }
        }
    }

    private static void addGeneral(
            MotifCensus census, Collection<MotifClass> motifs, Map<Role, long[]> counts, Runnable poll) {
        SetLimit.check(census, motifs);
        DirectedGraph g = census.cleanUp().graph();
        long[] @Nullable [] rows = SetRoles.of(g, motifs, census.definition(), poll);
        for (MotifClass motif : motifs) {
            for (Role role : Role.of(motif)) {
                long[] row = rows[role.index()];
                if (row != null) {
                    counts.put(role, row);
                }
            }
        }
    }

    /** Of the roles that were asked for, in order: all of layered classes, of general ones those that some vertex has. */
    public Set<Role> roles() {
        return Collections.unmodifiableSet(counts.keySet());
    }

    /** The instances in which a vertex has a role; 0 for a role that was not asked for. */
    public long count(Role role, int vertex) {
        long[] row = counts.get(role);
        return row == null ? 0 : row[vertex];
    }

    /** The counts that these add up to. */
    public MotifCensus census() {
        return census;
    }
}
