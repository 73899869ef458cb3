package ai.vidgo.billing.invoices;

import ai.vidgo.billing.outbound.ProviderHttp;
import ai.vidgo.platform.config.StartupCheck;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Calls of ECPay's invoice service (contract: external-ecpay §7): an envelope in JSON around an encrypted text. Two
 * numbers say whether it worked, one of the envelope and one inside. No call is repeated here.
 */
@ApplicationScoped
class EInvoiceClient implements StartupCheck {

    private static final Logger LOG = Logger.getLogger(EInvoiceClient.class);
    private static final String REVISION = "3.0.0";
    private static final int KEY_LENGTH = 16;
    private static final int MAX_CODE = 40;

    private final EInvoiceConfig config;
    private final InvoiceConfig seller;
    private final ObjectMapper json;
    private final Clock clock;
    private final ProviderHttp http;

    EInvoiceClient(EInvoiceConfig config, InvoiceConfig seller, ObjectMapper json, Clock clock) {
        this.config = config;
        this.seller = seller;
        this.json = json;
        this.clock = clock;
        this.http = new ProviderHttp(config.callTimeout());
    }

    /** What came back. */
    sealed interface Answer {

        /** Done; the decrypted text. */
        record Ok(JsonNode data) implements Answer {}

        /** The provider said no; {@code code} is its number. */
        record Refused(String code) implements Answer {}

        /** No usable answer; whether it was done is unknown. */
        record Unreachable() implements Answer {}
    }

    boolean isConfigured() {
        return parts() == 3;
    }

    /** Where the provider writes to when a buyer gave no address. */
    String fallbackEmail() {
        return config.fallbackEmail().or(seller::sellerEmail).orElse("");
    }

    @Override
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        if (parts() != 0 && parts() != 3) {
            violations.add("ECPAY_INVOICE_MERCHANT_ID, ECPAY_INVOICE_HASH_KEY and ECPAY_INVOICE_HASH_IV must be set"
                    + " together");
        }
        boolean odd = Stream.of(config.hashKey(), config.hashIv())
                .flatMap(Optional::stream)
                .anyMatch(text -> !text.isBlank() && text.length() != KEY_LENGTH);
        if (odd) {
            violations.add("ECPAY_INVOICE_HASH_KEY and ECPAY_INVOICE_HASH_IV must have 16 characters");
        }
        if (isConfigured() && fallbackEmail().isBlank()) {
            violations.add("ECPAY_INVOICE_FALLBACK_EMAIL or INVOICE_SELLER_EMAIL must be set for e-invoices");
        }
        return violations;
    }

    /** One operation, {@code Issue} for example; {@code data} gets the merchant's number. */
    Answer call(String operation, ObjectNode data) {
        String merchant = config.merchantId().orElseThrow();
        data.put("MerchantID", merchant);
        EInvoiceCipher cipher = new EInvoiceCipher(
                config.hashKey().orElseThrow(), config.hashIv().orElseThrow());
        ObjectNode envelope = json.createObjectNode().put("MerchantID", merchant);
        envelope.putObject("RqHeader")
                .put("Timestamp", clock.instant().getEpochSecond())
                .put("Revision", REVISION);
        envelope.put("Data", cipher.encrypt(data.toString()));
        HttpRequest request = HttpRequest.newBuilder(address(operation))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(envelope.toString()))
                .build();
        try {
            return read(operation, cipher, http.send(request, config.callTimeout()));
        } catch (IOException silence) {
            LOG.warnf("no answer from ECPay's invoice service to %s: %s", operation, silence.getMessage());
            return new Answer.Unreachable();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Unreachable();
        }
    }

    private Answer read(String operation, EInvoiceCipher cipher, HttpResponse<String> response)
            throws JsonProcessingException {
        if (response.statusCode() != 200) {
            LOG.warnf("ECPay's invoice service answered %s with %d", operation, response.statusCode());
            return new Answer.Unreachable();
        }
        JsonNode envelope = json.readTree(response.body());
        if (envelope.path("TransCode").asInt() != 1) {
            return refused(operation, "envelope " + envelope.path("TransCode").asText());
        }
        Optional<String> text = cipher.decrypt(envelope.path("Data").asText());
        if (text.isEmpty()) {
            LOG.errorf("ECPay's answer to %s is not encrypted with our keys", operation);
            return new Answer.Unreachable();
        }
        JsonNode data = json.readTree(text.get());
        return data.path("RtnCode").asInt() == 1
                ? new Answer.Ok(data)
                : refused(operation, data.path("RtnCode").asText());
    }

    private static Answer refused(String operation, String code) {
        String known = code.length() > MAX_CODE ? code.substring(0, MAX_CODE) : code;
        LOG.warnf("ECPay's invoice service refused %s: %s", operation, known);
        return new Answer.Refused(known);
    }

    /** The host that belongs to the payment host, so that stage and production are never mixed. */
    private URI address(String operation) {
        String base = config.url()
                .filter(url -> !url.isBlank())
                .orElseGet(() ->
                        config.paymentUrl().replace("://payment", "://einvoice").replaceFirst("/Cashier/.*$", ""));
        return URI.create(base + "/B2CInvoice/" + operation);
    }

    private long parts() {
        return Stream.of(config.merchantId(), config.hashKey(), config.hashIv())
                .filter(part -> part.filter(text -> !text.isBlank()).isPresent())
                .count();
    }
}
