package io.motifbase.trainer.training;

import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import io.motifbase.trainer.trainingset.Scaler;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A network and its scalers as bytes: layer sizes; for each block its rows' ends, then target and weight of every
 * connection; the biases of every layer; provenance; for each scaler the columns' names, minima and maxima.
 */
final class ScaledNetworkFormat {
    private ScaledNetworkFormat() {}

    static void write(ScaledNetwork scaled, DataOutputStream out) throws IOException {
        Network network = scaled.network();
        out.writeInt(network.layers().size());
        for (Layer layer : network.layers()) {
            out.writeInt(layer.size());
        }
        for (Block block : network.blocks()) {
            write(block, out);
        }
        for (Biases biases : network.biases()) {
            for (float value : biases.values()) {
                out.writeFloat(value);
            }
        }
        out.writeUTF(network.provenance().origin());
        SortedMap<String, String> settings = network.provenance().settings();
        out.writeInt(settings.size());
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            out.writeUTF(setting.getKey());
            out.writeUTF(setting.getValue());
        }
        write(scaled.inputs(), out);
        write(scaled.outputs(), out);
    }

    private static void write(Block block, DataOutputStream out) throws IOException {
        for (int i = 1; i <= block.rows(); i++) {
            out.writeInt(block.offset(i));
        }
        for (int k = 0; k < block.connections(); k++) {
            out.writeInt(block.target(k));
            out.writeFloat(block.weight(k));
        }
    }

    private static void write(Scaler scaler, DataOutputStream out) throws IOException {
        out.writeInt(scaler.names().size());
        for (int c = 0; c < scaler.names().size(); c++) {
            out.writeUTF(scaler.names().get(c));
            out.writeDouble(scaler.min(c));
            out.writeDouble(scaler.max(c));
        }
    }

    static ScaledNetwork read(DataInputStream in) throws IOException {
        List<Layer> layers = new ArrayList<>();
        int count = in.readInt();
        for (int l = 0; l < count; l++) {
            String activation = l + 1 < count ? "tanh" : "linear";
            layers.add(new Layer(in.readInt(), l == 0 ? null : activation));
        }
        List<Block> blocks = new ArrayList<>();
        for (int l = 0; l + 1 < count; l++) {
            blocks.add(readBlock(l, layers, in));
        }
        List<Biases> biases = new ArrayList<>();
        for (int l = 1; l < count; l++) {
            float[] values = new float[layers.get(l).size()];
            for (int j = 0; j < values.length; j++) {
                values[j] = in.readFloat();
            }
            biases.add(Biases.allKept(l, values));
        }
        Network network = new Network(layers, blocks, biases, List.of(), readProvenance(in));
        return new ScaledNetwork(network, readScaler(in), readScaler(in));
    }

    private static Block readBlock(int from, List<Layer> layers, DataInputStream in) throws IOException {
        int[] offsets = new int[layers.get(from).size() + 1];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = in.readInt();
        }
        int[] targets = new int[offsets[offsets.length - 1]];
        float[] weights = new float[targets.length];
        for (int k = 0; k < targets.length; k++) {
            targets[k] = in.readInt();
            weights[k] = in.readFloat();
        }
        return Block.ofRows(from, from + 1, layers.get(from + 1).size(), offsets, targets, weights);
    }

    private static Provenance readProvenance(DataInputStream in) throws IOException {
        String origin = in.readUTF();
        SortedMap<String, String> settings = new TreeMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            settings.put(in.readUTF(), in.readUTF());
        }
        return new Provenance(origin, settings);
    }

    private static Scaler readScaler(DataInputStream in) throws IOException {
        int columns = in.readInt();
        List<String> names = new ArrayList<>();
        double[] min = new double[columns];
        double[] max = new double[columns];
        for (int c = 0; c < columns; c++) {
            names.add(in.readUTF());
            min[c] = in.readDouble();
            max[c] = in.readDouble();
        }
        return new Scaler(names, min, max);
    }
}
