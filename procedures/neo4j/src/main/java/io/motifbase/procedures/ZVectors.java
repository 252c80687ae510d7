package io.motifbase.procedures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Z vectors as values of Cypher: lists of numbers, or maps of numbers by motif, as {@code motif.significanceProfile} makes
 * them. In the kernel NaN stands where there is a null, or no such motif.
 */
final class ZVectors {
    private ZVectors() {}

    /** The comparison of two such values; null where one of them is null or the comparison has no value. */
    static @Nullable Double compared(
            @Nullable Object a, @Nullable Object b, ToDoubleBiFunction<double[], double[]> comparison) {
        if (a == null || b == null) {
            return null;
        }
        if (a instanceof List<?> listA && b instanceof List<?> listB) {
            return defined(comparison.applyAsDouble(vector("first", listA), vector("second", listB)));
        }
        if (a instanceof Map<?, ?> mapA && b instanceof Map<?, ?> mapB) {
            Set<String> names = new TreeSet<>();
            mapA.keySet().forEach(name -> names.add((String) name));
            mapB.keySet().forEach(name -> names.add((String) name));
            return defined(comparison.applyAsDouble(
                    vector("first", names.stream().map(mapA::get).toList()),
                    vector("second", names.stream().map(mapB::get).toList())));
        }
        throw new IllegalArgumentException("vectors must be two lists or two maps of numbers, got "
                + ProcedureConfig.shown(a) + " and " + ProcedureConfig.shown(b));
    }

    /** Null for NaN, which Cypher would carry on silently. */
    static @Nullable Double defined(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** @throws IllegalArgumentException where an element is neither a number nor null */
    static double[] vector(String name, List<?> list) {
        double[] vector = new double[list.size()];
        int i = 0;
        for (Object element : list) {
            if (element != null && !(element instanceof Number)) {
                throw new IllegalArgumentException(
                        name + " vector must have numbers, got " + ProcedureConfig.shown(element) + " at " + i);
            }
            vector[i++] = element instanceof Number number ? number.doubleValue() : Double.NaN;
        }
        return vector;
    }
}
