package io.motifbase.queries.statements;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.instances.DetailSettings;
import io.motifbase.motifs.instances.DetailedCensus;
import io.motifbase.motifs.instances.SignedCount;
import io.motifbase.motifs.instances.WeightedMean;
import io.motifbase.procedures.UnknownNetworkException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Asks a store in Cypher and gives records back. Networks that are not whole yet do not exist for it. */
@Singleton
public final class MotifQueries {
    private final GraphStore store;

    public MotifQueries(GraphStore store) {
        this.store = store;
    }

    public NetworkPage networks(NetworkFilter filter, Page page) {
        long total = Rows.number(run(Statements.numberOfNetworks(filter)).get(0), "networks")
                .longValue();
        List<NetworkAnswer> networks = rows(Statements.networks(filter, page));
        return new NetworkPage(networks, page.number(), (total + page.size() - 1) / page.size(), total);
    }

    /** Every network of a filter, however many. */
    public List<NetworkAnswer> allNetworks(NetworkFilter filter) {
        List<NetworkAnswer> all = new ArrayList<>();
        for (int number = 1; ; number++) {
            List<NetworkAnswer> page = rows(Statements.networks(filter, new Page(number, Page.LARGEST)));
            all.addAll(page);
            if (page.size() < Page.LARGEST) {
                return all;
            }
        }
    }

    private List<NetworkAnswer> rows(Query query) {
        return run(query).stream()
                .map(row -> NetworkAnswer.of(Rows.map(row, "network")))
                .toList();
    }

    /** @throws UnknownNetworkException where there is none of that id; the message names the closest */
    public NetworkAnswer network(String id) {
        List<NetworkAnswer> found = rows(Statements.network(id));
        if (found.isEmpty()) {
            store.show(id); // says which are close, but for a network stored just now
            return network(id);
        }
        return found.get(0);
    }

    /** @throws UnknownNetworkException where there is none of that id */
    public void delete(String id) {
        store.delete(id);
    }

    /** Such as {@code 5.26.30}. */
    public String databaseVersion() {
        return Rows.text(run(Statements.databaseVersion()).get(0), "version");
    }

    public List<LevelAnswer> levels() {
        return run(Statements.levels()).stream()
                .map(row -> new LevelAnswer(
                        Rows.text(row, "ensemble"),
                        Rows.number(row, "sparsity").doubleValue(),
                        Rows.number(row, "networks").longValue(),
                        Rows.text(row, "example"),
                        (Double) row.get("medianTestMse"),
                        (Double) row.get("leastTestMse")))
                .toList();
    }

    /** Names of the ensembles, sorted. */
    public List<String> ensembles() {
        return levels().stream().map(LevelAnswer::ensemble).distinct().toList();
    }

    /** Every level of every ensemble, by name and sparsity. */
    public List<EnsembleLevel> ensembleLevels() {
        return run(ScoreStatements.ensembleLevels()).stream()
                .map(row -> new EnsembleLevel(
                        Rows.text(row, "ensemble"),
                        Rows.number(row, "sparsity").doubleValue(),
                        Rows.number(row, "networks").longValue(),
                        Rows.texts(row, "origins").stream().sorted().toList(),
                        Rows.decimals(row, "testMse").stream().toList()))
                .toList();
    }

    /** Of the store: greater after every change of it; none while it changes. */
    public OptionalLong revision() {
        return store.revision();
    }

    /** Settings of the stored Z-scores of an ensemble, or of all (null), those of most networks first. */
    public List<StoredSettings> storedSettings(@Nullable String ensemble) {
        return run(ScoreStatements.settings(ensemble)).stream()
                .map(row -> new StoredSettings(
                        Rows.text(row, "ensemble"),
                        ScoreSettings.of(row),
                        Rows.number(row, "networks").longValue()))
                .sorted(Comparator.comparing(StoredSettings::networks)
                        .reversed()
                        .thenComparing(StoredSettings::settings))
                .toList();
    }

    /**
     * Networks with their stored Z-scores of these settings, in one statement however many they are.
     *
     * @param property of the networks that is asked for as well, null for none
     */
    public List<ScoredNetwork> scored(NetworkSet set, ScoreSettings settings, @Nullable String property) {
        return run(ScoreStatements.scores(set, settings, property)).stream()
                .map(ScoredNetwork::of)
                .toList();
    }

