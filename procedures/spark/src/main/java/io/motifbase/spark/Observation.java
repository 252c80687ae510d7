package io.motifbase.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;

/** Counts all networks of an input, one a task. */
final class Observation {
    private Observation() {}

    /**
     * In the order of the input.
     *
     * @throws IllegalArgumentException naming the first network that cannot be counted or compared as was asked
     */
    static List<Observed> of(JavaSparkContext spark, EnsembleInput input, ObserveTask task) {
        List<InputNetwork> networks = input.networks();
        List<Observed> all = new ArrayList<>();
        for (Observed.OfNetwork ofNetwork : spark.parallelize(networks, Math.max(1, networks.size()))
                .map(task)
                .collect()) {
            if (ofNetwork.problem() != null) {
                throw new IllegalArgumentException(ofNetwork.problem());
            }
            all.addAll(ofNetwork.all());
        }
        return all;
    }
}
