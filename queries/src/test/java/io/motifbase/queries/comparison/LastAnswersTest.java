package io.motifbase.queries.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Answers that are kept, over a number that stands for the graph and is changed by hand. */
class LastAnswersTest {
    private OptionalLong revision = OptionalLong.of(1);
    private int found;
    private final LastAnswers<String, Integer> answers = new LastAnswers<>(() -> revision);

    private int ask(String what) {
        return answers.get(what, () -> ++found);
    }

    @Test
    void whatWasFoundIsKeptUntilTheGraphChanges() {
        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("b")).isEqualTo(2);
        assertThat(ask("a")).isEqualTo(1);
        revision = OptionalLong.of(2);
        assertThat(ask("a")).isEqualTo(3);
        assertThat(ask("a")).isEqualTo(3);
    }

    @Test
    void nothingIsKeptWhileTheGraphChanges() {
        assertThat(ask("a")).isEqualTo(1);
        revision = OptionalLong.empty();
        assertThat(ask("a")).isEqualTo(2);
        revision = OptionalLong.of(2);
        assertThat(ask("a")).isEqualTo(3);
    }

    @Test
    void whatWasFoundWhileTheGraphChangedIsNotTakenForNew() {
        int early = answers.get("a", () -> {
            revision = OptionalLong.of(2);
            return ++found;
        });
        assertThat(early).isEqualTo(1);
        assertThat(ask("a")).isEqualTo(2);
    }

    @Test
    void notMoreThanAFewAreKept() {
        for (int i = 0; i <= LastAnswers.MOST; i++) {
            ask("number " + i);
        }
        assertThat(ask("number 0")).isEqualTo(LastAnswers.MOST + 2);
        assertThat(ask("number " + LastAnswers.MOST)).isEqualTo(LastAnswers.MOST + 1);
    }
}
