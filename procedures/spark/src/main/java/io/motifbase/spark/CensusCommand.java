package io.motifbase.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code census}: the counts of every network of a folder. */
@Command(
        name = "census",
        description =
                "Counts all networks of a folder, which motifbase export --format parquet or train made, one a task:"
                        + " census.csv, a line a network, definition and motif class.",
        mixinStandardHelpOptions = true)
final class CensusCommand implements Runnable {
    private static final String FILE = "census.csv";

    @Mixin
    private FolderOptions folders = new FolderOptions();

    @Mixin
    private CensusOptions census = new CensusOptions();

    @Mixin
    private BlockOptions blocks = new BlockOptions();

    @Override
    public void run() {
        CountOptions count = census.options();
        blocks.check(count, false);
        folders.run(job -> {
            Counting counting = blocks.counting(job, count);
            SortedMap<String, String> settings = count.settings();
            settings.putAll(counting.settings());
            new RunFolder(job.out()).begin(job.settings("census", settings));
            List<Observed> observed = counting.observed(null);
            try {
                job.out().write(FILE, csv(observed, count).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(job.out().name() + ": cannot be written: " + e.getMessage(), e);
            }
            return job.input().networks().size() + " networks counted in "
                    + job.out().name() + "/" + FILE;
        });
    }

    private static String csv(List<Observed> observed, CountOptions count) {
        StringBuilder lines = new StringBuilder(
                "network,contentHash,definition,bias,ghostNeurons,deadNeurons,removedConnections,motif,count\n");
        for (Observed o : observed) {
            o.counts()
                    .forEach((motif, number) -> lines.append(String.join(
                                    ",",
                                    quoted(o.network().id()),
                                    o.network().contentHash(),
                                    o.definition(),
                                    String.valueOf(count.bias()),
                                    String.valueOf(o.ghostNeurons()),
                                    String.valueOf(o.deadNeurons()),
                                    String.valueOf(o.removedConnections()),
                                    motif,
                                    String.valueOf(number)))
                            .append('\n'));
        }
        return lines.toString();
    }

    private static String quoted(String id) {
        return id.matches("[^\",\\r\\n]*") ? id : '"' + id.replace("\"", "\"\"") + '"';
    }
}
