package io.motifbase.queries.statements;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.graphstore.store.StoredNetwork;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One stored network, without its neurons and connections.
 *
 * @param ensemble the set of networks that it belongs to
 * @param index place in the ensemble, from 1; null for an imported network
 * @param sparsity nominal pruned fraction
 * @param testMse scaled test error, null where it was never tested
 * @param layers neurons of each layer, bias neurons not counted
 * @param neurons of all layers
 * @param connections those of bias neurons not counted
 * @param clean whether ghost and dead neurons are removed before a count that does not say
 * @param origin what made it: trained, untrained, or the format of its file
 * @param provenance what is needed to make it again
 */
@Serdeable
@Schema(
        example = "{\"id\":\"demo-001@0.85\",\"ensemble\":\"demo\",\"index\":1,\"sparsity\":0.85,\"seed"
                + "\":1,\"testMse\":0.0021,\"layers\":[10,32,32,7],\"neurons\":81,\"connections\":235,"
                + "\"biasConnections\":71,\"clean\":true,\"origin\":\"trained\",\"contentHash\":\"9f86d"
                + "081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\",\"provenance\":{\"rule"
                + "\":\"layer\"}}")
public record NetworkAnswer(
        String id,
        String ensemble,
        @Nullable Long index,
        double sparsity,
        @Nullable Long seed,
        @Nullable Double testMse,
        List<Long> layers,
        long neurons,
        long connections,
        long biasConnections,
        boolean clean,
        String origin,
        String contentHash,
        SortedMap<String, String> provenance) {
    private static final String PROVENANCE = "provenance_";

    public static NetworkAnswer of(StoredNetwork stored) {
        NetworkProperties properties = stored.properties();
        Integer index = properties.index();
        return new NetworkAnswer(
                stored.id(),
                properties.ensemble(),
                index == null ? null : index.longValue(),
                properties.sparsity(),
                properties.seed(),
                properties.testMse(),
                stored.layers().stream().map(Integer::longValue).toList(),
                stored.neurons(),
                stored.connections(),
                stored.biasConnections(),
                properties.clean(),
                stored.provenance().origin(),
                stored.contentHash(),
                new TreeMap<>(stored.provenance().settings()));
    }

    /** From the properties of a network's node. */
    static NetworkAnswer of(Map<String, @Nullable Object> node) {
        SortedMap<String, String> provenance = new TreeMap<>();
        node.forEach((key, value) -> {
            if (key.startsWith(PROVENANCE)) {
                provenance.put(key.substring(PROVENANCE.length()), String.valueOf(value));
            }
        });
        return new NetworkAnswer(
                String.valueOf(node.get("id")),
                Rows.text(node, "ensemble"),
                Rows.whole(node, "index"),
                Rows.number(node, "sparsity").doubleValue(),
                Rows.whole(node, "seed"),
                (Double) node.get("testMse"),
                Rows.longs(node, "layers"),
                Rows.number(node, "neurons").longValue(),
                Rows.number(node, "connections").longValue(),
                Rows.number(node, "biasConnections").longValue(),
                !Boolean.FALSE.equals(node.get("clean")),
                Rows.text(node, "origin"),
                Rows.text(node, "contentHash"),
                provenance);
    }
}
