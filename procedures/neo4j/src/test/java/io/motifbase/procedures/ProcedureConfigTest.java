package io.motifbase.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.graph.Layering;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullModels;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProcedureConfigTest {
    @Test
    void whatIsNotSaidHasItsDefault() {
        ZScoresConfig config = ZScoresConfig.of(Map.of("network", "a"));

        assertThat(config.census())
                .isEqualTo(new CensusConfig(new GraphSource.StoredNetwork("a"), Definition.EXACT, true, null, false));
        assertThat(config.ensemble(Layering.STRICT).nullModel().id()).isEqualTo("coverage");
        assertThat(config.ensemble(Layering.STRICT).members()).isEqualTo(1000);
        assertThat(config.ensemble(Layering.STRICT).seed()).isEqualTo(1);
        assertThat(config.ensemble(Layering.STRICT).attempts()).isEqualTo(10);
        assertThat(config.ensemble(Layering.STRICT).threads())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void whatIsSaidIsTaken() {
        ZScoresConfig config = ZScoresConfig.of(Map.of(
                "network",
                "a",
                "definition",
                "zahn2024",
                "bias",
                false,
                "clean",
                true,
                "members",
                20L,
                "seed",
                -7L,
                "attempts",
                100L,
                "concurrency",
                1L));

        assertThat(config.census())
                .isEqualTo(
                        new CensusConfig(new GraphSource.StoredNetwork("a"), Definition.ZAHN2024, false, true, false));
        assertThat(config.ensemble(Layering.STRICT).members()).isEqualTo(20);
        assertThat(config.ensemble(Layering.STRICT).seed()).isEqualTo(-7);
        assertThat(config.ensemble(Layering.STRICT).attempts()).isEqualTo(100);
        assertThat(config.ensemble(Layering.STRICT).threads()).isEqualTo(1);
    }

    @Test
    void exactMomentsAreThoseOfLayeredEr() {
        ZScoresConfig config = ZScoresConfig.of(Map.of("network", "a", "exactMoments", true));

        assertThat(config.settings(Layering.STRICT))
                .isEqualTo(new ExactSettings(NullModels.named("layered-er"), false));
    }

    static Arguments[] notTogether() {
        return new Arguments[] {
            Arguments.of(
                    Map.of("network", "a", "exactMoments", true, "members", 5L),
                    "members must not go with exactMoments, which sample nothing, got 5"),
            Arguments.of(
                    Map.of("network", "a", "exactMoments", true, "seed", 2L),
                    "seed must not go with exactMoments, which sample nothing, got 2"),
            Arguments.of(
                    Map.of("network", "a", "independentCells", true),
                    "independentCells must go with exactMoments, got it alone"),
            Arguments.of(
                    Map.of("network", "a", "exactMoments", true, "null", "layered-degree"),
                    "null model must be layered-er or coverage for exact moments, because of no other is known how often"
                            + " given cells are filled together, got "
                            + "layered-degree"),
        };
    }

    @ParameterizedTest
    @MethodSource("notTogether")
    void whatDoesNotGoTogetherIsRefused(Map<String, Object> config, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZScoresConfig.of(config).settings(Layering.STRICT))
                .withMessage(message);
    }

    static Arguments[] refused() {
        return new Arguments[] {
            Arguments.of(Map.of(), "config must have key network, got none"),
            Arguments.of(Map.of("label", "Gene"), "config must have key type, got none"),
            Arguments.of(
                    Map.of("network", "a", "label", "Gene", "type", "REGULATES"),
                    "config must have either network, or label and type, got both"),
            Arguments.of(
                    Map.of("network", "a", "merge", true),
                    "config key merge must go with label and type, got network alone"),
            Arguments.of(Map.of("network", 7L), "config key network must be a text, got 7"),
            Arguments.of(
                    Map.of("network", "a", "membres", 5L),
                    "config has no key membres: the nearest is members, all are "
                            + "[attempts, bias, clean, concurrency, definition, exactMoments, general, "
                            + "independentCells, label, "
                            + "members, merge, network, null, seed, type, weight]"),
            Arguments.of(
                    Map.of("network", "a", "members", 1L),
                    "config key members must be a whole number from 2 to 10000000, got 1"),
            Arguments.of(
                    Map.of("network", "a", "members", 10.5),
                    "config key members must be a whole number from 2 to 10000000, got 10.5"),
            Arguments.of(Map.of("network", "a", "seed", "1"), "config key seed must be a whole number, got '1'"),
            Arguments.of(
                    Map.of("network", "a", "concurrency", 0L),
                    "config key concurrency must be a whole number of at least 1, got 0"),
            Arguments.of(Map.of("network", "a", "bias", 1L), "config key bias must be true or false, got 1"),
            Arguments.of(
                    Map.of("network", "a", "definition", "exakt"),
                    "definition must be one of exact, non-induced, zahn2024, triads, got exakt"),
        };
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aConfigurationIsReadStrictly(Map<String, Object> config, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZScoresConfig.of(config))
                .withMessage(message);
    }

    @Test
    void anUnknownNullModelIsAnsweredWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZScoresConfig.of(Map.of("network", "a", "null", "covrage"))
                        .settings(Layering.STRICT))
                .withMessageContaining("coverage")
                .withMessageEndingWith("got covrage");
    }

    @Test
    void noConfigurationIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DetailedCensusConfig.of(null))
                .withMessage("config must be a map, got null");
    }
}
