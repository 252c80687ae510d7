package io.motifbase.motifs.graph;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapLimitTest {

    @Test
    void refusesWhatTheHeapCannotHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeapLimit.check("census", 3.5 * (1 << 30), () -> 4, 1 << 30))
                .withMessage("census must fit into the 1.00 GiB of heap that are left, takes about 3.50 GiB"
                        + " and 4.0 s of one processor: give the JVM a larger heap (-Xmx)");
        assertThatCode(() -> HeapLimit.check("census", 1 << 20, () -> 4, HeapLimit.left(0)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0.03, 0.0 s", "119, 119.0 s", "150, 3 minutes", "7200, 2 hours", "1e6, 12 days"})
    void saysHowLongItWouldTake(double seconds, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeapLimit.check("census", 2, () -> seconds, 1))
                .withMessageContaining("GiB and " + expected + " of one processor");
    }
}
