package io.motifbase.spark;

import java.util.concurrent.CancellationException;
import org.apache.spark.TaskContext;

/** What the kernel asks of the task that it runs in. */
final class TaskPoll {
    private TaskPoll() {}

    /** Ends the work when Spark wants this task killed. */
    static Runnable ofThisTask() {
        TaskContext task = TaskContext.get();
        return () -> {
            if (task.isInterrupted()) {
                throw new CancellationException("task killed");
            }
        };
    }

    /** Processors that a task has: {@code spark.task.cpus}. */
    static int processors() {
        return Math.max(1, TaskContext.get().cpus());
    }
}
