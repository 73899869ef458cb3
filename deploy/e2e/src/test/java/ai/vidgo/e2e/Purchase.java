package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A credit package that a user has ordered and not paid yet.
 *
 * @param orderNumber our number
 * @param credits what it gives
 * @param checkout the signed form that our page sends to ECPay
 */
record Purchase(String orderNumber, int credits, Form checkout) {

    /** Orders the cheapest package that the user may buy and opens the page that leads to ECPay. */
    static Purchase by(User user) {
        JsonPath order = order(user, "ecpay");
        assertThat(order.getString("currency")).isEqualTo("TWD");
        String page = order.getString("payment_url");
        assertThat(page).startsWith("http");
        Response checkout = Target.open(page);
        assertThat(checkout.statusCode()).as(page).isEqualTo(200);
        return new Purchase(
                order.getString("order_number"), order.getInt("credits"), Form.in(checkout.asString(), page));
    }

    /** Orders the cheapest package. */
    static JsonPath order(User user, String paymentMethod) {
        List<Map<String, Object>> packages = user.request()
                .get("/api/v1/credits/packages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
        assertThat(packages).isNotEmpty();
        JsonPath order = user.json()
                .body(Map.of("package_id", packages.getFirst().get("id"), "payment_method", paymentMethod))
                .post("/api/v1/credits/purchase")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(order.getString("status")).isEqualTo("pending");
        return order;
    }

    /** The state of the order as its owner sees it. */
    String status(User owner) {
        return state(owner, orderNumber).getString("status");
    }

    /** An order as its owner sees it. */
    static JsonPath state(User owner, String orderNumber) {
        return owner.request()
                .get("/api/v1/payments/order/" + orderNumber)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Waits until an order is in a state. */
    static void awaitState(User owner, String orderNumber, String wanted) {
        await().alias(orderNumber)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(state(owner, orderNumber).getString("status"))
                        .isEqualTo(wanted));
    }
}
