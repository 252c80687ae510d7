package io.motifbase.motifs.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProcessorsTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void noMoreThreadsComputeThanThereAreProcessors() throws Exception {
        Processors processors = new Processors(2);
        AtomicInteger computing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            all.add(threads.submit(() -> {
                for (int i = 0; i < 200; i++) {
                    try (Processors.Turn turn = processors.take(() -> {})) {
                        most.accumulateAndGet(computing.incrementAndGet(), Math::max);
                        turn.run();
                        computing.decrementAndGet();
                    }
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void whoHasHadItsSliceLetsTheOthersComputeInOrder() throws Exception {
        Processors processors = new Processors(1);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        long start = System.nanoTime();
        Processors.Turn first = processors.take(() -> {});
        List<Future<?>> others = new ArrayList<>();
        for (int t = 1; t <= 3; t++) {
            int number = t;
            CountDownLatch waits = new CountDownLatch(1);
            others.add(threads.submit(() -> {
                try (Processors.Turn turn = processors.take(waits::countDown)) {
                    turn.run();
                    order.add(number);
                }
            }));
            waits.await();
        }
        while (order.isEmpty()) {
            first.run();
        }
        order.add(0);
        first.close();
        for (Future<?> other : others) {
            other.get();
        }
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(10_000_000);
        assertThat(order).isEqualTo(Arrays.asList(1, 2, 3, 0));
    }

    @Test
    void whoGivesUpWaitingOrComputingHoldsNothing() throws Exception {
        Processors processors = new Processors(1);
        AtomicBoolean cancelled = new AtomicBoolean();
        Runnable poll = () -> {
            if (cancelled.get()) {
                throw new CancellationException("cancelled");
            }
        };
        Processors.Turn held = processors.take(() -> {});
        CountDownLatch waits = new CountDownLatch(1);
        Future<?> waiting = threads.submit(() -> {
            try (Processors.Turn turn = processors.take(() -> {
                waits.countDown();
                poll.run();
            })) {
                turn.run();
            }
        });
        waits.await();
        cancelled.set(true);
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(waiting::get)
                .withCauseInstanceOf(CancellationException.class);
        held.close();
        cancelled.set(false);
        Processors.Turn next = processors.take(poll);
        cancelled.set(true);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> {
            try (Processors.Turn turn = next) {
                turn.run();
            }
        });
        cancelled.set(false);
        processors.take(poll).close();
    }
}
