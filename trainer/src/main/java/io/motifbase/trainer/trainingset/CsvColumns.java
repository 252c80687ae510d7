package io.motifbase.trainer.trainingset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns of a CSV file are what; the others are not read.
 *
 * @param inputs names in the header, in the order that the network is to have; empty for every column but the outputs, in
 *     the file's order
 * @param outputs likewise, at least one
 */
public record CsvColumns(List<String> inputs, List<String> outputs) {
    public CsvColumns {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        if (outputs.isEmpty()) {
            throw new IllegalArgumentException("outputs must name at least 1 column, got none");
        }
        Set<String> seen = new HashSet<>();
        for (List<String> names : List.of(inputs, outputs)) {
            for (String name : names) {
                if (!seen.add(name)) {
                    throw new IllegalArgumentException(
                            "inputs and outputs must name a column once, got a second " + name);
                }
            }
        }
    }

    /** Every column but these is an input. */
    public static CsvColumns ofOutputs(String... outputs) {
        return new CsvColumns(List.of(), List.of(outputs));
    }
}
