package ai.vidgo.platform.outbox;

import ai.vidgo.platform.tracing.Traces;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes facts that must not be lost (architecture, section 5). An event exists exactly when the transaction that
 * published it committed, and is then delivered at least once.
 */
@ApplicationScoped
public class Outbox {

    private final OutboxRows rows;
    private final EventDelivery delivery;
    private final Event<Published> published;
    private final Traces traces;
    private final Clock clock;

    Outbox(OutboxRows rows, EventDelivery delivery, Event<Published> published, Traces traces, Clock clock) {
        this.rows = rows;
        this.delivery = delivery;
        this.published = published;
        this.traces = traces;
        this.clock = clock;
    }

    /** Fired inside the publishing transaction; the relay observes it after the commit. */
    record Published(String topic) {}

    /**
     * Publishes an event in the caller's transaction, once for each receiver of the topic.
     *
     * @param topic one with a local {@link OutboxHandler} or a configured target
     * @param key natural key of the subject
     * @param payload a record, written as snake_case JSON
     * @throws IllegalArgumentException when nobody receives the topic: the event would wait for ever
     * @throws jakarta.transaction.TransactionalException when there is no transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(String topic, String key, Object payload) {
        List<Optional<String>> receivers = delivery.receivers(topic);
        if (receivers.isEmpty()) {
            throw new IllegalArgumentException("topic " + topic + " has neither a handler nor vidgo.outbox.targets");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        JsonNode facts = OutboxEvent.FORMAT.valueToTree(payload);
        for (Optional<String> receiver : receivers) {
            OutboxEvent event = new OutboxEvent(UUID.randomUUID(), topic, key, now, facts);
            rows.insert(event, receiver.orElse(null), traces.current());
        }
        published.fire(new Published(topic));
    }
}
