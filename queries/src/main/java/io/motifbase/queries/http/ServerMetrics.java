package io.motifbase.queries.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.queries.jobs.JobState;
import io.motifbase.queries.jobs.Jobs;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What this server measures beside its requests: the store, the jobs, and the counting of motifs. */
@Singleton
final class ServerMetrics {
    ServerMetrics(MeterRegistry registry, GraphStore store, Jobs jobs, ScoreQueue queue) {
        Gauge.builder("motifbase.store.size", store.path(), ServerMetrics::bytes)
                .description("Bytes of all files in the folder of the store")
                .baseUnit("bytes")
                .register(registry);
        for (JobState state : JobState.values()) {
            Gauge.builder("motifbase.jobs", jobs, all -> number(all, state))
                    .description("Jobs by state")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("motifbase.counting.running", queue, ScoreQueue::running)
                .description("Requests whose motifs are being counted")
                .register(registry);
        Gauge.builder("motifbase.counting.waiting", queue, ScoreQueue::waiting)
                .description("Requests that wait for their turn to be counted")
                .register(registry);
    }

    private static double number(Jobs jobs, JobState state) {
        return jobs.list().stream().filter(job -> job.state() == state).count();
    }

    /** Files come and go while they are listed: those that have gone take no space. */
    private static double bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
