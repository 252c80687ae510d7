package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * For every neuron the number of instances in which it has each {@link Role}, without listing them. Over all neurons the
 * counts of a role add up to the count of its class times the neurons that have the role in one instance. Immutable.
 *
 * <p>Roles of stars and paths follow from degrees and from sums of degrees over neighbours, one pass over the connections
 * each; those of bi-fan and bi-parallel from one walk over the wedges; the three trees that exclude a closed form are walks
 * less these. Time O(wedges); memory 8 bytes for each neuron and role that is asked for.
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
     * @param census of definition exact
     * @param poll called for every neuron; throws to cancel
     * @throws IllegalArgumentException for another definition, a class without roles, or a graph that is not strictly
     *     layered
     */
    public static Participation of(MotifCensus census, Collection<MotifClass> motifs, Runnable poll) {
        if (census.definition() != Definition.EXACT) {
            throw new IllegalArgumentException(
                    "definition must be exact where roles are asked for, got " + census.definition());
        }
        DirectedGraph g = census.cleanUp().graph();
        g.checkStrictlyLayered(" for participation");
        DegreeRoles degrees = new DegreeRoles(g);
        PairRoles pairs = new PairRoles(g);
        Map<Role, long[]> counts = new EnumMap<>(Role.class);
        for (MotifClass motif : motifs) {
            for (Role role : Role.required(motif)) {
                long[] walks = motif == MotifClass.BIFAN || motif == MotifClass.BIPARALLEL
                        ? new long[g.vertices()]
                        : degrees.of(role);
                pairs.addClosedForms(role, walks, poll);
                counts.put(role, walks);
            }
        }
        return new Participation(census, counts);
    }

    /** The roles that were asked for, in order. */
    public Set<Role> roles() {
        return Collections.unmodifiableSet(counts.keySet());
    }

    /** The instances in which a vertex has a role. */
    public long count(Role role, int vertex) {
        return Objects.requireNonNull(counts.get(role), role::toString)[vertex];
    }

    /** The counts that these add up to. */
    public MotifCensus census() {
        return census;
    }
}
