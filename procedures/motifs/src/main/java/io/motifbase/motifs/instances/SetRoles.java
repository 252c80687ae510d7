package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The roles of all vertices in the general classes, from one pass over the connected sets: every set adds one for each of
 * its vertices. Non-induced counts follow from these by the roles that a vertex has in the parts of a class.
 *
 * <p>Time as {@link ConnectedSets}, of sets of four only where a class of four is asked for; memory 8 bytes a vertex for
 * each role that occurs, non-induced twice as much.
 */
final class SetRoles {
    private static final double MOST_OF_HEAP = 0.5;

    private final int vertices;
    private final long[] @Nullable [] rows = new long[Role.all().size()] @Nullable [];
    private int used;

    private SetRoles(int vertices) {
        this.vertices = vertices;
    }

    /** By index of the role the counts of its vertices, null where none has it. */
    static long[] @Nullable [] of(
            DirectedGraph g, Collection<MotifClass> motifs, Definition definition, Runnable poll) {
        boolean quads = motifs.stream().anyMatch(motif -> motif.neurons() == 4);
        boolean[] asked = new boolean[MotifClass.all().size()];
        motifs.forEach(motif -> asked[motif.index()] = true);
        SetRoles roles = new SetRoles(g.vertices());
        boolean[] counted = definition == Definition.EXACT ? asked : all();
        roles.count(g, quads, counted, poll);
        return definition == Definition.EXACT ? roles.rows : roles.nonInduced(asked, poll).rows;
    }

    private static boolean[] all() {
        boolean[] all = new boolean[MotifClass.all().size()];
        Arrays.fill(all, true);
        return all;
    }

    private void count(DirectedGraph g, boolean quads, boolean[] asked, Runnable poll) {
        int[][] roleOf = {roleOf(3, asked), roleOf(4, asked)};
        ConnectedSets[] sets = new ConnectedSets[1];
        sets[0] = new ConnectedSets(
                g,
                quads,
                false,
                (size, code) -> {
                    int[] byPlace = roleOf[size - 3];
                    for (int place = 0, at = size * code; place < size; place++, at++) {
                        if (byPlace[at] >= 0) {
                            row(byPlace[at])[sets[0].vertex(place)]++;
                        }
                    }
                },
                poll);
        sets[0].visitAll();
    }

    /** The index of the role by code and place; -1 where its class is not asked for. */
    private static int[] roleOf(int size, boolean[] asked) {
        SetCodes codes = SetCodes.of(size);
        int[] roleOf = new int[size * codes.codes()];
        Arrays.fill(roleOf, -1);
        for (int code = 0; code < codes.codes(); code++) {
            for (int place = 0; place < size && codes.isConnected(code); place++) {
                if (asked[codes.classOf(code).index()]) {
                    roleOf[size * code + place] = codes.roleOf(code, place).index();
                }
            }
        }
        return roleOf;
    }

    private long[] row(int role) {
        long[] row = rows[role];
        if (row == null) {
            used++;
            double bytes = (double) used * vertices * Long.BYTES;
            if (bytes > MOST_OF_HEAP * Runtime.getRuntime().maxMemory()) {
                throw new IllegalArgumentException("roles must fit into half of the memory that Java has, got " + used
                        + " and more roles of " + vertices + " vertices: ask for one motif class, or give Java more");
            }
            row = new long[vertices];
            rows[role] = row;
        }
        return row;
    }

    /** Adds to the roles of every class what the classes that hold it have. */
    private SetRoles nonInduced(boolean[] asked, Runnable poll) {
        SetRoles all = new SetRoles(vertices);
        for (Role holder : Role.all()) {
            long[] row = rows[holder.index()];
            if (row != null) {
                poll.run();
                int[] times = timesInParts(holder, asked);
                for (int part = 0; part < times.length; part++) {
                    for (int v = 0; times[part] > 0 && v < vertices; v++) {
                        all.row(part)[v] += times[part] * row[v];
                    }
                }
            }
        }
        return all;
    }

    /** By index of a role how often a vertex has it in the class itself and its parts, all of whose neurons are joined. */
    private static int[] timesInParts(Role holder, boolean[] asked) {
        int size = holder.motif().neurons();
        SetCodes codes = SetCodes.of(size);
        int vertex = holder.vertices().get(0);
        int whole = codes.codeOf(holder.motif());
        int[] times = new int[Role.all().size()];
        for (int part = whole; part > 0; part = (part - 1) & whole) {
            if (codes.isConnected(part) && asked[codes.classOf(part).index()]) {
                times[codes.roleOf(part, vertex).index()]++;
            }
        }
        return times;
    }
}
