package io.motifbase.trainer.trainingset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns of a file are what; the others are not read.
 *
 * @param inputs names in the header, in the order that the network is to have; empty for every column but the outputs, in
 *     the file's order
 * @param outputs likewise; empty where they are the last columns
 * @param lastOutputs how many of the last columns are the outputs; 0 where they are named
 */
public record TableColumns(List<String> inputs, List<String> outputs, int lastOutputs) {
    public TableColumns {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        if (lastOutputs < 0 || outputs.isEmpty() == (lastOutputs == 0)) {
            throw new IllegalArgumentException("outputs must be names of columns, or how many of the last columns, got "
                    + (outputs.isEmpty() ? lastOutputs : outputs));
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

    public TableColumns(List<String> inputs, List<String> outputs) {
        this(inputs, outputs, 0);
    }

    /**
     * As a user types them.
     *
     * @param outputs names, or one whole number: that many of the last columns
     */
    public static TableColumns parsed(List<String> inputs, List<String> outputs) {
        if (outputs.size() == 1 && outputs.get(0).matches("\\d{1,6}")) {
            return new TableColumns(inputs, List.of(), Integer.parseInt(outputs.get(0)));
        }
        return new TableColumns(inputs, outputs);
    }

    /** Every column but these is an input. */
    public static TableColumns ofOutputs(String... outputs) {
        return new TableColumns(List.of(), List.of(outputs));
    }

    /** Names of the outputs in a file with this header. */
    List<String> outputsOf(List<String> header) {
        return lastOutputs == 0 ? outputs : header.subList(Math.max(0, header.size() - lastOutputs), header.size());
    }
}
