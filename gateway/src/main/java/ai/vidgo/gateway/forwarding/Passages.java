package ai.vidgo.gateway.forwarding;

import ai.vidgo.gateway.routing.Service;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Counts and times what passes the door: {@code vidgo.gateway.requests} by service and class of status. Paths are no
 * label, their number has no bound.
 */
final class Passages {

    private static final String NAME = "vidgo.gateway.requests";
    private static final int CLASSES = 6;

    private final Map<Service, Timer[]> timers = new EnumMap<>(Service.class);

    Passages(MeterRegistry registry) {
        for (Service service : Service.values()) {
            Timer[] byClass = new Timer[CLASSES];
            for (int i = 0; i < CLASSES; i++) {
                String status = i == 0 ? "none" : i + "xx";
                byClass[i] = Timer.builder(NAME)
                        .description("Time from the request's head to the end of the answer")
                        .tag("service", service.id())
                        .tag("status", status)
                        .register(registry);
            }
            timers.put(service, byClass);
        }
    }

    /** Notes one exchange; status 0 when the client left before there was an answer. */
    void note(Service service, int status, long nanos) {
        Timer[] byClass = timers.get(service);
        if (byClass != null) {
            byClass[Math.clamp(status / 100, 0, CLASSES - 1)].record(nanos, TimeUnit.NANOSECONDS);
        }
    }
}
