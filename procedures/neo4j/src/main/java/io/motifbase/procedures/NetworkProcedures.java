package io.motifbase.procedures;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.significance.ZScore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;
import org.neo4j.procedure.memory.ProcedureMemory;

/** The procedures {@code motif.*} about stored networks by their ids: {@code compare} reads, {@code store} and {@code rewire} write. */
@SuppressWarnings("NullAway.Init") // the database fills the context
public class NetworkProcedures {
    @Context
    public Transaction tx;

    @Context
    public TerminationGuard guard;

    @Context
    public ProcedureMemory memory;

    @Procedure(name = "motif.compare", mode = Mode.READ)
    @Description("Compares the Z vectors of stored networks, every two of them. Ids: of the networks. Config: that of "
            + "motif.zscores without network. Z-scores that are stored are taken, others computed (see motif.store).")
    public Stream<ComparisonRow> compare(
            @Name("ids") List<String> ids, @Name(value = "config", defaultValue = "{}") Map<String, Object> config) {
        checkIds(ids);
        CallMemory used = new CallMemory(memory);
        List<double[]> vectors = new ArrayList<>();
        List<MotifClass> classes = List.of();
        for (String id : ids) {
            List<ZScore> scores = scores(id, config).read(guard::check);
            List<MotifClass> counted = scores.stream().map(ZScore::motif).toList();
            if (!vectors.isEmpty() && !counted.equals(classes)) {
                throw new IllegalArgumentException("networks must be counted by the same motif classes, got others for "
                        + id + " than for " + ids.get(0) + ": general true counts all without layers");
            }
            classes = counted;
            used.takeNumbers(counted.size());
            vectors.add(scores.stream()
                    .mapToDouble(score -> score.z() == null ? Double.NaN : score.z())
                    .toArray());
        }
        return used.until(ComparisonRow.of(List.copyOf(ids), vectors));
    }

    private NetworkScores scores(String id, Map<String, Object> config) {
        return new NetworkScores(tx, ZScoresConfig.of(id, config), memory);
    }

    private static void checkIds(List<?> ids) {
        Set<Object> seen = new HashSet<>();
        for (Object id : ids) {
            if (!(id instanceof String)) {
                throw new IllegalArgumentException("ids must be texts, got " + id);
            }
            if (!seen.add(id)) {
                throw new IllegalArgumentException("ids must differ, got " + id + " more than once");
            }
        }
        if (ids.size() < 2) {
            throw new IllegalArgumentException("ids must be at least 2 to compare, got " + ids.size());
        }
    }

    @Procedure(name = "motif.store", mode = Mode.WRITE)
    @Description("Keeps the Z-scores of a stored network as nodes: (:Network)-[:HAS_SCORE]->(:MotifScore). Id: of the "
            + "network. Config: that of motif.zscores without network. Scores of the same settings are found again, not "
            + "computed.")
    public Stream<StoredScoreRow> store(
            @Name("id") String id, @Name(value = "config", defaultValue = "{}") Map<String, Object> config) {
        return StoredScoreRow.of(id, scores(id, config).store(guard::check));
    }

    @Procedure(name = "motif.rewire", mode = Mode.WRITE)
    @Description(
            "Writes one random graph of a null ensemble as a network: (:Network:NullNetwork)-[:REWIRED_FROM]->(:Network). "
                    + "Id: of the network. Config: null (default coverage), seed (1), member (0), attempts (10), bias (true), clean "
                    + "(as the network says), id (of the written network). The same settings find it again.")
    public Stream<RewireRow> rewire(
            @Name("id") String id, @Name(value = "config", defaultValue = "{}") Map<String, Object> config) {
        RewireConfig asked = RewireConfig.of(id, config);
        CallMemory used = new CallMemory(memory);
        used.takeGraph(tx, new GraphSource.StoredNetwork(id));
        return used.until(RewireRow.of(asked, new NullNetworkWriter(tx, asked).write(guard::check)));
    }
}
