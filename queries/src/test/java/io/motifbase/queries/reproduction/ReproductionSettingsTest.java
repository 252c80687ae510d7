package io.motifbase.queries.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.trainer.pruning.Preset;
import org.junit.jupiter.api.Test;

class ReproductionSettingsTest {
    private static ReproductionSettings settings(Preset preset, int networks, int further, int knockouts) {
        return new ReproductionSettings("r", preset, networks, further, 1, null, null, 2000, 1000, 100, knockouts);
    }

    @Test
    void theEnsemblesDifferInOneThing() {
        ReproductionSettings paper = settings(Preset.PAPER, 40, 8, 4);
        assertThat(paper.plan(Variant.TRAINED).settings().networks()).isEqualTo(40);
        assertThat(paper.plan(Variant.TRAINED).settings().provenance()).containsEntry("rule", "layer");
        assertThat(paper.plan(Variant.TRAINED).testRows()).isEqualTo(2000);
        assertThat(paper.plan(Variant.UNTRAINED).settings().networks()).isEqualTo(8);
        assertThat(paper.plan(Variant.UNTRAINED).settings().provenance())
                .containsEntry("rule", "layer")
                .containsEntry("treatment", "untrained");
        assertThat(paper.plan(Variant.RANDOM).settings().provenance())
                .containsEntry("rule", "random")
                .containsEntry("treatment", "trained");
        assertThat(paper.plan(Variant.SPARSE).settings().networks()).isEqualTo(8);
        assertThat(paper.plan(Variant.SPARSE).settings().provenance()).containsEntry("rule", "lamp-floor");
        assertThat(settings(Preset.SMALL, 2, 2, 1)
                        .plan(Variant.SPARSE)
                        .settings()
                        .provenance())
                .containsEntry("rule", "lamp-floor");
    }

    @Test
    void whatThePaperDoesNotHaveTakesMembersOfItsOwn() {
        assertThat(settings(Preset.PAPER, 4, 2, 1).members(Counting.DEGREES)).isEqualTo(100);
        assertThat(settings(Preset.PAPER, 4, 2, 1).members(Counting.PUBLISHED)).isEqualTo(1000);
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        refused("networks must be at least 2 to be compared, got 1", Preset.SMALL, 1, 1, 1);
        refused("further must be in [2, 4], got 5", Preset.SMALL, 4, 5, 1);
        refused("knockouts must be in [1, 4], got 0", Preset.SMALL, 4, 2, 0);
        refused(
                "preset must be paper or small, beside which the sparser rule is trained anyway, got sparse",
                Preset.SPARSE,
                4,
                2,
                1);
    }

    private static void refused(String message, Preset preset, int networks, int further, int knockouts) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(preset, networks, further, knockouts))
                .withMessage(message);
    }

    @Test
    void aTableQuotesWhatItMustAndRoundsToFiveDigits() {
        ReportTable table = new ReportTable("t", "a", "b", "c");
        table.row("x,\"y\"", 1.0 / 3, null);
        table.row("z", 12, Double.NaN);
        assertThat(table.csv()).isEqualTo("a,b,c\n\"x,\"\"y\"\"\",0.33333,\nz,12,\n");
    }
}
