package io.motifbase.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosestNamesTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "a, '', 1",
        "members, members, 0",
        "membres, members, 2",
        "seeds, seed, 1",
        "bias, clean, 4"
    })
    void theDistanceCountsEdits(String a, String b, int edits) {
        assertThat(ClosestNames.distance(a, b)).isEqualTo(edits);
        assertThat(ClosestNames.distance(b, a)).isEqualTo(edits);
    }

    @Test
    void theClosestComeFirstAndTiesByTheAlphabet() {
        assertThat(ClosestNames.of("moth-1", List.of("fly-1", "moth-3", "moth-2", "m"), 2))
                .containsExactly("moth-2", "moth-3");
    }
}
