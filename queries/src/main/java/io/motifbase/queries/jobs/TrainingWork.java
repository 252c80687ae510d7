package io.motifbase.queries.jobs;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.queries.ensembles.TimeLeft;
import io.motifbase.queries.ensembles.Training;
import io.motifbase.queries.ensembles.TrainingPlan;
import io.motifbase.queries.ensembles.TrainingRequest;
import io.motifbase.queries.ensembles.TrainingWatcher;
import io.motifbase.trainer.network.NetworkId;
import io.motifbase.trainer.pruning.FailedNetwork;
import io.motifbase.trainer.pruning.TrainedLevel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;

/** Training of one ensemble. */
record TrainingWork(GraphStore store, TrainingRequest request) implements JobWork {
    static final String SIMULATED = "simulated";
    static final String LEVEL = "level";
    static final String NOTE = "note";
    static final String NETWORK_FAILED = "network-failed";

    @Override
    public String ensemble() {
        return request.ensemble();
    }

    @Override
    public SortedMap<String, String> options() {
        return request.options();
    }

    @Override
    public boolean sharesEnsemble() {
        return false;
    }

    @Override
    public String result() {
        return "/networks?ensemble=" + URLEncoder.encode(request.ensemble(), StandardCharsets.UTF_8);
    }

    @Override
    public void check() {
        new Training(store, request.plan()).check();
    }

    @Override
    public JobWork resumed() {
        return new TrainingWork(store, request.resumed());
    }

    @Override
    public void run(JobProgress progress) throws InterruptedException {
        TrainingPlan plan = request.plan();
        progress.onCancel(Thread.currentThread()::interrupt);
        List<FailedNetwork> failed = new Training(store, plan).run(new Watcher(plan, progress));
        if (!failed.isEmpty()) {
            throw new JobFailedException(
                    failed.size() + " of " + plan.settings().networks() + " networks were not finished");
        }
    }

    /** Tells of a training what a job tells. */
    private static final class Watcher implements TrainingWatcher {
        private final String ensemble;
        private final int networks;
        private final TimeLeft timeLeft;
        private final JobProgress told;

        Watcher(TrainingPlan plan, JobProgress told) {
            this.told = told;
            ensemble = plan.ensemble();
            networks = plan.settings().networks();
            timeLeft = new TimeLeft(networks, plan.settings().threads());
        }

        @Override
        public void simulated(double fraction) {
            told.pass(SIMULATED, new Simulated(fraction));
        }

        @Override
        public void progress(int index, double done) {
            timeLeft.progress(index, done);
            OptionalDouble seconds = timeLeft.seconds();
            Long left = seconds.isPresent() ? Math.round(seconds.getAsDouble()) : null;
            told.progress(new Progress(timeLeft.fraction(), left, timeLeft.done(), networks));
        }

        @Override
        public void level(TrainedLevel level) {
            String network = NetworkId.of(ensemble, level.index(), level.sparsity());
            told.stored(
                    LEVEL,
                    new LevelStored(network, level.index(), level.sparsity(), level.testMse(), level.iterations()));
        }

        @Override
        public void failed(FailedNetwork network) {
            timeLeft.failed(network.index());
            told.failed(
                    network.toString(),
                    NETWORK_FAILED,
                    new NetworkFailed(network.index(), network.sparsity(), network.reason()));
        }

        @Override
        public void note(String line) {
            told.tell(NOTE, new Note(line));
        }
    }
}
