package ai.vidgo.platform.outbox;

/**
 * Applies the events of one topic that another service sends to {@code POST /internal/events}.
 *
 * <p>Called at least once per event, in one transaction per call, so the effect must be idempotent under a natural key
 * of the payload. Throwing rolls back and makes the sender try again.
 */
public interface EventConsumer {

    /** The topic this consumer is for. */
    String topic();

    /** Applies one event. */
    void consume(OutboxEvent event);
}
