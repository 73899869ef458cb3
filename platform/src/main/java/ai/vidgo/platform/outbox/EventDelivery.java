package ai.vidgo.platform.outbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Brings one event to its receiver: the local handler of its topic, or the service configured for it. */
@Singleton
class EventDelivery {

    private final Map<String, OutboxHandler> handlers;
    private final Map<String, String> targets;
    private final Config config;
    private final Map<String, EventsClient> clients = new ConcurrentHashMap<>();

    EventDelivery(@All List<OutboxHandler> handlers, OutboxConfig outbox, Config config) {
        this.handlers = handlers.stream().collect(Collectors.toMap(OutboxHandler::topic, Function.identity()));
        this.targets = outbox.targets();
        this.config = config;
    }

    boolean knows(String topic) {
        return handlers.containsKey(topic) || targets.containsKey(topic);
    }

    /** Delivers, or throws whatever went wrong. */
    @ActivateRequestContext
    void deliver(OutboxEvent event) {
        OutboxHandler handler = handlers.get(event.topic());
        if (handler != null) {
            handler.deliver(event);
            return;
        }
        String target = targets.get(event.topic());
        if (target == null) {
            throw new IllegalStateException("nobody receives topic " + event.topic());
        }
        clients.computeIfAbsent(target, this::connect).send(event);
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
