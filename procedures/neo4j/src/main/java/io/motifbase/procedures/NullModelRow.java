package io.motifbase.procedures;

import io.motifbase.motifs.nullmodel.NullModels;
import java.util.stream.Stream;

/**
 * A row of {@code motif.nullModels}.
 *
 * @param nullModel its name
 * @param keeps what every member has in common with the network
 * @param varies what is random
 */
public record NullModelRow(String nullModel, String keeps, String varies) {
    static Stream<NullModelRow> all() {
        return NullModels.all().stream().map(model -> new NullModelRow(model.id(), model.keeps(), model.varies()));
    }
}
