package ai.vidgo.billing.revenue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevenueTest extends MoneyTest {

    @Inject
    Orders orders;

    @Test
    void countsPaidOrdersByUtcMonthInUsdMinusWhatWentBackThatMonth() {
        paid("2041-03-01T00:00:00Z", PaymentMethod.PADDLE, "8.50", "8.50", false);
        paid("2041-03-31T23:59:59Z", PaymentMethod.PADDLE, "20", "20", false);
        UUID inTaiwanDollars = paid("2041-04-01T00:00:00Z", PaymentMethod.ECPAY, "400", "13", false);
        UUID whole = paid("2041-04-30T23:59:59Z", PaymentMethod.PADDLE, "10", "10", false);
        paid("2041-05-02T00:00:00Z", PaymentMethod.PADDLE, "1000", "1000", true);
        giveBack(whole, "10", "2041-05-01T00:00:00Z");
        giveBack(inTaiwanDollars, "100", "2041-06-30T23:59:59Z");
        giveBack(inTaiwanDollars, "300", "2041-07-01T00:00:00Z");

        clock.set(Instant.parse("2041-07-15T00:00:00Z"));
        chart(6).body("month", contains("2041-02", "2041-03", "2041-04", "2041-05", "2041-06", "2041-07"))
                .body("collect { it.revenue as double }", contains(0d, 28.5, 23d, -10d, -3.25, -9.75));
        figures().body("revenue_month", is(-9.75f));
    }

    @Test
    void givesExactlyTheMonthsThatWereAskedFor() {
        clock.set(Instant.parse("2051-01-31T23:59:59Z"));
        chart(24)
                .body("size()", is(24), "[0].month", is("2049-02"), "[23].month", is("2051-01"), "[23].revenue", is(0));
        asAdmin().get("/api/v1/admin/charts/revenue").then().statusCode(200).body("size()", is(12));
        asAdmin().get("/api/v1/admin/charts/revenue?months=0").then().statusCode(422);
        asAdmin().get("/api/v1/admin/charts/revenue?months=25").then().statusCode(422);
        asAdmin().get("/api/v1/admin/charts/revenue?months=x").then().statusCode(422);
    }

    @Test
    void isForAdministratorsAndServices() {
        given().get("/api/v1/admin/charts/revenue").then().statusCode(401);
        asUser().get("/api/v1/admin/charts/revenue").then().statusCode(403);
        asUser().get("/internal/figures").then().statusCode(401);
    }

    @Test
    void countsSubscribersByTheirRunningPlan() {
        int before = figures().extract().path("subscribers_by_plan.pro");
        subscribe("starter").statusCode(200);
        subscribe("pro").statusCode(200);
        figures()
                .body("subscribers_by_plan.pro", is(before + 1))
                .body("subscribers_by_plan.keySet()", contains("starter", "pro", "pro_plus"));
        asUser().body("{\"request_refund\":true}")
                .post("/api/v1/subscriptions/cancel")
                .then()
                .statusCode(200);
        figures().body("subscribers_by_plan.pro", is(before));
    }

    @Test
    void whatWentBackIsTheSumOfItsParts() {
        assertThat(sql.list("""
                        SELECT o.order_number FROM orders o LEFT JOIN order_refunds r ON r.order_id = o.id
                         GROUP BY o.id HAVING o.refunded_amount <> coalesce(sum(r.amount), 0)""", row -> row.text("order_number"))).isEmpty();
    }

    private UUID paid(String at, PaymentMethod method, String amount, String usd, boolean mock) {
        clock.set(Instant.parse(at));
        UUID pack = UUID.fromString(packageId("small"));
        return QuarkusTransaction.requiringNew().call(() -> {
            Order order = orders.create(new Orders.Draft(
                    user, null, pack, 50, "Pack", new BigDecimal(amount), new BigDecimal(usd), method));
            orders.pay(order.id(), mock ? null : "txn_" + order.number(), mock);
            return order.id();
        });
    }

    private void giveBack(UUID order, String amount, String at) {
        clock.set(Instant.parse(at));
        QuarkusTransaction.requiringNew().run(() -> orders.giveBack(order, new BigDecimal(amount), Instant.parse(at)));
    }

    private ValidatableResponse chart(int months) {
        return asAdmin()
                .get("/api/v1/admin/charts/revenue?months=" + months)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse figures() {
        return asService().get("/internal/figures").then().statusCode(200);
    }

    private RequestSpecification asAdmin() {
        return given().auth().oauth2(TestTokens.admin(user));
    }
}
