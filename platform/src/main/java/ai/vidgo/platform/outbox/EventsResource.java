package ai.vidgo.platform.outbox;

import ai.vidgo.platform.error.Problem;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code POST /internal/events}: another service's outbox delivers here. 204 once the event's effect is committed; 404
 * {@code not_found} for a topic this service does not consume; any other failure makes the sender try again.
 */
@Path("/internal/events")
@RunOnVirtualThread
class EventsResource {

    private final Map<String, EventConsumer> consumers;

    EventsResource(@All List<EventConsumer> consumers) {
        this.consumers = consumers.stream().collect(Collectors.toMap(EventConsumer::topic, Function.identity()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public void receive(OutboxEvent event) {
        EventConsumer consumer = consumers.get(event.topic());
        if (consumer == null) {
            throw Problem.of(404, "not_found");
        }
        consumer.consume(event);
    }
}
