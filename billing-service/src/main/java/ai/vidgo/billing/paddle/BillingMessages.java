package ai.vidgo.billing.paddle;

import ai.vidgo.billing.payments.IncomingEvent;
import ai.vidgo.billing.payments.IncomingEvent.Origin;
import ai.vidgo.billing.payments.PaymentRejections.Rejection;
import ai.vidgo.platform.web.ClientAddress;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Paddle Billing's events (contract: external-paddle §5, §6). Size, then signature, then time, and only then JSON; a stored
 * message is answered 200 whatever it says. Where billing §5 answers 401 to a missing header or secret, external-paddle §6
 * wins: 400 and 503.
 */
@Singleton
class BillingMessages {

    private static final int MAX_BYTES = 1024 * 1024;
    private static final int LONGEST_ID = 200;

    private final PaddleSecrets secrets;
    private final PaddleConfig config;
    private final PaddleIntake intake;
    private final ClientAddress addresses;
    private final ObjectMapper json;
    private final Clock clock;

    BillingMessages(
            PaddleSecrets secrets,
            PaddleConfig config,
            PaddleIntake intake,
            ClientAddress addresses,
            ObjectMapper json,
            Clock clock) {
        this.secrets = secrets;
        this.config = config;
        this.intake = intake;
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes one event: 200 once it is stored, 400 for a header or a body that can't be read, 401 for a wrong or old
     * signature, 413 above 1 MiB, 503 without a secret or when it could not be stored.
     */
    Response take(byte[] body, @Nullable String signature, HttpServerRequest request) {
        String source = addresses.of(request);
        if (body.length > MAX_BYTES) {
            return refuse(413, "size", "body", "more than 1 MiB", source);
        }
        List<String> known = secrets.webhook();
        if (known.isEmpty()) {
            return refuse(503, "configuration", "PADDLE_WEBHOOK_SECRET", "no secret is configured", source);
        }
        long now = clock.instant().getEpochSecond();
        return switch (PaddleSignature.check(signature, body, known, now, config.webhookToleranceSeconds())) {
            case PaddleSignature.Verdict.Malformed bad -> refuse(400, "header", bad.field(), bad.reason(), source);
            case PaddleSignature.Verdict.Forged bad -> refuse(401, bad.step(), bad.field(), bad.reason(), source);
            case PaddleSignature.Verdict.Genuine genuine ->
                read(body)
                        .map(event -> intake.store(
                                event(event, body, Origin.of(request, source, "secret " + genuine.secret()))))
                        .orElseGet(() -> refuse(400, "body", "event_id", "not an event in JSON", source));
        };
    }

    private Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.ofNullable(json.readTree(new String(body, StandardCharsets.UTF_8)))
                    .filter(event -> usable(event.path("event_id")) && usable(event.path("event_type")));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static boolean usable(JsonNode text) {
        return text.isTextual() && !text.asText().isBlank() && text.asText().length() <= LONGEST_ID;
    }

    private static IncomingEvent event(JsonNode event, byte[] body, Origin origin) {
        return new IncomingEvent(
                PaddleEventHandler.PROVIDER,
                event.path("event_id").asText(),
                event.path("event_type").asText(),
                new String(body, StandardCharsets.UTF_8),
                origin,
                PaddleJson.instant(event.path("occurred_at")).orElse(null));
    }

    private Response refuse(int status, String step, String field, String reason, String source) {
        return intake.refuse(status, new Rejection(PaddleEventHandler.PROVIDER, step, field, reason, source));
    }
}
