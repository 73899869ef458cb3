package ai.vidgo.platform.outbox;

/**
 * Delivers the events of one topic inside the service that wrote them, for example by sending a mail.
 *
 * <p>Called at least once per event, outside any transaction, on a virtual thread. Throwing means "not delivered": the
 * event comes again after the back-off. So does one whose delivery takes longer than half of {@code vidgo.outbox.lease};
 * its thread is interrupted.
 */
public interface OutboxHandler {

    /** The topic this handler is for. */
    String topic();

    /** Delivers one event, or throws to have it again later. */
    void deliver(OutboxEvent event);
}
