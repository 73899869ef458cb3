package ai.vidgo.billing.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A provider's message whose origin was proved.
 *
 * @param provider {@code ecpay}, {@code paddle} or {@code paddle_classic}; names the {@link PaymentEventHandler}
 * @param eventId the provider's identity of the fact, the same on every repetition
 * @param type the provider's name of the kind of fact
 * @param raw the body as received, text in UTF-8
 * @param source the address it came from
 * @param occurredAt when it happened at the provider, if it says so
 */
public record IncomingEvent(
        String provider,
        String eventId,
        String type,
        String raw,
        @Nullable String source,
        @Nullable Instant occurredAt) {}
