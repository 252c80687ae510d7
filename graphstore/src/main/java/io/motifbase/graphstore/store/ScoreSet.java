package io.motifbase.graphstore.store;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullModel;
import io.motifbase.motifs.nullmodel.NullModels;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.procedures.GraphNames;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;

/**
 * The scores that were computed together, as one of their nodes says it, or a row of a table whose columns are called as
 * the properties of a node.
 *
 * @param network id of the network
 * @param settings what they depend on beside it, by property
 */
public record ScoreSet(String network, Map<String, Object> settings) {
    private static final String[] SETTINGS = {
        GraphNames.DEFINITION,
        GraphNames.SCORE_BIAS,
        GraphNames.CLEAN,
        GraphNames.GENERAL,
        GraphNames.NULL_MODEL,
        GraphNames.MEMBERS,
        GraphNames.SEED,
        GraphNames.ATTEMPTS,
        GraphNames.EXACT_MOMENTS,
        GraphNames.INDEPENDENT_CELLS,
        GraphNames.REVISION
    };

    public ScoreSet {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    static ScoreSet of(String network, Node score) {
        return new ScoreSet(network, score.getProperties(SETTINGS));
    }

    /** @param setting gives the value of a property, null where it has none */
    public static ScoreSet of(String network, Function<String, @Nullable Object> setting) {
        Map<String, Object> settings = new HashMap<>();
        for (String name : SETTINGS) {
            Object value = setting.apply(name);
            if (value != null) {
                settings.put(name, value);
            }
        }
        return new ScoreSet(network, settings);
    }

    public boolean isOfRevision(long revision) {
        return settings.get(GraphNames.REVISION) instanceof Number number && number.longValue() == revision;
    }

    /** @throws IllegalArgumentException where they name no definition */
    public CensusSettings census() {
        return new CensusSettings(
                Definition.named(text(GraphNames.DEFINITION)),
                flag(GraphNames.SCORE_BIAS),
                flag(GraphNames.CLEAN),
                !flag(GraphNames.GENERAL));
    }

    /** @throws IllegalArgumentException where they name no null model or an impossible number */
    public NullSettings nullSettings(int threads) {
        NullModel nullModel = NullModels.named(text(GraphNames.NULL_MODEL));
        if (flag(GraphNames.EXACT_MOMENTS)) {
            return new ExactSettings(nullModel, flag(GraphNames.INDEPENDENT_CELLS));
        }
        return new EnsembleSettings(
                nullModel, int32(GraphNames.MEMBERS), number(GraphNames.SEED), int32(GraphNames.ATTEMPTS), threads);
    }

    private String text(String name) {
        return String.valueOf(settings.get(name));
    }

    private boolean flag(String name) {
        return Boolean.TRUE.equals(settings.get(name));
    }

    private int int32(String name) {
        long number = number(name);
        if (number != (int) number) {
            throw new IllegalArgumentException("property " + name + " must be an int, got " + number);
        }
        return (int) number;
    }

    private long number(String name) {
        if (settings.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("property " + name + " must be a number, got " + settings.get(name));
    }
}
