package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.outbound.ProviderHttp;
import ai.vidgo.billing.payments.FormBody;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Our own calls to ECPay (contract: external-ecpay §5): signed forms, each answered once. No call is repeated here: after
 * silence the caller asks what happened.
 */
@ApplicationScoped
class EcpayClient {

    private static final Logger LOG = Logger.getLogger(EcpayClient.class);
    private static final int TOO_OFTEN = 403;

    private final EcpayAccount account;
    private final EcpayConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final ProviderHttp http;
    private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.EPOCH);

    EcpayClient(EcpayAccount account, EcpayConfig config, ObjectMapper json, Clock clock) {
        this.account = account;
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.http = new ProviderHttp(config.callTimeout());
    }

    /** A form whose answer is signed; empty for silence, a bad digest and anything that is no answer. */
    Optional<Map<String, String>> ask(String path, Map<String, String> fields) {
        Map<String, String> stamped = new LinkedHashMap<>(fields);
        stamped.put("TimeStamp", Long.toString(clock.instant().getEpochSecond()));
        return send(path, stamped).flatMap(EcpayClient::form).filter(answer -> {
            boolean signed = account.signedByUs(answer);
            if (!signed) {
                LOG.errorf("ECPay's answer from %s has a missing or wrong CheckMacValue", path);
            }
            return signed;
        });
    }

    /** A form whose answer is a form without a digest. */
    Optional<Map<String, String>> order(String path, Map<String, String> fields) {
        return send(path, fields).flatMap(EcpayClient::form);
    }

    /** A question whose answer is JSON without a digest. */
    Optional<JsonNode> read(String path, Map<String, String> fields) {
        Map<String, String> stamped = new LinkedHashMap<>(fields);
        stamped.put("TimeStamp", Long.toString(clock.instant().getEpochSecond()));
        return look(path, stamped);
    }

    /** The same without a time stamp. */
    Optional<JsonNode> look(String path, Map<String, String> fields) {
        return send(path, fields).flatMap(body -> {
            try {
                return Optional.of(json.readTree(body));
            } catch (JsonProcessingException noJson) {
                return Optional.empty();
            }
        });
    }

    /**
     * A file without a digest, which comes while it is read. The caller closes it, and limits its length and its time.
     *
     * @return empty for silence, refusals and anything but a file
     */
    Optional<InputStream> open(URI address, Map<String, String> fields) {
        return send(address, fields, HttpResponse.BodyHandlers.ofInputStream());
    }

    private Optional<String> send(String path, Map<String, String> fields) {
        return send(account.address(path), fields, ProviderHttp.wholeText());
    }

    private <T> Optional<T> send(URI address, Map<String, String> fields, HttpResponse.BodyHandler<T> body) {
        if (!account.isConfigured() || clock.instant().isBefore(pausedUntil.get())) {
            return Optional.empty();
        }
        Map<String, String> signed = new LinkedHashMap<>();
        signed.put("MerchantID", account.merchantId());
        signed.putAll(fields);
        signed.put(CheckMacValue.FIELD, account.sign(signed));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(FormBody.write(signed)))
                .build();
        try {
            HttpResponse<Optional<T>> answer = http.send(request, head -> answered(head, body), config.callTimeout());
            if (answer.statusCode() == TOO_OFTEN) {
                pausedUntil.set(clock.instant().plus(config.pauseWhenRefused()));
                LOG.errorf("ECPay refuses our questions; no more for %s", config.pauseWhenRefused());
            }
            return answer.body();
        } catch (IOException silence) {
            LOG.warnf("no answer from ECPay's %s: %s", address.getPath(), silence.getMessage());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The body of a good answer; that of any other is not kept. */
    private static <T> HttpResponse.BodySubscriber<Optional<T>> answered(
            HttpResponse.ResponseInfo head, HttpResponse.BodyHandler<T> body) {
        return head.statusCode() == 200
                ? HttpResponse.BodySubscribers.mapping(body.apply(head), Optional::of)
                : HttpResponse.BodySubscribers.replacing(Optional.empty());
    }

    private static Optional<Map<String, String>> form(String body) {
        return FormBody.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
