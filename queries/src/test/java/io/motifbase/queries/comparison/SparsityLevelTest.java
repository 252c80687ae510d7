package io.motifbase.queries.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.queries.statements.ScoredNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SparsityLevelTest {
    private static @Nullable Double median(@Nullable Double... errors) {
        List<ScoredNetwork> networks = new ArrayList<>();
        for (Double error : errors) {
            networks.add(new ScoredNetwork("a", "e", null, 0.5, error, 1, null, Map.of()));
        }
        return SparsityLevel.of(0.5, networks, List.of(), 1).medianTestMse();
    }

    @Test
    void takesTheMedianOfTheErrorsThatAreThereAsTheFirstPageDoes() {
        assertThat(median(3.0, null, 1.0)).isEqualTo(2);
        assertThat(median(3.0, 5.0, 1.0)).isEqualTo(3);
        assertThat(median(null, null)).isNull();
    }
}
