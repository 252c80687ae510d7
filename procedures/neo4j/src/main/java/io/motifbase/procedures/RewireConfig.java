package io.motifbase.procedures;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.graph.Layering;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.NullModel;
import io.motifbase.motifs.nullmodel.NullModels;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which random graph {@code motif.rewire} writes.
 *
 * @param network id of the network that it is a member for
 * @param nullModel what it keeps; default that of {@link EnsembleSettings}
 * @param seed of its ensemble
 * @param member its number there, from 0; default 0
 * @param attempts tries to change a connection, for each connection
 * @param bias whether biases take part; default true
 * @param clean whether ghost and dead neurons lose their connections first; null leaves it to the network
 * @param id of the network that is written; default from the network, null model, seed and member
 */
record RewireConfig(
        String network,
        NullModel nullModel,
        long seed,
        int member,
        int attempts,
        boolean bias,
        @Nullable Boolean clean,
        String id) {
    private static final Set<String> KEYS = Set.of("null", "seed", "member", "attempts", "bias", "clean", "id");
    private static final int LONGEST_ID = 200;

    RewireConfig {
        if (id.isEmpty() || id.length() > LONGEST_ID || id.equals(network)) {
            throw new IllegalArgumentException(
                    "id must be 1 to " + LONGEST_ID + " characters and not that of the network" + " itself, got '" + id
                            + "': give another by config key id");
        }
    }

    static RewireConfig of(String network, @Nullable Map<String, Object> map) {
        ProcedureConfig config = ProcedureConfig.of(map, KEYS);
        NullModel nullModel = NullModels.named(
                config.text("null", NullModels.defaultFor(Layering.STRICT).id()));
        long seed = config.number("seed", Long.MIN_VALUE, Long.MAX_VALUE, EnsembleSettings.DEFAULT_SEED);
        int member = (int) config.number("member", 0, EnsembleSettings.MOST_MEMBERS - 1, 0);
        int attempts = (int) config.number(
                "attempts",
                EnsembleSettings.LEAST_ATTEMPTS,
                EnsembleSettings.MOST_ATTEMPTS,
                EnsembleSettings.DEFAULT_ATTEMPTS);
        String id = network + "~" + nullModel.id() + "-" + seed + "-" + member;
        return new RewireConfig(
                network,
                nullModel,
                seed,
                member,
                attempts,
                config.flag("bias", true),
                config.flag("clean"),
                config.text("id", id));
    }

    /** How the network is prepared before the null model sees it. */
    CensusSettings census(boolean otherwise) {
        return new CensusSettings(Definition.EXACT, bias, clean == null ? otherwise : clean);
    }

    /** All that the written network depends on, as its provenance. */
    Map<String, String> provenance(CensusSettings census) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("network", network);
        settings.put("null", nullModel.id());
        settings.put("seed", Long.toString(seed));
        settings.put("member", Integer.toString(member));
        settings.put("attempts", Integer.toString(attempts));
        settings.put("bias", Boolean.toString(census.bias()));
        settings.put("clean", Boolean.toString(census.clean()));
        return settings;
    }
}
