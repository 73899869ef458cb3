package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
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
        List<Map<String, Object>> packages = user.request()
                .get("/api/v1/credits/packages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
        assertThat(packages).isNotEmpty();
        JsonPath order = user.json()
                .body(Map.of("package_id", packages.getFirst().get("id"), "payment_method", "ecpay"))
                .post("/api/v1/credits/purchase")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(order.getString("status")).isEqualTo("pending");
        assertThat(order.getString("currency")).isEqualTo("TWD");
        String page = order.getString("payment_url");
        assertThat(page).startsWith("http");
        Response checkout = Target.open(page);
        assertThat(checkout.statusCode()).as(page).isEqualTo(200);
        return new Purchase(
                order.getString("order_number"), order.getInt("credits"), Form.in(checkout.asString(), page));
    }

    /** The state of the order as its owner sees it. */
    String status(User owner) {
        return owner.request()
                .get("/api/v1/payments/order/" + orderNumber)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("status");
    }
}
