package ai.vidgo.billing.paddle;

import ai.vidgo.billing.payments.FormBody;
import ai.vidgo.billing.payments.IncomingEvent;
import ai.vidgo.billing.payments.IncomingEvent.Origin;
import ai.vidgo.billing.payments.PaymentRejections.Rejection;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.web.ClientAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Alerts of Paddle Classic (contract: external-paddle §9), for subscriptions that are older than this product's Billing
 * account. There are none unless {@code PADDLE_PUBLIC_KEY} is a PEM key.
 */
@Singleton
class ClassicMessages {

    private final PaddleSecrets secrets;
    private final PaddleIntake intake;
    private final ClientAddress addresses;

    ClassicMessages(PaddleSecrets secrets, PaddleIntake intake, ClientAddress addresses) {
        this.secrets = secrets;
        this.intake = intake;
        this.addresses = addresses;
    }

    /**
     * Takes one alert: 200 once it is stored, 400 for a body that can't be read, 401 for a signature that does not fit, 413
     * above 64 KiB, 503 when it could not be stored; 404 {@code not_found} when Classic is off.
     */
    Response take(byte[] body, HttpServerRequest request) {
        String key = secrets.classicKey().orElseThrow(() -> Problem.of(404, "not_found"));
        String source = addresses.of(request);
        if (body.length > FormBody.MAX_BYTES) {
            return refuse(413, "size", "body", "more than 64 KiB", source);
        }
        Optional<Map<String, String>> fields = FormBody.parse(body)
                .filter(found -> found.getOrDefault("alert_id", "").matches("[0-9A-Za-z_-]{1,60}")
                        && found.getOrDefault("alert_name", "").matches("[a-z_]{1,60}"));
        if (fields.isEmpty()) {
            return refuse(400, "body", "alert_id", "no form with alert_id and alert_name", source);
        }
        return ClassicSignature.fits(fields.get(), key)
                ? intake.store(event(fields.get(), body, Origin.of(request, source, "public key")))
                : refuse(
                        401,
                        "signature",
                        ClassicSignature.FIELD,
                        "it does not fit PADDLE_PUBLIC_KEY: another account's key, or a changed field",
                        source);
    }

    private static IncomingEvent event(Map<String, String> fields, byte[] body, Origin origin) {
        return new IncomingEvent(
                ClassicAlerts.PROVIDER,
                fields.getOrDefault("alert_id", ""),
                fields.getOrDefault("alert_name", ""),
                new String(body, StandardCharsets.UTF_8),
                origin,
                ClassicAlerts.time(fields.getOrDefault("event_time", "")).orElse(null));
    }

    private Response refuse(int status, String step, String field, String reason, String source) {
        return intake.refuse(status, new Rejection(ClassicAlerts.PROVIDER, step, field, reason, source));
    }
}
