package io.motifbase.graphstore.layout;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.ScoreSet;
import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.graphstore.tables.TableReader;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.procedures.GraphNames;
import io.motifbase.trainer.layout.LayoutProperties;
import io.motifbase.trainer.layout.LocalFolder;
import io.motifbase.trainer.layout.SealedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * Stores the scores of a folder beside their networks, as if they had been computed here, with where they come from. All of
 * it is read and compared with the store before the first set of scores is stored. Memory: some hundred bytes a set.
 */
public final class ScoresImport {
    private static final String FOLDER = GraphNames.PROVENANCE + "folder";
    private static final String SHA256 = GraphNames.PROVENANCE + "sha256";
    private static final int NAMED = 5;

    private final Path dir;
    private final SealedFolder folder;
    private final GraphStore store;
    /** By network: the content hash in the store, empty where it is not there. */
    private final Map<String, String> hashes = new HashMap<>();

    private final Set<String> unknown = new TreeSet<>();
    private final Set<String> different = new TreeSet<>();
    private final Set<String> otherRevision = new TreeSet<>();

    private ScoresImport(Path dir, SealedFolder folder, GraphStore store) {
        this.dir = dir;
        this.folder = folder;
        this.store = store;
    }

    /**
     * What came of a folder.
     *
     * @param networks that have scores in it
     * @param stored sets of scores that the store did not have; one is of one network and one choice of settings
     * @param found sets that it had, the same in every number
     */
    public record Imported(long networks, long stored, long found) {}

    /**
     * Stores the scores of a folder.
     *
     * @param progress hears the fraction done, in [0, 1]
     * @throws IllegalArgumentException one line, where it is no whole folder of this layout and version, or holds scores of
     *     networks that the store does not have or has with other content, of another revision of the kernel, not of all
     *     classes, or other than those that are stored; nothing is stored
     */
    public static Imported run(GraphStore store, Path dir, DoubleConsumer progress) {
        SealedFolder folder = SealedFolder.open(new LocalFolder(dir), LayoutProperties.SCORES);
        return new ScoresImport(dir, folder, store).run(progress);
    }

    private Imported run(DoubleConsumer progress) {
        Set<ScoreSet> all = new HashSet<>();
        Set<ScoreSet> missing = new HashSet<>();
        forEach(rows -> {
            if (!all.add(rows.set())) {
                throw bad(rows.name() + " must lie together, got more of them");
            }
            if (fits(rows) && !isStored(rows)) {
                missing.add(rows.set());
            }
        });
        checkAllFit();
        int[] done = {0};
        forEach(rows -> {
            if (missing.contains(rows.set())) {
                store.writeScores(rows.set(), rows.scores(), provenance(rows));
            }
            progress.accept((double) ++done[0] / all.size());
        });
        return new Imported(hashes.size(), missing.size(), all.size() - missing.size());
    }

    /** Whether the scores are of a network in the store and of this kernel; where not, the network is remembered. */
    private boolean fits(ScoreRows rows) {
        String id = rows.set().network();
        String stored = hashes.computeIfAbsent(id, this::storedHash);
        if (stored.isEmpty()) {
            unknown.add(id);
        } else if (!stored.equals(rows.contentHash())) {
            different.add(id);
        }
        boolean thisRevision = rows.set().isOfRevision(ZScores.REVISION);
        if (!thisRevision) {
            otherRevision.add(id);
        }
        return !stored.isEmpty() && stored.equals(rows.contentHash()) && thisRevision;
    }

    private String storedHash(String id) {
        StoredNetwork network = store.find(id);
        return network == null ? "" : network.contentHash();
    }

    private boolean isStored(ScoreRows rows) {
        List<ZScore> stored = store.findScores(rows.set());
        if (!stored.isEmpty() && !stored.equals(rows.scores())) {
            throw bad(rows.name() + " must be those that are stored, got others");
        }
        return !stored.isEmpty();
    }

    private void checkAllFit() {
        List<String> problems = new ArrayList<>();
        addProblem(problems, unknown, "not in the store");
        addProblem(problems, different, "in the store with other content than was counted");
        addProblem(problems, otherRevision, "of another revision of the kernel than " + ZScores.REVISION);
        if (!problems.isEmpty()) {
            throw bad("scores must be of this kernel and of networks in the store, and none is stored: "
                    + String.join("; ", problems));
        }
        if (hashes.size() != folder.properties().networks()) {
            throw bad("must have scores of " + folder.properties().networks() + " networks, got " + hashes.size());
        }
    }

    private static void addProblem(List<String> problems, Set<String> ids, String problem) {
        if (!ids.isEmpty()) {
            String more = ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more" : "";
            problems.add(
                    problem + ": " + String.join(", ", ids.stream().limit(NAMED).toList()) + more);
        }
    }

    private Map<String, String> provenance(ScoreRows rows) {
        return Map.of(
                GraphNames.CODE_VERSION,
                rows.codeVersion(),
                GraphNames.ORIGIN,
                rows.origin(),
                GraphNames.CONTENT_HASH,
                rows.contentHash(),
                FOLDER,
                String.valueOf(dir.toAbsolutePath().normalize().getFileName()),
                SHA256,
                folder.sha256());
    }

    private void forEach(Consumer<ScoreRows> taking) {
        List<Path> files =
                folder.parts(ScoreRows.TABLE.name()).stream().map(dir::resolve).toList();
        try (TableReader in = new TableReader(ScoreRows.TABLE, files)) {
            in.next();
            while (in.hasRow()) {
                taking.accept(ScoreRows.read(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(dir + " cannot be read: " + e.getMessage(), e));
        }
    }

    private IllegalArgumentException bad(String problem) {
        return new IllegalArgumentException(dir + ": " + problem);
    }
}
