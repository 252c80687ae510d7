package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.census.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A place that a neuron can have in a motif class: the vertices of its pattern that a symmetry maps to each other (an
 * orbit). The thirteen classes of layered graphs have 38, with names of their own. The triads have 30 and the classes of
 * four 697, each named by the connections that such a neuron has in the class: {@code out2}, {@code in1out1}, {@code
 * both1in1}, where {@code both} counts the neurons that it is joined to both ways; roles of a class that are alike in
 * this have a letter behind, {@code in1out1a} that of the neuron with the lower number.
 */
public final class Role implements Comparable<Role> {
    private static final List<Role> ALL = makeAll();
    private static final Map<MotifClass, List<Role>> BY_CLASS = byClass();

    private final int index;
    private final MotifClass motif;
    private final String id;
    private final List<Integer> vertices;

    private Role(int index, MotifClass motif, String id, List<Integer> vertices) {
        this.index = index;
        this.motif = motif;
        this.id = id;
        this.vertices = vertices;
    }

    private static List<Role> makeAll() {
        List<Role> all = new ArrayList<>();
        for (LayeredRole role : LayeredRole.values()) {
            all.add(new Role(all.size(), role.motif(), role.id(), role.vertices()));
        }
        for (MotifClass motif : MotifFamily.GENERAL.classes()) {
            orbits(motif).forEach((id, vertices) -> all.add(new Role(all.size(), motif, id, vertices)));
        }
        return List.copyOf(all);
    }

    private static Map<MotifClass, List<Role>> byClass() {
        Map<MotifClass, List<Role>> byClass = new HashMap<>();
        ALL.forEach(role ->
                byClass.computeIfAbsent(role.motif, motif -> new ArrayList<>()).add(role));
        byClass.replaceAll((motif, roles) -> List.copyOf(roles));
        return byClass;
    }

    /** The orbits of a general class by their names, in the order of their first vertices. */
    private static Map<String, List<Integer>> orbits(MotifClass motif) {
        Pattern pattern = Pattern.of(motif);
        List<int[]> symmetries = pattern.automorphisms();
        List<List<Integer>> orbits = new ArrayList<>();
        for (int vertex = 0; vertex < motif.neurons(); vertex++) {
            TreeSet<Integer> orbit = new TreeSet<>();
            for (int[] symmetry : symmetries) {
                orbit.add(symmetry[vertex]);
            }
            if (orbit.first() == vertex) {
                orbits.add(List.copyOf(orbit));
            }
        }
        List<String> names =
                orbits.stream().map(orbit -> name(pattern, orbit.get(0))).toList();
        Map<String, List<Integer>> named = new LinkedHashMap<>();
        for (int i = 0; i < orbits.size(); i++) {
            String name = names.get(i);
            int alike = Collections.frequency(names, name);
            int before = Collections.frequency(names.subList(0, i), name);
            named.put(alike == 1 ? name : name + (char) ('a' + before), orbits.get(i));
        }
        return named;
    }

    private static String name(Pattern pattern, int vertex) {
        int both = 0;
        int in = 0;
        int out = 0;
        for (int other = 0; other < pattern.vertices(); other++) {
            boolean forth = pattern.joined(vertex, other);
            boolean back = pattern.joined(other, vertex);
            both += forth && back ? 1 : 0;
            in += back && !forth ? 1 : 0;
            out += forth && !back ? 1 : 0;
        }
        return (both > 0 ? "both" + both : "") + (in > 0 ? "in" + in : "") + (out > 0 ? "out" + out : "");
    }

    /** Every role: those of the layered classes first, then class by class in the order of {@link MotifClass#all()}. */
    public static List<Role> all() {
        return ALL;
    }

    /** Its place in {@link #all()}. */
    public int index() {
        return index;
    }

    public MotifClass motif() {
        return motif;
    }

    /** The public name, unique within the class, as in results and commands. */
    public String id() {
        return id;
    }

    /** The vertices of {@link MotifClass#connections()} that have this role, increasing. */
    public List<Integer> vertices() {
        return vertices;
    }

    /** The roles of one class, in the order of their first vertices; none of class edges. */
    public static List<Role> of(MotifClass motif) {
        return BY_CLASS.getOrDefault(motif, List.of());
    }

    /** The role of each vertex of {@link MotifClass#connections()}; none of class edges. */
    public static List<Role> byVertex(MotifClass motif) {
        List<Role> roles = new ArrayList<>();
        for (int vertex = 0; vertex < motif.neurons(); vertex++) {
            for (Role role : of(motif)) {
                if (role.vertices.contains(vertex)) {
                    roles.add(role);
                }
            }
        }
        return List.copyOf(roles);
    }

    /** In the order of {@link #all()}. */
    @Override
    public int compareTo(Role other) {
        return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return motif + " " + id;
    }
}