    /**
     * Counts through the procedure {@code motif.census}.
     *
     * @throws UnknownNetworkException where there is no such network
     * @throws IllegalArgumentException for a bad configuration
     */
    public CensusAnswer census(String id, GraphChoice graph, DetailSettings details) {
        Map<String, Object> map = graph.forNetwork(id);
        map.put("perBlock", details.perBlock());
        map.put("signed", details.signed());
        map.put("weighted", details.weighted());
        List<Map<String, @Nullable Object>> rows = run(Statements.census(map));
        Map<String, @Nullable Object> first = rows.get(0);
        CensusAnswer counts = new CensusAnswer(
                id,
                Rows.text(first, "definition"),
                Map.of(),
                Rows.number(first, "ghostNeurons").longValue(),
                Rows.number(first, "deadNeurons").longValue(),
                Rows.number(first, "removedConnections").longValue(),
                null,
                null,
                null);
        return counts.with(rows.stream().map(row -> line(row, details)).toList());
    }

    private static DetailedCensus.Line line(Map<String, @Nullable Object> row, DetailSettings details) {
        Long layer = Rows.whole(row, "layer");
        SignedCount signed = null;
        if (details.signed()) {
            signed = new SignedCount(
                    Rows.number(row, "coherent").longValue(),
                    Rows.number(row, "incoherent").longValue());
        }
        WeightedMean weighted = null;
        if (details.weighted()) {
            weighted = new WeightedMean((Double) row.get("intensity"), (Double) row.get("coherence"));
        }
        return new DetailedCensus.Line(
                layer == null ? null : layer.intValue(),
                MotifClass.named(Rows.text(row, "motif")),
                Rows.number(row, "count").longValue(),
                signed,
                weighted);
    }

    /**
     * The neurons that take part most often, through the procedure {@code motif.participation}.
     *
     * @throws UnknownNetworkException where there is no such network
     * @throws IllegalArgumentException for a bad question
     */
    public ParticipationAnswer participation(String id, ParticipationQuestion question) {
        List<ParticipationAnswer.NeuronRole> neurons =
                run(Statements.participation(question.forNetwork(id), question.top())).stream()
                        .map(row -> new ParticipationAnswer.NeuronRole(
                                Rows.number(row, "neuron").longValue(),
                                (String) row.get("name"),
                                Rows.whole(row, "layer"),
                                (String) row.get("kind"),
                                Rows.text(row, "motif"),
                                Rows.text(row, "role"),
                                Rows.number(row, "count").longValue()))
                        .toList();
        return new ParticipationAnswer(id, neurons);
    }

    /**
     * Single instances of a motif class, through the procedure {@code motif.instances}.
     *
     * @throws UnknownNetworkException where there is no such network
     * @throws IllegalArgumentException for a bad question
     */
    public InstancesAnswer instances(String id, InstancesQuestion question) {
        List<InstancesAnswer.Instance> instances =
                run(Statements.instances(question.motif(), question.forNetwork(id))).stream()
                        .map(row -> new InstancesAnswer.Instance(
                                Rows.longs(row, "neurons"), Rows.texts(row, "names"), Rows.decimals(row, "weights")))
                        .toList();
        return InstancesAnswer.of(id, question.motif(), instances);
    }

    /** Every motif class, through the procedure {@code motif.classes}. */
    public List<MotifAnswer> motifs() {
        return run(Statements.motifs()).stream()
                .map(row -> new MotifAnswer(
                        Rows.text(row, "motif"),
                        Rows.number(row, "neurons").longValue(),
                        Rows.text(row, "connections"),
                        Rows.text(row, "description"),
                        Rows.texts(row, "definitions").stream()
                                .map(String::valueOf)
                                .toList()))
                .toList();
    }

    /**
     * Neurons and connections of a network.
     *
     * @param limit connections at most, those of greatest absolute weight
     * @throws UnknownNetworkException where there is no such network
     */
    public ConnectionsAnswer connections(String id, int limit) {
        int most = ConnectionsAnswer.checked(limit);
        return ConnectionsAnswer.of(id, store.read(id), most);
    }

    private List<Map<String, @Nullable Object>> run(Query query) {
        return store.execute(query.cypher(), query.parameters());
    }
}
