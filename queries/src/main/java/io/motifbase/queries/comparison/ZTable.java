package io.motifbase.queries.comparison;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.queries.statements.ScoredNetwork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The Z vectors of networks, places in the same order in all.
 *
 * @param motifs of the places
 * @param rows shape (networks, motifs), NaN where determined
 */
record ZTable(List<String> motifs, List<double[]> rows) {

    /** Of networks that have scores, over the motifs that have a Z in any of them. */
    static ZTable of(List<ScoredNetwork> networks) {
        List<String> motifs = networks.stream()
                .flatMap(network -> network.z().entrySet().stream())
                .filter(entry -> entry.getValue() != null)
                .map(Map.Entry::getKey)
                .distinct()
                .sorted(Comparator.comparing(MotifClass::named))
                .toList();
        return of(networks, motifs);
    }

    /** Of networks that have scores, over these motifs. */
    static ZTable of(List<ScoredNetwork> networks, List<String> motifs) {
        return new ZTable(
                motifs,
                networks.stream().map(network -> vector(network, motifs)).toList());
    }

    private static double[] vector(ScoredNetwork network, List<String> motifs) {
        return motifs.stream()
                .map(network.z()::get)
                .mapToDouble(z -> z == null ? Double.NaN : z)
                .toArray();
    }

    /** The same networks over the motifs that have a Z in all of them, so that every pair is compared by the same. */
    ZTable definedInAll() {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < motifs.size(); place++) {
            int p = place;
            if (rows.stream().noneMatch(row -> Double.isNaN(row[p]))) {
                places.add(p);
            }
        }
        return new ZTable(
                places.stream().map(motifs::get).toList(),
                rows.stream()
                        .map(row -> places.stream().mapToDouble(p -> row[p]).toArray())
                        .toList());
    }

    /** One value for each network by motif, null where determined. */
    <T> Map<String, @Nullable T> byMotif(Function<List<Double>, @Nullable T> summary) {
        Map<String, @Nullable T> byMotif = new LinkedHashMap<>();
        for (int place = 0; place < motifs.size(); place++) {
            int p = place;
            byMotif.put(
                    motifs.get(p),
                    summary.apply(rows.stream().map(row -> row[p]).toList()));
        }
        return byMotif;
    }

    /** The Z of one motif in the networks where it has one. */
    double[] column(int place) {
        return rows.stream()
                .mapToDouble(row -> row[place])
                .filter(z -> !Double.isNaN(z))
                .toArray();
    }

    /** Every row over its length: significance profiles. A row without length is all NaN. */
    ZTable profiles() {
        return new ZTable(motifs, rows.stream().map(ZTable::profile).toList());
    }

    private static double[] profile(double[] row) {
        double squares = 0;
        for (double z : row) {
            squares += Double.isNaN(z) ? 0 : z * z;
        }
        double length = Math.sqrt(squares);
        double[] profile = row.clone();
        for (int i = 0; i < profile.length; i++) {
            profile[i] = length == 0 ? Double.NaN : profile[i] / length;
        }
        return profile;
    }

    /** The rows as JSON has them, null for NaN. */
    List<List<@Nullable Double>> values() {
        return rows.stream().map(ZTable::values).toList();
    }

    static List<@Nullable Double> values(double[] row) {
        List<@Nullable Double> values = new ArrayList<>();
        for (double value : row) {
            values.add(Double.isNaN(value) ? null : value);
        }
        return values;
    }
}
