package ai.vidgo.platform.outbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/** Brings one event to a receiver: the local handler of its topic, or one of the services configured for it. */
@Singleton
class EventDelivery {

    private final Map<String, OutboxHandler> handlers;
    private final Map<String, List<String>> targets;
    private final Config config;
    private final Map<String, EventsClient> clients = new ConcurrentHashMap<>();

    EventDelivery(@All List<OutboxHandler> handlers, OutboxConfig outbox, Config config) {
        this.handlers = handlers.stream().collect(Collectors.toMap(OutboxHandler::topic, Function.identity()));
        this.targets = outbox.targets();
        this.config = config;
    }

    /**
     * The services that hear of a topic. A local handler is no service: one empty entry stands for it.
     *
     * @return empty when nobody receives the topic
     */
    List<Optional<String>> receivers(String topic) {
        if (handlers.containsKey(topic)) {
            return List.of(Optional.empty());
        }
        return targets.getOrDefault(topic, List.of()).stream().map(Optional::of).toList();
    }

    /** Delivers to a service, or to the local handler when {@code target} is null; throws whatever went wrong. */
    @ActivateRequestContext
    void deliver(OutboxEvent event, @Nullable String target) {
        if (target != null) {
            clients.computeIfAbsent(target, this::connect).send(event);
            return;
        }
        OutboxHandler handler = handlers.get(event.topic());
        if (handler == null) {
            throw new IllegalStateException("nobody receives topic " + event.topic());
        }
        handler.deliver(event);
    }

    private EventsClient connect(String service) {
        URI origin = config.getValue("quarkus.rest-client." + service + ".url", URI.class);
        return RestClientBuilder.newBuilder()
                .baseUri(origin)
                .connectTimeout(1, TimeUnit.SECONDS)
                .readTimeout(5, TimeUnit.SECONDS)
                .build(EventsClient.class);
    }
}
