package io.motifbase.motifs.graph;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HeapLimitTest {

    @Test
    void refusesWhatTheHeapCannotHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeapLimit.check("census", 3.5 * (1 << 30), 1 << 30))
                .withMessage("census must fit into the 1.00 GiB of heap that are left, takes about 3.50 GiB:"
                        + " give the JVM a larger heap (-Xmx)");
        assertThatCode(() -> HeapLimit.check("census", 1 << 20, HeapLimit.left(0)))
                .doesNotThrowAnyException();
    }
}
