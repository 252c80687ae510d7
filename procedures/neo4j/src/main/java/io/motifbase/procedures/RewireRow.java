package io.motifbase.procedures;

import java.util.stream.Stream;
import org.neo4j.graphdb.Node;

/**
 * The row of {@code motif.rewire}.
 *
 * @param network id of the network that was written
 * @param node the network itself, a Network and a NullNetwork
 * @param rewiredFrom id of the network that it is a random one of
 * @param nullModel name of the null model
 * @param seed of the ensemble
 * @param member number in the ensemble, from 0
 * @param connections of the network that was written, those of biases included
 * @param found whether it was there before, so that nothing was written
 */
public record RewireRow(
        String network,
        Node node,
        String rewiredFrom,
        String nullModel,
        long seed,
        long member,
        long connections,
        boolean found) {

    static Stream<RewireRow> of(RewireConfig asked, NullNetworkWriter.Written written) {
        Node node = written.node();
        long connections = ((Number) node.getProperty(GraphNames.CONNECTIONS)).longValue()
                + ((Number) node.getProperty(GraphNames.BIAS_CONNECTIONS)).longValue();
        return Stream.of(new RewireRow(
                asked.id(),
                node,
                asked.network(),
                asked.nullModel().id(),
                asked.seed(),
                asked.member(),
                connections,
                written.found()));
    }
}
