package ai.vidgo.billing.payments;

import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A provider's message whose origin was proved.
 *
 * @param provider {@code ecpay}, {@code paddle} or {@code paddle_classic}; names the {@link PaymentEventHandler}
 * @param eventId the provider's identity of the fact, the same on every repetition
 * @param type the provider's name of the kind of fact
 * @param raw the body as received, text in UTF-8
 * @param occurredAt when it happened at the provider, if it says so
 */
public record IncomingEvent(
        String provider,
        String eventId,
        String type,
        String raw,
        Origin origin,
        @Nullable Instant occurredAt) {

    /**
     * How a message reached us.
     *
     * @param source the address that sent it
     * @param proof which of our keys or secrets fits its signature, such as {@code current} or {@code previous}
     * @param headers the headers that matter for an investigation, one a line
     */
    public record Origin(
            @Nullable String source,
            @Nullable String proof,
            @Nullable String headers) {

        /** We asked the provider, and this is what it answered. */
        public static final Origin ASKED = new Origin(null, "asked", null);

        private static final List<String> KEPT = List.of("Content-Type", "User-Agent");
        private static final int LONGEST_HEADER = 200;

        /** The origin of a message that came by HTTP. */
        public static Origin of(HttpServerRequest request, String source, String proof) {
            String headers = KEPT.stream()
                    .filter(name -> request.getHeader(name) != null)
                    .map(name -> name + ": " + shortened(request.getHeader(name)))
                    .collect(Collectors.joining("\n"));
            return new Origin(source, proof, headers);
        }

        private static String shortened(String value) {
            return value.length() > LONGEST_HEADER ? value.substring(0, LONGEST_HEADER) : value;
        }
    }
}
