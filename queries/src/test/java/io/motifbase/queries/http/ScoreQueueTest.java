package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ScoreQueueTest {
    private final ScoreQueue queue = new ScoreQueue(new SimpleMeterRegistry());
    private final CountDownLatch started = new CountDownLatch(ScoreQueue.RUNNING);

    private Integer endless() {
        started.countDown();
        while (true) {
            queue.poll();
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void refusesMoreThanMayWaitAndEndsAllWorkWhenTheServerStops() throws InterruptedException {
        ExecutorService clients = Executors.newCachedThreadPool();
        List<CompletableFuture<Integer>> asked = IntStream.range(0, ScoreQueue.ADMITTED + 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> queue.run(this::endless), clients))
                .toList();
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        while (asked.stream().filter(CompletableFuture::isDone).count() < 3) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(asked.stream().filter(CompletableFuture::isDone))
                .hasSize(3)
                .allSatisfy(refused ->
                        assertThatThrownBy(refused::join).hasCauseInstanceOf(RejectedExecutionException.class));
        queue.stop();
        clients.shutdown();
        assertThat(clients.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(asked).allSatisfy(future -> assertThat(future).isCompletedExceptionally());
        assertThatThrownBy(() -> queue.run(() -> 1)).isInstanceOf(CancellationException.class);
    }

    @Test
    void givesTheTurnBackAfterAFailure() {
        for (int i = 0; i < 2 * ScoreQueue.ADMITTED; i++) {
            assertThatThrownBy(() -> queue.run(() -> Integer.valueOf("x"))).isInstanceOf(NumberFormatException.class);
        }
        assertThat(queue.run(() -> 7)).isEqualTo(7);
    }
}
