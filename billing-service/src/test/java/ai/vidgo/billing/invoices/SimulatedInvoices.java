package ai.vidgo.billing.invoices;

import static io.restassured.RestAssured.given;

import ai.vidgo.billing.Changed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.http.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the service work with the invoice service of the vendor's simulator for one test. */
@ApplicationScoped
class SimulatedInvoices {

    private final String origin;
    private final EInvoiceConfig config;
    private final InvoiceConfig seller;
    private final ObjectMapper json;

    SimulatedInvoices(
            @ConfigProperty(name = "vidgo.test.simulators") String origin,
            EInvoiceConfig config,
            InvoiceConfig seller,
            ObjectMapper json) {
        this.origin = origin;
        this.config = config;
        this.seller = seller;
        this.json = json;
    }

    /** Lasts until the end of the test. A test moves our clock, but envelopes are stamped by the simulator's. */
    void install() {
        install(Map.of("url", Optional.of(origin + "/ecpay")));
        behave();
    }

    /** The same with settings of the test's own. */
    void install(Map<String, Object> settings) {
        EInvoiceConfig simulated = Changed.settings(EInvoiceConfig.class, config, settings);
        QuarkusMock.installMockForType(
                new EInvoiceClient(simulated, seller, json, Clock.systemUTC()), EInvoiceClient.class);
    }

    /** The next calls of an operation go wrong; {@code reset-after} does the work and loses the answer. */
    void trouble(String operation, String mode, int times) {
        given().contentType(ContentType.JSON)
                .body(Map.of("provider", "ecpay", "operation", "B2CInvoice/" + operation, "mode", mode, "times", times))
                .post(origin + "/_sim/rules")
                .then()
                .statusCode(200);
    }

    /** Nothing goes wrong any more. */
    void behave() {
        given().delete(origin + "/_sim/rules").then().statusCode(200);
    }

    /** What the provider has of an order: {@code amount}, {@code allowed}, {@code void}, and our {@code request}. */
    Optional<JsonNode> of(String orderNumber) {
        String number = orderNumber.replace("-", "");
        try {
            JsonNode all = json.readTree(
                            given().get(origin + "/_sim/ecpay/invoices").asString())
                    .path("invoices");
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(invoice -> invoice.path("relate_number").asText().equals(number))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
