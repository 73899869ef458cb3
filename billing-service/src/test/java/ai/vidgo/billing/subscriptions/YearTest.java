package ai.vidgo.billing.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.ScriptedGateway;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A year of a subscriber, day by day, with the clock's job twice a day. What the user sees of the plan, the complete
 * statement of the credits, and the orders are compared with {@code golden/*.txt}; what came out stands in
 * {@code target/golden}.
 */
@QuarkusTest
class YearTest extends MoneyTest {

    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    @Inject
    LiveSubscriber subscriber;

    @Inject
    Terms terms;

    @Inject
    ObjectMapper json;

    private final List<String> report = new ArrayList<>();
    private String seen = "";
    private UUID subscription = UUID.randomUUID();

    @BeforeEach
    void newYear() {
        LiveMode.enter();
        ScriptedGateway.install(PaymentMethod.PADDLE);
        // Contracts of other tests' subscribers, which no provider knows, would be stopped in vain every day.
        sql.update("DELETE FROM outbox_events WHERE topic = 'subscription.over'");
        clock.set(NEW_YEAR);
    }

    @ParameterizedTest
    @CsvSource({"starter, 10, pro", "pro, 20, pro_plus", "pro_plus, 33, starter"})
    void monthByMonth(String plan, BigDecimal price, String other) {
        for (int day = 0; day <= 366; day++) {
            switch (day) {
                case 0, 250, 305 -> pay(plan, Map.of());
                case 10, 100, 307 -> spend(day);
                case 12 -> buyPack();
                case 30, 60, 92, 120, 150, 180, 210 -> renew(price);
                case 90, 240 -> subscriber.cannotPay(subscription);
                case 125, 335 -> cancel(false);
                case 128 -> subscribe(plan).statusCode(200);
                case 253 -> cancel(true);
                case 262 -> subscribe("demo").statusCode(200);
                case 270 -> pay(plan, Map.of("payment_method", "ecpay"));
                case 310 -> pay(other, Map.of());
                default -> {}
            }
            endDay(day);
        }
        compare("month-by-month-" + plan);
    }

    @ParameterizedTest
    @CsvSource({"starter", "pro", "pro_plus"})
    void aYearPaidAtOnce(String plan) {
        for (int day = 0; day <= 375; day++) {
            switch (day) {
                case 0 -> pay(plan, Map.of("billing_cycle", "yearly", "payment_method", "ecpay"));
                case 15, 45, 359 -> spend(day);
                default -> {}
            }
            endDay(day);
        }
        compare("a-year-at-once-" + plan);
    }

    private void endDay(int day) {
        terms.bringAllUpToDate();
        terms.bringAllUpToDate();
        JsonNode status = status();
        String now = "%s %s until %s, renews %s"
                .formatted(
                        status.path("status").asText(),
                        status.path("plan").path("name").asText(),
                        date(status.path("end_date").asText()),
                        status.path("auto_renew").asBoolean());
        if (!now.equals(seen)) {
            report.add("day %3d %s: %s".formatted(day, date(clock.instant().toString()), now));
            seen = now;
        }
        clock.advance(Duration.ofDays(1));
    }

    private JsonNode status() {
        try {
            return json.readTree(
                    asUser().get("/api/v1/subscriptions/status").body().asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pay(String plan, Map<String, String> how) {
        String order = subscribe(plan, how).statusCode(200).extract().path("order_number");
        boolean card = !how.containsValue("ecpay");
        subscription = subscriber.pays(order, card ? "sub_" + UUID.randomUUID() : null);
    }

    private void renew(BigDecimal price) {
        subscriber.renews(
                subscription, price, subscriber.paidUntil(subscription).plus(Duration.ofDays(30)));
    }

    private void cancel(boolean refund) {
        asUser().body(Map.of("request_refund", refund))
                .post("/api/v1/subscriptions/cancel")
                .then()
                .statusCode(200);
    }

    private void spend(int day) {
        String job = "job-" + day + "-" + user;
        reserve(job, "short_video").statusCode(200);
        settle(job).statusCode(200);
    }

    private void buyPack() {
        String order = asUser().body(Map.of("package_id", packageId("small"), "payment_method", "paddle"))
                .post("/api/v1/credits/purchase")
                .then()
                .statusCode(200)
                .extract()
                .path("order_number");
        subscriber.paysForCredits(order);
    }

    private void compare(String name) {
        report.add("");
        report.addAll(sql.list("""
                SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') || format(' %-12s %5s = %4s  %s', transaction_type,
                       to_char(amount, 'SG9999'), balance_after, coalesce(description, service_type)) AS line
                  FROM credit_transactions WHERE user_id = ? ORDER BY sequence""", row -> row.text("line"), user));
        report.add("");
        report.addAll(sql.list("""
                SELECT to_char(paid_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') || ' ' || item || ': ' || amount || ' ' || currency
                       || ' ' || status || coalesce(' ' || to_char(refunded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), '') AS line
                  FROM orders WHERE user_id = ? ORDER BY paid_at""", row -> row.text("line"), user));
        String actual = String.join("\n", report) + "\n";
        try {
            Path written = Path.of("target", "golden", name + ".txt");
            Files.createDirectories(written.getParent());
            Files.writeString(written, actual);
            assertThat(actual).isEqualTo(golden(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String golden(String name) throws IOException {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("golden/" + name + ".txt")) {
            assertThat(file).as("golden/%s.txt", name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String date(String instant) {
        return instant.length() < 10 ? "-" : instant.substring(0, 10);
    }
}
