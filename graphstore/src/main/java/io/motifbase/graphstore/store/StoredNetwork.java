package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.Schema;
import io.motifbase.trainer.network.Provenance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;

/**
 * What the store says of a network, without its connections.
 *
 * @param layers neurons of each layer, bias neurons not counted
 * @param neurons of all layers, bias neurons not counted
 * @param connections those of bias neurons not counted
 * @param biasConnections biases that the mask keeps
 * @param contentHash {@link io.motifbase.trainer.network.ContentHash} of the network
 * @param codeVersion version of the code that stored it
 */
public record StoredNetwork(
        String id,
        NetworkProperties properties,
        List<Integer> layers,
        long neurons,
        long connections,
        long biasConnections,
        String contentHash,
        Provenance provenance,
        String codeVersion) {

    static StoredNetwork of(Node node) {
        Map<String, Object> all = node.getAllProperties();
        return new StoredNetwork(
                text(all, Schema.ID),
                properties(node, all),
                Arrays.stream((int[]) node.getProperty(Schema.LAYERS)).boxed().toList(),
                number(all, Schema.NEURONS).longValue(),
                number(all, Schema.CONNECTIONS).longValue(),
                number(all, Schema.BIAS_CONNECTIONS).longValue(),
                text(all, Schema.CONTENT_HASH),
                provenance(all),
                text(all, Schema.CODE_VERSION));
    }

    private static NetworkProperties properties(Node node, Map<String, Object> all) {
        Number index = (Number) all.get(Schema.INDEX);
        Number seed = (Number) all.get(Schema.SEED);
        Number testMse = (Number) all.get(Schema.TEST_MSE);
        return new NetworkProperties(
                text(all, Schema.ENSEMBLE),
                index == null ? null : index.intValue(),
                number(all, Schema.SPARSITY).doubleValue(),
                seed == null ? null : seed.longValue(),
                testMse == null ? null : testMse.doubleValue(),
                !Boolean.FALSE.equals(all.get(Schema.CLEAN)),
                prunedFrom(node));
    }

    private static @Nullable String prunedFrom(Node node) {
        Relationship prunedFrom = node.getSingleRelationship(Schema.PRUNED_FROM, Direction.OUTGOING);
        return prunedFrom == null ? null : (String) prunedFrom.getEndNode().getProperty(Schema.ID);
    }

    /** Where a network came from, out of the properties of its node. */
    static Provenance provenance(Map<String, Object> all) {
        TreeMap<String, String> settings = new TreeMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(Schema.PROVENANCE)) {
                settings.put(name.substring(Schema.PROVENANCE.length()), (String) value);
            }
        });
        return new Provenance(text(all, Schema.ORIGIN), settings);
    }

    private static String text(Map<String, Object> all, String name) {
        return (String) required(all, name);
    }

    private static Number number(Map<String, Object> all, String name) {
        return (Number) required(all, name);
    }

    private static Object required(Map<String, Object> all, String name) {
        Object value = all.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "network " + all.get(Schema.ID) + " must have property " + name + ", got none");
        }
        return value;
    }
}
