package io.motifbase.queries.ensembles;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.pruning.FailedNetwork;
import io.motifbase.trainer.pruning.PruningRule;
import io.motifbase.trainer.pruning.PruningSchedule;
import io.motifbase.trainer.pruning.TrainedLevel;
import io.motifbase.trainer.pruning.Treatment;
import io.motifbase.trainer.training.AdamSettings;
import io.motifbase.trainer.training.LayerSizes;
import io.motifbase.trainer.training.StageSettings;
import io.motifbase.trainer.training.TrainingSettings;
import io.motifbase.trainer.trainingset.FlightData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    @TempDir
    private Path folder;

    private GraphStore store;
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void open() {
        store = GraphStore.open(folder, StoreSettings.embedded());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private final TrainingWatcher watcher = new TrainingWatcher() {
        @Override
        public void note(String line) {
            heard.add(line);
        }

        @Override
        public void progress(int index, double fraction) {}

        @Override
        public void level(TrainedLevel level) {
            String id = "t-00" + level.index() + "@" + (level.sparsity() == 0 ? "0" : level.sparsity());
            heard.add(id + (store.exists(id) ? " is stored" : " is missing"));
        }

        @Override
        public void failed(FailedNetwork network) {
            heard.add(network.toString());
        }
    };

    /** No training before the first prune, 20 iterations after each. */
    private static TrainingPlan plan(double learningRate, boolean resume) {
        TrainingSettings training = new TrainingSettings(
                AdamSettings.PUBLISHED.withLearningRate(learningRate),
                64,
                StageSettings.fixed(0),
                StageSettings.fixed(20),
                null);
        EnsembleSettings settings = new EnsembleSettings(
                1,
                5,
                LayerSizes.of(10, 8, 7),
                new PruningSchedule(List.of(0.25, 0.5), PruningRule.LAYER),
                training,
                Treatment.TRAINED,
                1);
        return new TrainingPlan("t", settings, FlightData.setA(300, 5), resume);
    }

    private List<FailedNetwork> train(TrainingPlan plan) throws InterruptedException {
        heard.clear();
        return new Training(store, plan).run(watcher);
    }

    @Test
    void aLossThatIsNoNumberEndsTheNetworkWithItsLastGoodLevelInTheStore() throws InterruptedException {
        List<FailedNetwork> failed = train(plan(1e30, false));

        assertThat(failed).extracting(FailedNetwork::sparsity).containsExactly(0.25);
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0)).isEqualTo("t-001@0 is stored");
        assertThat(heard.get(1)).startsWith("network 1 at sparsity 0.25: ").contains("learning rate");
        assertThat(store.list("t")).extracting(StoredNetwork::id).containsExactly("t-001@0");
    }

    @Test
    void aLevelThatWasDeletedComesBackAndIsLinkedAgain() throws InterruptedException {
        assertThat(train(plan(1e-3, false))).isEmpty();
        List<StoredNetwork> whole = store.list("t");
        store.delete("t-001@0.25");
        assertThat(store.show("t-001@0.5").properties().prunedFrom()).isNull();

        assertThat(train(plan(1e-3, true))).isEmpty();

        assertThat(store.list("t")).isEqualTo(whole);
        assertThat(train(plan(1e-3, true))).isEmpty();
        assertThat(heard).as("nothing was left to do").isEmpty();
    }
}
