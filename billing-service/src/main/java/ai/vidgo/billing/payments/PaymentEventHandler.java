package ai.vidgo.billing.payments;

/** Turns one provider's stored messages into effects. */
public interface PaymentEventHandler {

    /** The provider of {@link IncomingEvent} that it understands. */
    String provider();

    /**
     * Applies a message in the caller's transaction, together with everything that follows from it. It must not call
     * other systems. The event's row is locked, so one message is never applied twice at the same time; the same fact in
     * another message must be recognised by the rows that it changes. An exception undoes everything; the message is
     * tried again later.
     */
    Applied apply(StoredEvent event);
}
