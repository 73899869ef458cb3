package ai.vidgo.billing.payments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a message led to. */
public sealed interface Applied {

    /**
     * Final.
     *
     * @param outcome one word for tables and metrics, such as {@code paid} or {@code unknown_order}
     * @param orderId the order that it was about, if any
     */
    record Done(String outcome, @Nullable UUID orderId) implements Applied {}

    /**
     * Nothing was changed: the message speaks of something that we have not heard of yet. It is tried again for a bounded
     * time; then {@code outcome} stands as its result.
     */
    record Later(String outcome) implements Applied {}
}
