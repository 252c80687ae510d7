package io.motifbase.queries.ensembles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.trainer.flight.ParameterSet;
import io.motifbase.trainer.pruning.Preset;
import io.motifbase.trainer.pruning.PruningRule;
import io.motifbase.trainer.pruning.Treatment;
import io.motifbase.trainer.trainingset.FlightData;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingRequestTest {
    @Test
    void isReadFromItsOwnWords() {
        TrainingRequest all = new TrainingRequest(
                "moth",
                Preset.PAPER,
                3,
                -5,
                List.of(0.5, 0.875),
                "global",
                List.of(10, 4, 7),
                9_000,
                "shuffled",
                true,
                true);
        TrainingRequest presets =
                new TrainingRequest("m", Preset.SMALL, 8, 1, null, null, null, null, "none", false, false);
        assertThat(TrainingRequest.of(all.options())).isEqualTo(all);
        assertThat(TrainingRequest.of(presets.options())).isEqualTo(presets);
        assertThat(TrainingRequest.of(all.withMoth("B", 0.75).options())).isEqualTo(all.withMoth("B", 0.75));
        TrainingRequest dense =
                new TrainingRequest("m", Preset.SMALL, 8, 1, List.of(), null, null, null, "none", false, false);
        assertThat(TrainingRequest.of(dense.options())).isEqualTo(dense);
    }

    @Test
    void makesControlsAndPrunesBiasesWhereAsked() {
        TrainingRequest request =
                new TrainingRequest("m", Preset.SPARSE, 2, 1, null, null, null, 9_000, "untrained", true, false);
        assertThat(request.plan().settings().treatment()).isEqualTo(Treatment.UNTRAINED);
        assertThat(request.plan().settings().schedule().biases()).isTrue();
        assertThat(request.plan().settings().schedule().rule()).isEqualTo(PruningRule.LAMP_FLOOR);
    }

    @Test
    void fliesAnotherMothWhereAsked() {
        TrainingRequest request =
                new TrainingRequest("m", Preset.SMALL, 2, 1, null, null, null, 9_000, "none", false, false);
        assertThat(request.plan().rows()).isEqualTo(FlightData.setA(9_000, 1));
        assertThat(request.withMoth("B", 0.75).resumed().plan().rows())
                .isEqualTo(FlightData.of(ParameterSet.B, 0.75, 9_000, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.withMoth("C", null).plan())
                .withMessage("parameters must be one of [A, B], got C");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.withMoth(null, 2.0).plan())
                .withMessage("size must be in [0.5, 1.3], got 2.0");
    }

    @Test
    void isEvaluatedOnTheFirstTestRowsWhereFewerAreAsked() {
        TrainingPlan plan =
                new TrainingRequest("m", Preset.SMALL, 2, 1, null, null, null, 1_000, "none", false, false).plan();
        assertThat(plan.provenance()).containsEntry("split", "640, 160, 200");
        assertThat(plan.withTestRows(50).provenance()).containsEntry("split", "640, 160, 50");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.withTestRows(201))
                .withMessage("test rows must be in [1, 200], the test part, got 201");
    }

    @Test
    void needsRoomForTheRowsTwice() {
        TrainingPlan.checkMemory(FlightData.setA(1_000, 1), 136_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingPlan.checkMemory(FlightData.setA(10_000_000, 1), 1L << 30))
                .withMessage("samples must fit into the memory that Java has, 1024 MiB; 10000000 need 1296 MiB, which"
                        + " MOTIFBASE_JAVA_OPTS=-Xmx.. can give");
    }
}
