package io.motifbase.trainer.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.trainer.random.RandomStream.Purpose;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    @Test
    void givesTheSameNumbersForTheSameSeedPurposeAndNumber() {
        long first = RandomStream.of(7, Purpose.FLIGHT_ROW, 3).nextLong();
        assertThat(RandomStream.of(7, Purpose.FLIGHT_ROW, 3).nextLong()).isEqualTo(first);
    }

    @Test
    void givesOtherNumbersForEveryOtherSeedPurposeAndNumber() {
        Set<Long> firsts = new HashSet<>();
        for (long seed : new long[] {0, 1, 1L << 32, -1}) {
            for (Purpose purpose : Purpose.values()) {
                for (long number : new long[] {0, 1, 2, 1L << 32}) {
                    firsts.add(RandomStream.of(seed, purpose, number).nextLong());
                }
            }
        }
        assertThat(firsts).hasSize(4 * Purpose.values().length * 4);
    }
}
