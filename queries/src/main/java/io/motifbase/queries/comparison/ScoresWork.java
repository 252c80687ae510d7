package io.motifbase.queries.comparison;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.queries.jobs.JobFailedException;
import io.motifbase.queries.jobs.JobProgress;
import io.motifbase.queries.jobs.JobWork;
import io.motifbase.queries.jobs.Progress;
import io.motifbase.queries.statements.ScoreSettings;
import io.motifbase.queries.statements.ScoredNetwork;
import java.util.List;
import java.util.SortedMap;

/** Counts and stores the Z-scores of the networks that lack them, one after the other. */
record ScoresWork(Comparer comparer, ScoreKeeper keeper, ComparisonRequest request) implements JobWork {
    private static final double NANOS = 1e9;

    /** The Z-scores of a network are in the store. */
    @Serdeable
    record ScoresStored(String network) {}

    /** A network has no Z-scores under these settings, and why. */
    @Serdeable
    record NoScores(String network, String reason) {}

    @Override
    public String ensemble() {
        return request.ensembles().size() == 1 ? request.ensembles().get(0) : "";
    }

    @Override
    public SortedMap<String, String> options() {
        return ScoresKind.options(request);
    }

    @Override
    public boolean sharesEnsemble() {
        return true;
    }

    @Override
    public void check() {
        comparer.secondsToCount(request);
    }

    @Override
    public void run(JobProgress progress) {
        List<ScoredNetwork> missing = comparer.networks(request, ScoreSettings.of(request.config())).stream()
                .filter(network -> !network.isScored())
                .toList();
        long begun = System.nanoTime();
        int failed = 0;
        for (int done = 0; done < missing.size(); done++) {
            progress.poll();
            String id = missing.get(done).id();
            try {
                keeper.scores(id, request.config(), progress::poll);
                progress.stored("scores", new ScoresStored(id));
            } catch (IllegalArgumentException e) {
                failed++;
                String reason = String.valueOf(e.getMessage());
                progress.failed(id + ": " + reason, "network-failed", new NoScores(id, reason));
            }
            double fraction = (done + 1.0) / missing.size();
            double seconds = (System.nanoTime() - begun) / NANOS;
            progress.progress(
                    new Progress(fraction, Math.round(seconds * (1 - fraction) / fraction), done + 1, missing.size()));
        }
        if (failed > 0) {
            throw new JobFailedException(failed + " of " + missing.size() + " networks have no scores");
        }
    }
}
