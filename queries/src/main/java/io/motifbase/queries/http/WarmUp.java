package io.motifbase.queries.http;

import io.motifbase.queries.comparison.EnsembleAnswer;
import io.motifbase.queries.comparison.Ensembles;
import io.motifbase.queries.statements.GraphChoice;
import io.motifbase.queries.statements.MotifConfig;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks what the page asks first, in the background: planning the statements, compiling them and reading the graph take
 * seconds the first time, which nobody should wait for.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ENSEMBLES = 16;
    private static final MotifConfig ANY_SCORES =
            new MotifConfig(new GraphChoice(null, null, null, null), null, null, null, null, null, null);

    private final CompletableFuture<Void> done;
    private volatile boolean stopping;

    private WarmUp(Ensembles ensembles) {
        done = CompletableFuture.runAsync(() -> ask(ensembles), task -> {
            Thread thread = new Thread(task, "warm-up");
            thread.setDaemon(true);
            thread.start();
        });
    }

    static WarmUp start(Ensembles ensembles) {
        return new WarmUp(ensembles);
    }

    private void ask(Ensembles ensembles) {
        try {
            ensembles.list().stream()
                    .map(EnsembleAnswer::name)
                    .limit(ENSEMBLES)
                    .takeWhile(name -> !stopping)
                    .forEach(name -> ensembles.convergence(name, ANY_SCORES, null));
        } catch (RuntimeException e) {
            LOG.debug("The warm-up ended early; who asks the same is told why", e);
        }
    }

    /** Ends it after the statement that runs, for which it waits as long as for a request. */
    void stop(long seconds) {
        stopping = true;
        done.copy().completeOnTimeout(null, seconds, TimeUnit.SECONDS).join();
    }
}
