package ai.vidgo.billing.paddle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.Changed;
import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentConfig;
import ai.vidgo.billing.outbound.HalfServer;
import ai.vidgo.billing.payments.Checkout;
import ai.vidgo.billing.payments.PaymentState;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How we treat an API that fails, is silent or asks us to wait (contract: external-paddle §1). */
@QuarkusTest
class PaddleApiTest extends MoneyTest {

    @Inject
    SimulatedPaddle paddle;

    @Inject
    Orders orders;

    @Inject
    PaymentConfig payments;

    @Inject
    PaddleConfig config;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "vidgo.test.simulators")
    String origin;

    private PaddleGateway gateway;

    @BeforeEach
    void live() {
        gateway = paddle.install(false);
        LiveMode.enter();
    }

    @AfterEach
    void behave() {
        given().delete(origin + "/_sim/rules").then().statusCode(200);
    }

    @Test
    void aReadIsRepeatedOnceAfterAServersErrorAndNotMore() {
        Order order = opened();
        trouble("transactions.get", "error-500", 1, "");
        assertThat(gateway.query(order)).isInstanceOf(PaymentState.Open.class);
        trouble("transactions.get", "error-503", 2, "");
        assertThat(gateway.query(order)).isInstanceOf(PaymentState.Unreachable.class);
        assertThat(gateway.query(order)).isInstanceOf(PaymentState.Open.class);
    }

    @Test
    void aReadWaitsWhenItIsAskedToWaitALittleAndGivesUpWhenLonger() {
        Order order = opened();
        trouble("transactions.get", "rate-limit", 1, "1");
        assertThat(gateway.query(order)).isInstanceOf(PaymentState.Open.class);
        trouble("transactions.get", "rate-limit", 1, "60");
        assertThat(gateway.query(order)).isInstanceOf(PaymentState.Unreachable.class);
    }

    @Test
    void aWriteIsNeverRepeatedByItself() {
        Order order = pack();
        trouble("transactions.create", "error-500", 1, "");
        assertThat(gateway.open(order)).isInstanceOf(Checkout.Unreachable.class);
        assertThat(gateway.open(order)).isInstanceOf(Checkout.Opened.class);
    }

    @Test
    void aCustomerWhoseCreationWasNotAnsweredIsFoundTheNextTime() {
        Order order = pack();
        trouble("customers.create", "reset-after", 1, "");
        assertThat(gateway.open(order)).isInstanceOf(Checkout.Unreachable.class);
        assertThat(gateway.open(order)).isInstanceOf(Checkout.Opened.class);
        assertThat(countOf("SELECT count(*) AS n FROM paddle_customers WHERE user_id = ?", user))
                .isEqualTo(1);
    }

    @Test
    void aBrokenAnswerIsNone() {
        Order order = opened();
        trouble("transactions.get", "malformed", 2, "");
        assertThat(gateway.query(order)).isInstanceOf(PaymentState.Unreachable.class);
    }

    @Test
    @Timeout(60)
    void whatBeginsAnAnswerAndStopsHasNotAnswered() throws IOException {
        try (HalfServer server = HalfServer.stalling()) {
            PaddleConfig stalling = Changed.settings(
                    PaddleConfig.class,
                    config,
                    Map.of("apiUrl", Optional.of(server.origin()), "timeout", Duration.ofSeconds(1)));
            PaddleApi api = new PaddleApi(payments, stalling, json);
            assertThat(api.get("/transactions")).isInstanceOf(PaddleApi.Answer.Unreachable.class);
        }
    }

    private Order opened() {
        Order order = pack();
        assertThat(gateway.open(order)).isInstanceOf(Checkout.Opened.class);
        return order;
    }

    private Order pack() {
        String number = asUser().body(Map.of("package_id", packageId("small"), "payment_method", "paddle"))
                .post("/api/v1/credits/purchase")
                .path("order_number");
        return orders.find(number).orElseThrow();
    }

    private void trouble(String operation, String mode, int times, String value) {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "provider",
                        "paddle",
                        "operation",
                        operation,
                        "moment",
                        operation.endsWith(".get") ? "read" : "submit",
                        "mode",
                        mode,
                        "times",
                        times,
                        "value",
                        value))
                .post(origin + "/_sim/rules")
                .then()
                .statusCode(200);
    }
}
