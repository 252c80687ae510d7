package io.motifbase.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageSettingsTest {
    @Test
    void theRateFallsInEqualStepsTowardsTheLast() {
        StageSettings stage = StageSettings.falling(4, 0.2);
        assertThat(stage.rate(0)).isEqualTo(1);
        assertThat(stage.rate(1)).isCloseTo(0.8, within(1e-12));
        assertThat(stage.rate(4)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void theRateStaysWhereTheStageSaysSo() {
        assertThat(StageSettings.stopping(10).rate(9)).isEqualTo(1);
        assertThat(StageSettings.fixed(0).rate(0)).isEqualTo(1);
    }

    @Test
    void aFixedStageNeverStopsAndNeedsNoLoss() {
        StageSettings stage = StageSettings.fixed(5000);
        assertThat(stage.stops(2000, new double[0], 0)).isFalse();
        assertThat(stage.lossEveryIterations()).isGreaterThan(5000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.01, Double.NaN})
    void refusesALastRateThatIsNoFraction(double lastRate) {
        assertThatThrownBy(() -> StageSettings.falling(10, lastRate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lastRate must be in (0, 1], got " + lastRate);
    }

    @Test
    void refusesAStageOfLessThanNoIterations() {
        assertThatThrownBy(() -> StageSettings.fixed(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mostIterations must be at least 0, got -1");
    }
}
