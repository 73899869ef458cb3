package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What money has to do with an account, as its owner sees it. Two of them are equal when nothing has changed in between.
 *
 * @param status of the running subscription, {@code none} without one
 * @param plan its name, null without one
 * @param end of its term
 * @param moves number of ledger rows
 * @param invoices number of invoices
 */
record Wallet(String status, String plan, boolean autoRenew, Instant end, int credits, int moves, int invoices) {

    static Wallet of(User user) {
        JsonPath running = status(user);
        String end = running.getString("end_date");
        return new Wallet(
                running.getString("status"),
                running.getString("plan.name"),
                running.getBoolean("auto_renew"),
                end == null ? null : Instant.parse(end),
                user.credits(),
                user.transactions().size(),
                invoices(user).size());
    }

    /** The same once nothing changes any more: what a vendor told us is applied a moment later. */
    static Wallet settled(User user) {
        AtomicReference<Wallet> last = new AtomicReference<>();
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> of(user), wallet -> wallet.equals(last.getAndSet(wallet)));
    }

    static JsonPath status(User user) {
        return user.request()
                .get("/api/v1/subscriptions/status")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Waits until the subscription is in a state. */
    static void awaitStatus(User user, String wanted) {
        await().alias("subscription of " + user.email())
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(
                        () -> assertThat(status(user).getString("status")).isEqualTo(wanted));
    }

    static List<Map<String, Object>> invoices(User user) {
        return user.request()
                .get("/api/v1/subscriptions/invoices?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("invoices");
    }

    /** Opens the newest invoice as its owner and checks that it is a PDF for that order. */
    static void assertInvoice(User user, String orderNumber) {
        Map<String, Object> invoice = invoices(user).getFirst();
        assertThat(invoice.get("order_number")).isEqualTo(orderNumber);
        Response pdf = user.request().get(String.valueOf(invoice.get("pdf_url")));
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.contentType()).startsWith("application/pdf");
        byte[] content = pdf.asByteArray();
        assertThat(new String(content, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(new String(content, StandardCharsets.ISO_8859_1).stripTrailing())
                .endsWith("%%EOF");
    }
}
