package io.motifbase.procedures;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.instances.DetailedCensus;
import io.motifbase.motifs.instances.Participation;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.MemberCounts;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;
import org.neo4j.procedure.memory.ProcedureMemory;

/** The procedures {@code motif.*}. Each reads its configuration, computes in the kernel, and gives rows. */
@SuppressWarnings("NullAway.Init") // the database fills the context
public class MotifProcedures {
    @Context
    public Transaction tx;

    @Context
    public TerminationGuard guard;

    @Context
    public ProcedureMemory memory;

    @Procedure(name = "motif.census", mode = Mode.READ)
    @Description(
            "Counts every motif class in a graph. Config: network (id of a stored one), or label and type (all nodes "
                    + "of a label with the relationships of a type between them) with merge (drop loops, take parallel ones once; "
                    + "default false) and weight (their property; default weight); definition (exact, non-induced, triads or "
                    + "zahn2024), bias (default true), clean (leave out ghost and "
                    + "dead neurons; default as the network says), general (true: count triads and classes of four "
                    + "whatever the layers; default false); perBlock (rows by the lowest layer of the instances "
                    + "as well), signed (coherent and incoherent instances), weighted (mean intensity and coherence).")
    public Stream<CensusRow> census(@Name("config") Map<String, Object> config) {
        DetailedCensusConfig asked = DetailedCensusConfig.of(config);
        CallMemory used = new CallMemory(memory);
        GraphProjection projection = read(asked.census().graph(), used);
        return used.until(CensusRow.of(
                projection.network(),
                DetailedCensus.of(
                        projection.graph(),
                        () -> StoredConnections.of(tx, asked.census().graph(), projection)
                                .weighted(),
                        asked.census().settings(projection),
                        asked.details(),
                        guard::check)));
    }

    @Procedure(name = "motif.zscores", mode = Mode.READ)
    @Description(
            "Compares a graph with a null model. Config: that of motif.census without its last three, and null (default "
                    + "coverage; layered-degree where connections skip layers, degree without layers), members (1000), "
                    + "seed (1), attempts (10), concurrency (as many as processors); or exactMoments "
                    + "(true: nothing is sampled; null layered-er, its default, or coverage), independentCells (default false). Scores of a "
                    + "stored network that are kept under the same settings (see motif.store) are taken, not computed.")
    public Stream<ZScoreRow> zscores(@Name("config") Map<String, Object> config) {
        ZScoresConfig asked = ZScoresConfig.of(config);
        if (asked.census().graph() instanceof GraphSource.StoredNetwork) {
            return new NetworkScores(tx, asked, memory).rows(guard::check);
        }
        CallMemory used = new CallMemory(memory);
        GraphProjection projection = read(asked.census().graph(), used);
        CensusSettings census = asked.census().settings(projection);
        NullSettings settings = asked.settings(census.layering(projection.graph()));
        used.takeSamplers(projection.graph(), census, settings);
        List<ZScore> scores =
                ZScores.of(projection.graph(), census, settings, guard::check).scores();
        return used.until(ZScoreRow.of(projection.network(), census, settings, scores));
    }

    @Procedure(name = "motif.participation", mode = Mode.READ)
    @Description("For every neuron the number of instances in which it has each role of a motif class. Config: that of "
            + "motif.census without its last three, and motif (default all).")
    public Stream<ParticipationRow> participation(@Name("config") Map<String, Object> config) {
        ParticipationConfig asked = ParticipationConfig.of(config);
        CallMemory used = new CallMemory(memory);
        GraphProjection projection = read(asked.census().graph(), used);
        MotifCensus census = MotifCensus.of(projection.graph(), asked.census().settings(projection), guard::check);
        List<MotifClass> motifs = asked.motifs(census.family());
        used.takeNumbers((double) projection.graph().vertices() * Participation.mostRoles(census, motifs));
        return used.until(ParticipationRow.of(projection, Participation.of(census, motifs, guard::check)));
    }

    @Procedure(name = "motif.instances", mode = Mode.READ)
    @Description("The instances of a motif class, one by one and in order, as nodes and relationships. Config: that of "
            + "motif.census without its last three, and limit (default 100), neuron (an index or a node), layer (the "
            + "lowest of their neurons), leastWeight (absolute, of every connection).")
    public Stream<InstanceRow> instances(@Name("motif") String motif, @Name("config") Map<String, Object> config) {
        InstancesConfig asked = InstancesConfig.of(config);
        CallMemory used = new CallMemory(memory);
        GraphSource graph = asked.census().graph();
        StoredConnections stored = StoredConnections.of(tx, graph, read(graph, used));
        return used.until(InstanceRow.of(motif, asked.cursor(motif, stored, guard::check), stored)
                .limit(asked.limit()));
    }

    @Procedure(name = "motif.memberCounts", mode = Mode.READ)
    @Description("The counts of every random graph of a null ensemble, one by one. Config: that of motif.zscores, "
            + "without exactMoments.")
    public Stream<MemberCountRow> memberCounts(@Name("config") Map<String, Object> config) {
        ZScoresConfig asked = ZScoresConfig.of(config);
        CallMemory used = new CallMemory(memory);
        GraphProjection projection = read(asked.census().graph(), used);
        CensusSettings census = asked.census().settings(projection);
        EnsembleSettings ensemble = asked.ensemble(census.layering(projection.graph()));
        MotifCensus observed = MotifCensus.of(projection.graph(), census, guard::check);
        used.takeSamplers(projection.graph(), census, ensemble);
        used.takeNumbers((double) ensemble.members() * observed.classes().size());
        return used.until(MemberCountRow.of(MemberCounts.of(observed, ensemble, guard::check)));
    }

    /** The graph, once there is memory for it. */
    private GraphProjection read(GraphSource graph, CallMemory used) {
        used.takeGraph(tx, graph);
        return graph.read(tx);
    }

    @Procedure(name = "motif.classes", mode = Mode.READ)
    @Description(
            "The motif classes, with the connections of one instance, the roles of its neurons and how they are counted.")
    public Stream<ClassRow> classes() {
        return ClassRow.all();
    }

    @Procedure(name = "motif.nullModels", mode = Mode.READ)
    @Description("The null models, with what each keeps and what it varies.")
    public Stream<NullModelRow> nullModels() {
        return NullModelRow.all();
    }
}
