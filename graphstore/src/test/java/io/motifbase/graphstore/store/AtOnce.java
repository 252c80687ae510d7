package io.motifbase.graphstore.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One task many times, in eight threads at once. */
final class AtOnce {
    private AtOnce() {}

    static <T> List<T> run(int times, Callable<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(Collections.nCopies(times, task))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
