package ai.vidgo.billing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.BrokenRow;
import ai.vidgo.billing.MoneyTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders end when nobody pays them (contract: billing §10). */
@QuarkusTest
class UnpaidOrdersTest extends MoneyTest {

    @Inject
    UnpaidOrders unpaid;

    @Test
    void oneThatCanNotBeEndedKeepsNoOtherFromItsEnd() {
        String broken = oldest();
        String behind = oldest();
        clock.advance(Duration.ofHours(25));
        try (BrokenRow _ = new BrokenRow(sql, "orders", "order_number <> '" + broken + "' OR status = 'pending'")) {
            unpaid.expire();
            assertThat(status(behind)).isEqualTo("expired");
            assertThat(status(broken)).isEqualTo("pending");
        }
        unpaid.expire();
        assertThat(status(broken)).isEqualTo("expired");
    }

    /** Older than all orders of other tests, and younger than the one before. */
    private String oldest() {
        String number = asUser().body(Map.of("package_id", packageId("small")))
                .post("/api/v1/credits/purchase")
                .then()
                .statusCode(200)
                .extract()
                .path("order_number");
        sql.update("""
                UPDATE orders SET created_at = (SELECT count(*) FROM orders WHERE user_id = ?) * interval '1 second'
                                               + '2000-01-01Z'::timestamptz
                 WHERE order_number = ?""", user, number);
        return number;
    }

    private String status(String number) {
        return textOf("SELECT status AS t FROM orders WHERE order_number = ?", number);
    }
}
