package io.motifbase.graphstore.store;

import com.sun.management.OperatingSystemMXBean;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.trainer.network.Network;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast a store takes and gives networks of 10-400-400-400-16-7 neurons with 7 % of their connections, about 23,900:
 * one by one, many at once, and read into the kernel's arrays out of a store of millions of connections.
 *
 * <p>Its name keeps it out of {@code mvn verify}; by hand, for 8.4 million connections in bulk:
 *
 * <pre>
 * mvn -q -pl graphstore -am test -Dtest=StoreBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dsurefire.jvm=-Xmx2g -Dbenchmark.bulk=350 -Dbenchmark.one=40
 * </pre>
 */
class StoreBenchmark {
    private static final int[] SIZES = {10, 400, 400, 400, 16, 7};
    private static final double DENSITY = 0.07;
    private static final int WARM_READS = 400;
    private static final int DISTINCT = 16;

    private final List<Network> networks = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void measure() {
        for (int seed = 0; seed < DISTINCT; seed++) {
            networks.add(Networks.random(seed, DENSITY, SIZES));
        }
        int size = Integer.getInteger("benchmark.bulk", 350);
        bulk(size);
        read(size);
        oneByOne(Integer.getInteger("benchmark.one", 40));
    }

    private Network network(int number) {
        return networks.get(number % DISTINCT);
    }

    private void bulk(int size) {
        List<IncomingNetwork> incoming = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            Network network = network(n);
            incoming.add(IncomingNetwork.of("bulk-" + n, network, Networks.properties(network)));
        }
        Clock start = new Clock();
        List<StoredNetwork> stored = BulkImport.run(folder.resolve("bulk"), incoming, fraction -> {});
        report("bulk", stored, start);
    }

    private void oneByOne(int size) {
        try (GraphStore store = GraphStore.open(folder.resolve("one"), StoreSettings.embedded())) {
            int warm = size / 4;
            for (int n = 0; n < warm; n++) {
                store.write("warm-" + n, network(n), Networks.properties(network(n)));
            }
            List<StoredNetwork> stored = new ArrayList<>();
            Clock start = new Clock();
            for (int n = 0; n < size; n++) {
                stored.add(store.write("one-" + n, network(n), Networks.properties(network(n))));
            }
            report("one network a transaction", stored, start);
        }
    }

    private void report(String name, List<StoredNetwork> stored, Clock start) {
        double seconds = start.seconds();
        double processor = start.processorSeconds();
        long connections = 0;
        for (StoredNetwork network : stored) {
            connections += network.connections() + network.biasConnections();
        }
        System.out.printf(
                "%s: %d networks, %,d connections in %.1f s, %,.0f connections/s; %.1f s of processor time%n",
                name, stored.size(), connections, seconds, connections / seconds, processor);
    }

    /** Wall time, and the processor time of this process, which other work on the machine does not lengthen. */
    private static final class Clock {
        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        private final long start = System.nanoTime();
        private final long processorStart = SYSTEM.getProcessCpuTime();

        double seconds() {
            return (System.nanoTime() - start) / 1e9;
        }

        double processorSeconds() {
            return (SYSTEM.getProcessCpuTime() - processorStart) / 1e9;
        }
    }

    private void read(int size) {
        try (GraphStore store = GraphStore.open(folder.resolve("bulk"), StoreSettings.embedded())) {
            double[] millis = new double[WARM_READS];
            long sum = 0;
            for (int k = 0; k < 2 * WARM_READS; k++) {
                long start = System.nanoTime();
                DirectedGraph graph = store.graph("bulk-" + (int) (k * 7919L % size));
                millis[k % WARM_READS] = (System.nanoTime() - start) / 1e6;
                sum += graph.connections();
            }
            Arrays.sort(millis);
            System.out.printf(
                    "read: median %.1f ms, 90th percentile %.1f ms of networks of %,d connections%n",
                    millis[WARM_READS / 2], millis[9 * WARM_READS / 10], sum / (2 * WARM_READS));
        }
    }
}
