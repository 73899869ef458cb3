package ai.vidgo.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
    private final Clock clock;

    Outbox(OutboxRows rows, EventDelivery delivery, Event<Published> published, Clock clock) {
        this.rows = rows;
        this.delivery = delivery;
        this.published = published;
        this.clock = clock;
    }

    /** Fired inside the publishing transaction; the relay observes it after the commit. */
    record Published(UUID id) {}

    /**
     * Publishes an event in the caller's transaction.
     *
     * @param topic one with a local {@link OutboxHandler} or a configured target
     * @param key natural key of the subject
     * @param payload a record, written as snake_case JSON
     * @throws IllegalArgumentException when nobody receives the topic: the event would wait for ever
     * @throws jakarta.transaction.TransactionalException when there is no transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(String topic, String key, Object payload) {
        if (!delivery.knows(topic)) {
            throw new IllegalArgumentException("topic " + topic + " has neither a handler nor vidgo.outbox.targets");
        }
        OutboxEvent event = new OutboxEvent(
                UUID.randomUUID(),
                topic,
                key,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                OutboxEvent.FORMAT.valueToTree(payload));
        rows.insert(event);
        published.fire(new Published(event.id()));
    }
}
