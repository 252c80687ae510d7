package io.motifbase.graphstore.layout;

import static java.util.stream.Collectors.joining;

import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.graphstore.tables.Table;
import io.motifbase.graphstore.tables.TableReader;
import io.motifbase.trainer.layout.LayoutTables;
import io.motifbase.trainer.layout.PropertiesText;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.NetworkId;
import io.motifbase.trainer.network.Provenance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of the table of networks.
 *
 * @param layers neurons of each layer
 * @param blocks the layer pairs that have a block
 * @param connections those of bias neurons not counted
 * @param biasConnections biases that the mask keeps
 */
record NetworkRow(
        String id,
        NetworkProperties properties,
        List<Integer> layers,
        List<Pair> blocks,
        long connections,
        long biasConnections,
        Provenance provenance,
        String contentHash) {
    static final Table TABLE = Table.of("networks", LayoutTables.NETWORKS);
    private static final Pattern LAYERS = Pattern.compile("\\d{1,9}(,\\d{1,9})+");
    private static final Pattern BLOCKS = Pattern.compile("(\\d{1,9}-\\d{1,9}(,\\d{1,9}-\\d{1,9})*)?");

    /** The layers that a block joins. */
    record Pair(int from, int to) {}

    /** Writes the row of a network. */
    static void write(LayoutTables.RowWriter out, StoredNetwork stored, Network network) throws IOException {
        NetworkProperties properties = stored.properties();
        out.write(
                stored.id(),
                properties.ensemble(),
                properties.index(),
                properties.sparsity(),
                properties.seed(),
                properties.testMse(),
                properties.clean(),
                properties.prunedFrom(),
                stored.layers().stream().map(String::valueOf).collect(joining(",")),
                network.blocks().stream().map(NetworkRow::pair).collect(joining(",")),
                network.neurons(),
                network.connections(),
                network.biasConnections(),
                stored.provenance().origin(),
                PropertiesText.of(stored.provenance().settings()),
                stored.contentHash(),
                stored.codeVersion());
    }

    private static String pair(Block block) {
        return block.fromLayer() + "-" + block.toLayer();
    }

    /** @throws IllegalArgumentException where a cell is none of its column; names file, row and column */
    static NetworkRow read(TableReader in) {
        try {
            NetworkRow row = new NetworkRow(
                    NetworkId.checked(in.text("id")),
                    properties(in),
                    layers(in),
                    blocks(in),
                    in.int64("connections"),
                    in.int64("biasConnections"),
                    new Provenance(in.text("origin"), PropertiesText.read(in.text("provenance"))),
                    in.text("contentHash"));
            long neurons = row.layers.stream().mapToLong(Integer::intValue).sum();
            if (neurons != in.int32("neurons")) {
                throw new IllegalArgumentException(
                        "column neurons must be " + neurons + ", the sum of column layers, got " + in.int32("neurons"));
            }
            return row;
        } catch (IllegalArgumentException e) {
            throw in.bad(e.getMessage());
        }
    }

    private static NetworkProperties properties(TableReader in) {
        return new NetworkProperties(
                in.text("ensemble"),
                in.int32OrNull("index"),
                in.float64("sparsity"),
                in.int64OrNull("seed"),
                in.float64OrNull("testMse"),
                in.flag("clean"),
                in.textOrNull("prunedFrom"));
    }

    private static List<Integer> layers(TableReader in) {
        List<Integer> layers = new ArrayList<>();
        for (String size : checked(in, "layers", LAYERS, "10,400,7").split(",")) {
            layers.add(Integer.valueOf(size));
        }
        return layers;
    }

    private static List<Pair> blocks(TableReader in) {
        List<Pair> blocks = new ArrayList<>();
        String text = checked(in, "blocks", BLOCKS, "0-1,1-2");
        for (String pair : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] ends = pair.split("-");
            blocks.add(new Pair(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
        return blocks;
    }

    private static String checked(TableReader in, String column, Pattern rule, String example) {
        String text = in.text(column);
        if (!rule.matcher(text).matches()) {
            throw new IllegalArgumentException("column " + column + " must be like " + example + ", got " + text);
        }
        return text;
    }
}
