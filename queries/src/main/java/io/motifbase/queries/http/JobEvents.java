package io.motifbase.queries.http;

import io.micronaut.http.sse.Event;
import io.motifbase.queries.jobs.JobEvent;
import io.motifbase.queries.jobs.JobListener;
import io.motifbase.queries.jobs.Jobs;
import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** What happens to a job as a stream for one client. */
final class JobEvents {
    /** Keeps proxies from closing a quiet connection, and tells the server of a client that is gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** A client that is further behind is cut off; it asks again from where it was. */
    private static final int MOST_BEHIND = 10_000;

    private JobEvents() {}

    static Publisher<Event<Object>> stream(Jobs jobs, String id, long heard) {
        Flux<Event<Object>> events = Flux.<Event<Object>>create(
                        sink -> sink.onDispose(jobs.listen(id, heard, new Client(sink))::run),
                        FluxSink.OverflowStrategy.IGNORE)
                .onBackpressureBuffer(MOST_BEHIND)
                .materialize()
                .mergeWith(Flux.interval(HEARTBEAT)
                        .map(tick -> Event.<Object>of(Map.of()).name("heartbeat"))
                        .onBackpressureDrop()
                        .materialize())
                .dematerialize();
        return events;
    }

    private record Client(FluxSink<Event<Object>> sink) implements JobListener {
        @Override
        public void event(JobEvent event) {
            Event<Object> sent = Event.of(event.data()).name(event.name());
            sink.next(event.id() == null ? sent : sent.id(Long.toString(event.id())));
        }

        @Override
        public void end() {
            sink.complete();
        }
    }
}
