package io.motifbase.queries.ensembles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private static final long SECOND = 1_000_000_000L;
    private long now = 77;

    private TimeLeft of(int networks, int workers) {
        return new TimeLeft(networks, workers, () -> now);
    }

    @Test
    void isUnknownBeforeThereIsASpeed() {
        TimeLeft left = of(3, 2);
        left.progress(1, 0.001);
        now += SECOND;
        left.progress(1, 0.01);
        assertThat(left.seconds()).isEmpty();
        assertThat(left.text()).isEmpty();
    }

    @Test
    void sharesTheNetworksThatWaitAmongTheWorkers() {
        TimeLeft left = of(3, 2);
        left.progress(1, 0);
        left.progress(2, 0);
        now += 10 * SECOND;
        left.progress(1, 0.5);
        left.progress(2, 0.5);
        assertThat(left.seconds().orElseThrow()).isCloseTo(30, within(1e-9));
        assertThat(left.fraction()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(left.text()).isEqualTo("about 30 s left");
    }

    @Test
    void theLastNetworkHasOneWorker() {
        TimeLeft left = of(2, 2);
        left.progress(1, 0);
        left.progress(2, 0);
        now += 10 * SECOND;
        left.progress(1, 1);
        left.progress(2, 0.5);
        assertThat(left.seconds().orElseThrow()).isCloseTo(0.5 * 20 / 1.5, within(1e-9));
        assertThat(left.done()).isEqualTo(1);
    }

    @Test
    void whatAnEarlierRunDidIsNoSpeed() {
        TimeLeft left = of(2, 1);
        left.progress(1, 1);
        left.progress(2, 0.9);
        now += 100 * SECOND;
        left.progress(2, 0.95);
        assertThat(left.seconds().orElseThrow()).isCloseTo(100, within(1e-6));
        assertThat(left.text()).isEqualTo("about 2 min left");
    }

    @Test
    void aFailedNetworkTakesNoMoreTime() {
        TimeLeft left = of(2, 1);
        left.progress(1, 0);
        now += 10 * SECOND;
        left.progress(1, 0.25);
        left.failed(1);
        assertThat(left.seconds().orElseThrow()).isCloseTo(40, within(1e-9));
        assertThat(left.done()).isEqualTo(1);
    }
}
