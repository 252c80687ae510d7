package io.motifbase.spark;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import java.io.Serializable;
import java.util.List;

/**
 * A network of the input, and where its tables are.
 *
 * @param contentHash of the whole network, as its row says
 * @param clean whether a census that does not say leaves ghost and dead neurons out
 * @param neurons bias neurons not counted
 * @param connections those of biases included
 */
record InputNetwork(
        String id,
        String contentHash,
        boolean clean,
        int neurons,
        long connections,
        List<Rows> neuronRows,
        List<Rows> connectionRows)
        implements Serializable {

    InputNetwork {
        neuronRows = List.copyOf(neuronRows);
        connectionRows = List.copyOf(connectionRows);
    }

    CensusSettings census(Definition definition, CountOptions options) {
        return new CensusSettings(
                definition, options.bias(), options.clean() == null ? clean : options.clean(), !options.general());
    }
}
