package io.motifbase.graphstore.store;

import io.motifbase.trainer.network.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that stores networks until it is killed, and says on stdout what it was told is stored. */
final class CrashWriter {
    /** Far more than it lives to store. */
    private static final int MANY = 100_000;

    private static final int BULK = 40;

    private CrashWriter() {}

    /** Arguments: the store, the number of the first network, and whether to make a new store of {@value #BULK} at once. */
    public static void main(String[] arguments) {
        Path dir = Path.of(arguments[0]);
        if (Boolean.parseBoolean(arguments[2])) {
            BulkImport.run(dir, bulk(), fraction -> System.out.println("at " + fraction));
        } else {
            oneByOne(dir, Integer.parseInt(arguments[1]));
        }
        System.exit(0);
    }

    private static void oneByOne(Path dir, int first) {
        try (GraphStore store = GraphStore.open(dir, StoreSettings.embedded())) {
            for (int number = first; number < MANY; number++) {
                store.write(id(number), network(number), Networks.properties(network(number)));
                System.out.println(id(number));
            }
        }
    }

    static String id(int number) {
        return "crash-" + number;
    }

    /** Takes some tenths of a second to store, so that most kills come into the middle of one. */
    static Network network(int number) {
        return Networks.random(number, 0.5, 20, 60 + number % 5, 60, 10);
    }

    static List<IncomingNetwork> bulk() {
        List<IncomingNetwork> networks = new ArrayList<>();
        for (int number = 0; number < BULK; number++) {
            networks.add(IncomingNetwork.of(id(number), network(number), Networks.properties(network(number))));
        }
        return networks;
    }
}
