package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final StringWriter text = new StringWriter();

    private void report(Duration between) {
        try (ProgressBar bar = ProgressBar.lines("simulating", new PrintWriter(text), between)) {
            bar.update(0.005);
            bar.update(0.007);
            bar.update(1);
        }
    }

    @Test
    void printsPlainLinesWhereThereIsNoTerminal() {
        report(Duration.ZERO);
        assertThat(text.toString().lines()).containsExactly("simulating 0 %", "simulating 100 %");
    }

    @Test
    void saysNothingOfShortWork() {
        report(Duration.ofDays(1));
        assertThat(text.toString()).isEmpty();
    }
}
