package io.motifbase.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StopTestTest {
    private static final StopTest TEST = new StopTest(10, 0.01, 20, 5, 1);

    private static double[] losses(double before, double last) {
        double[] losses = new double[20];
        Arrays.fill(losses, 0, 10, before);
        Arrays.fill(losses, 10, 20, last);
        return losses;
    }

    @Test
    void holdsWhereTheLossFellByLessThanAPercent() {
        assertThat(TEST.holds(20, losses(1, 0.995), 20)).isTrue();
        assertThat(TEST.holds(20, losses(1, 1.2), 20)).isTrue();
    }

    @Test
    void doesNotHoldWhereTheLossFellByMore() {
        assertThat(TEST.holds(20, losses(1, 0.985), 20)).isFalse();
    }

    @Test
    void isMadeOnlyAtItsIterations() {
        assertThat(TEST.holds(19, losses(1, 1), 19)).isFalse();
        assertThat(TEST.holds(21, losses(1, 1), 20)).isFalse();
    }

    @Test
    void refusesATestBeforeTwoWindowsAreFull() {
        assertThatThrownBy(() -> new StopTest(500, 0.01, 999, 100, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("firstIteration must be at least 1000, got 999");
    }
}
