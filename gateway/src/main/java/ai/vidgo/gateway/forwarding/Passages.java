package ai.vidgo.gateway.forwarding;

import ai.vidgo.gateway.routing.Service;
import ai.vidgo.platform.tracing.Traces;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Counts, times and traces what passes the door, by service and class of status. Paths are no label of a meter, their
 * number has no bound.
 */
final class Passages {

    private static final int CLASSES = 6;
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final Traces traces;
    private final MeterRegistry registry;
    private final Map<Service, Meters> services = new EnumMap<>(Service.class);

    Passages(MeterRegistry registry, Traces traces, Upstreams upstreams) {
        this.traces = traces;
        this.registry = registry;
        for (Service service : EnumSet.complementOf(EnumSet.of(Service.GATEWAY))) {
            services.put(service, meters(service));
            Gauge.builder("vidgo.gateway.breaker.open", upstreams.breaker(service), breaker -> breaker.isOpen() ? 1 : 0)
                    .description("Whether the service is left alone")
                    .tag("service", service.id())
                    .strongReference(true)
                    .register(registry);
        }
    }

    /** The meters of one service. */
    private record Meters(List<Timer> byClass, Timer upstream, AtomicInteger streams, AtomicInteger sockets) {}

    /** A request begins its way to a service. */
    Passage begin(Visit visit, Service service, String route) {
        return new Passage(this, traces, visit, service, route);
    }

    /** Notes one exchange; status 0 when the client left before there was an answer. */
    void note(Service service, int status, long nanos) {
        of(service).byClass.get(Math.clamp(status / 100, 0, CLASSES - 1)).record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Notes how long a service took for the head of its answer. */
    void noteUpstream(Service service, long nanos) {
        of(service).upstream.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Notes that a service gave no answer. */
    void noteFailure(Service service, String reason) {
        registry.counter("vidgo.gateway.upstream.failures", "service", service.id(), "reason", reason)
                .increment();
    }

    /** How many event streams of a service are open. */
    AtomicInteger streams(Service service) {
        return of(service).streams;
    }

    /** How many WebSockets of a service are open. */
    AtomicInteger sockets(Service service) {
        return of(service).sockets;
    }

    private Meters of(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    private Meters meters(Service service) {
        List<Timer> byClass = IntStream.range(0, CLASSES)
                .mapToObj(status -> timer(
                                "vidgo.gateway.requests",
                                "Time from the request's head to the end of the answer",
                                service)
                        .tag("status", status == 0 ? "none" : status + "xx")
                        .register(registry))
                .toList();
        Timer upstream = timer(
                        "vidgo.gateway.upstream", "Time from sending to the head of the service's answer", service)
                .register(registry);
        return new Meters(
                byClass,
                upstream,
                open("vidgo.gateway.streams", "Event streams that are open", service),
                open("vidgo.gateway.sockets", "WebSockets that are open", service));
    }

    private static Timer.Builder timer(String name, String description, Service service) {
        return Timer.builder(name)
                .description(description)
                .tag("service", service.id())
                .serviceLevelObjectives(BUCKETS);
    }

    private AtomicInteger open(String name, String description, Service service) {
        AtomicInteger open = new AtomicInteger();
        Gauge.builder(name, open, AtomicInteger::get)
                .description(description)
                .tag("service", service.id())
                .strongReference(true)
                .register(registry);
        return open;
    }
}
