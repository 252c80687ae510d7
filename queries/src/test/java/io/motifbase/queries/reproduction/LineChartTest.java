package io.motifbase.queries.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineChartTest {
    private static final List<String> LABELS =
            IntStream.range(0, 12).mapToObj(Integer::toString).toList();

    private static LineChart chart() {
        return new LineChart("a < b", "label", LABELS, false);
    }

    private static List<@Nullable Double> slope() {
        return new ArrayList<>(IntStream.range(0, 12).mapToObj(i -> 0.5 * i).toList());
    }

    @Test
    void leavesOutWhatIsNotThere() {
        LineChart chart = new LineChart("a < b", "label", List.of("0", "1"), true);
        assertThat(chart.svg()).isEmpty();
        String svg = chart.line("one", Arrays.asList(1e-3, null), null).svg();
        assertThat(svg).contains("a &lt; b").doesNotContain("NaN", "null");
        // its mark, and that of the legend
        assertThat(svg.split("M-3 0a3", -1)).hasSize(3);
    }

    @Test
    void oneFarValueIsGivenBeyondTheAxisAndDoesNotFlattenTheOthers() {
        List<@Nullable Double> values = slope();
        values.set(3, -890.68);
        List<@Nullable Double> spread = new ArrayList<>(slope());
        spread.set(3, 1259.9);
        String svg = chart().line("random", values, spread)
                .line("one", slope(), null)
                .svg();
        assertThat(svg)
                .contains("Beyond the axis: random at 3: -890.68\u00a0\u00b1\u00a01259.9<")
                .contains("class=\"beyond\"");
        assertThat(svg).contains(">10</text>").doesNotContain(">-200</text>", ">1000</text>");
    }

    @Test
    void aChartWithoutFarValuesHasAllOnItsAxis() {
        List<@Nullable Double> values = slope();
        values.set(3, -9.0);
        String svg =
                chart().line("random", values, null).line("one", slope(), null).svg();
        assertThat(svg).contains(">-8</text>").doesNotContain("eyond");
    }

    @Test
    void anAxisEndsOnlyBeforeFewValues() {
        DoubleStream near = IntStream.range(0, 20).asDoubleStream();
        List<Double> two =
                DoubleStream.concat(near, DoubleStream.of(-5000, 9000)).boxed().toList();
        ChartAxis axis = ChartAxis.of(two, false);
        assertThat(axis.low()).isBetween(-3.0, 0.0);
        assertThat(axis.high()).isBetween(19.0, 22.0);
        assertThat(axis.holds(-5000)).isFalse();
        List<Double> many = DoubleStream.concat(DoubleStream.of(1, 2, 3, 4, 5, 6, 7, 8), DoubleStream.of(500, 501))
                .boxed()
                .toList();
        assertThat(ChartAxis.of(many, false).holds(501)).isTrue();
    }

    @Test
    void ticksAreRoundAndEnough() {
        assertThat(ChartAxis.of(List.of(-3.0, 93.0), false).ticks()).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0);
        assertThat(ChartAxis.of(List.of(30.0, 400.0), true).ticks()).containsExactly(50.0, 100.0, 200.0);
        assertThat(ChartAxis.of(List.of(1e-4, 0.5), true).ticks()).containsExactly(1e-4, 1e-3, 1e-2, 0.1);
    }

    @Test
    void aLevelIsOneLineAndCountsOnce() {
        String svg = chart().line("one", slope(), null).level("limit", 3).svg();
        assertThat(svg).contains(">limit</text>").doesNotContain("eyond");
        assertThat(svg.split("stroke-dasharray", -1)).hasSize(3);
    }
}
