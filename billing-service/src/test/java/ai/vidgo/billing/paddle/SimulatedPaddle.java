package ai.vidgo.billing.paddle;

import static io.restassured.RestAssured.given;

import ai.vidgo.billing.Changed;
import ai.vidgo.billing.orders.OrderQuestions;
import ai.vidgo.billing.orders.PaymentConfig;
import ai.vidgo.billing.payments.PaymentEvents;
import ai.vidgo.billing.payments.ReconciliationConfig;
import ai.vidgo.billing.users.Users;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the service work with the vendor's simulator for one test: a key, its address, its prices, and its webhooks. */
@ApplicationScoped
class SimulatedPaddle {

    private static final String PRICES = "starter-monthly:pri_01vidgostartermonthly00000,"
            + "pro-monthly:pri_01vidgopromonthly000000000,small:pri_01vidgosmall00000000000000";

    private final String origin;
    private final int port;
    private final PaymentConfig payments;
    private final PaddleConfig config;
    private final PaddleCheckouts checkouts;
    private final Users users;
    private final PaymentEvents events;
    private final OrderQuestions questions;
    private final ReconciliationConfig reconciliation;
    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    SimulatedPaddle(
            @ConfigProperty(name = "vidgo.test.simulators") String origin,
            @ConfigProperty(name = "quarkus.http.test-port") int port,
            PaymentConfig payments,
            PaddleConfig config,
            PaddleCheckouts checkouts,
            Users users,
            PaymentEvents events,
            OrderQuestions questions,
            ReconciliationConfig reconciliation,
            Sql sql,
            ObjectMapper json,
            Clock clock) {
        this.origin = origin;
        this.port = port;
        this.payments = payments;
        this.config = config;
        this.checkouts = checkouts;
        this.users = users;
        this.events = events;
        this.questions = questions;
        this.reconciliation = reconciliation;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Lasts until the end of the test. */
    PaddleGateway install(boolean webhooks) {
        PaymentConfig withKey =
                Changed.settings(PaymentConfig.class, payments, Map.of("paddleApiKey", Optional.of("sim-paddle-key")));
        PaddleConfig simulated = Changed.settings(
                PaddleConfig.class,
                config,
                Map.of("apiUrl", Optional.of(origin + "/paddle"), "priceIds", Optional.of(PRICES)));
        PaddleApi api = new PaddleApi(withKey, simulated, json);
        PaddlePrices prices = new PaddlePrices(simulated, sql, json);
        PaddleCustomers customers = new PaddleCustomers(api, users, sql, json, clock);
        PaddleGateway gateway = new PaddleGateway(
                api,
                new PaddleCommands(api, json),
                simulated,
                prices,
                customers,
                checkouts,
                withKey,
                events,
                questions,
                reconciliation,
                json,
                clock);
        QuarkusMock.installMockForType(api, PaddleApi.class);
        QuarkusMock.installMockForType(prices, PaddlePrices.class);
        QuarkusMock.installMockForType(customers, PaddleCustomers.class);
        QuarkusMock.installMockForType(gateway, PaddleGateway.class);
        control(
                "options",
                Map.of(
                        "webhook_url",
                        "http://127.0.0.1:" + (webhooks ? port + "/api/v1/payments/paddle/webhook" : "9/nobody"),
                        "webhook_secret",
                        "pdl_ntfset_new+/secret",
                        "approval_seconds",
                        -1));
        return gateway;
    }

    /** An action of {@code /_sim/paddle}; its answer comes once the shop was told. */
    Response control(String path, Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post(origin + "/_sim/paddle/" + path);
    }

    /** The events so far; the answer waits until all of them were posted. */
    void log() {
        given().get(origin + "/_sim/paddle/events").then().statusCode(200);
    }
}
