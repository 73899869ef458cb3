package ai.vidgo.billing.ecpay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.Changed;
import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.platform.testing.TestTokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/**
 * A day whose statement is compared, at the vendor's simulator. Every test has a month of its own in the future, in which
 * nobody else's payments lie and nothing is due for the service's own clock.
 */
abstract class EcpayStatementCase extends EcpaySimulatedTest {

    private static final AtomicInteger MONTHS = new AtomicInteger();

    @Inject
    EcpayConfig settings;

    @Inject
    EcpayStatementConfig config;

    @Inject
    EcpayGateway gateway;

    @Inject
    EcpayAttempts attempts;

    @Inject
    Discrepancies discrepancies;

    @Inject
    MeterRegistry metrics;

    @Inject
    ObjectMapper json;

    final LocalDate day = LocalDate.of(2031, 1, 15).plusMonths(MONTHS.getAndIncrement());
    final Map<String, Object> changed = new HashMap<>(Map.of("after", Optional.of("10:00")));
    EcpayClient client;

    @BeforeEach
    void nothingWasComparedBefore() {
        sql.update("DELETE FROM ecpay_statement_questions");
        sql.update("DELETE FROM ecpay_statement_lines");
        sql.update("DELETE FROM ecpay_statements");
        client = new EcpayClient(account, settings, json, clock);
    }

    void compare() {
        compareAt(day.plusDays(1), "12:00");
    }

    void compareAt(LocalDate today, String time) {
        statements(at(today, time)).compareNext();
    }

    static Instant at(LocalDate today, String time) {
        return today.atTime(LocalTime.parse(time)).atZone(TAIPEI).toInstant();
    }

    EcpayStatements statements(Instant now) {
        EcpayStatementDays days = days(now);
        return new EcpayStatements(client, account, days, comparison(days, now), config(), metrics);
    }

    EcpayStatementDays days(Instant now) {
        return new EcpayStatementDays(config(), discrepancies, sql, Clock.fixed(now, ZoneOffset.UTC));
    }

    EcpayStatementComparison comparison(EcpayStatementDays days, Instant now) {
        return new EcpayStatementComparison(days, discrepancies, config(), sql, Clock.fixed(now, ZoneOffset.UTC));
    }

    void ask() {
        questionsAt(at(day.plusDays(1), "12:00")).askAboutDue();
    }

    EcpayStatementQuestions questionsAt(Instant now) {
        return new EcpayStatementQuestions(
                gateway, attempts, discrepancies, config(), metrics, sql, Clock.fixed(now, ZoneOffset.UTC));
    }

    EcpayStatementConfig config() {
        return Changed.settings(EcpayStatementConfig.class, config, changed);
    }

    /** Somebody pays on the day, and nobody tells us. */
    String paidThere(String number) {
        String trade = open(number, "Credit");
        pay(trade, Map.of("paid_at", at(day, "10:05").toString()));
        return trade;
    }

    String paidHere(String trade, int amount) {
        assertThat(post("/api/v1/payments/callback", notice(trade, amount))).isEqualTo("1|OK");
        return trade;
    }

    Map<String, String> notice(String trade, int amount) {
        Map<String, String> message = paidMessage(trade, amount);
        message.remove("CheckMacValue");
        message.put("PaymentDate", day.toString().replace('-', '/') + " 10:05:00");
        return signed(message);
    }

    void change(Map<String, Object> wish) {
        given().contentType(ContentType.JSON)
                .body(wish)
                .post(simulators + "/_sim/ecpay/statement")
                .then()
                .statusCode(200);
    }

    void fault(String mode) {
        fault(mode, "TradeNoAio");
    }

    void fault(String mode, String operation) {
        String moment = operation.equals("TradeNoAio") ? "submit" : "read";
        given().contentType(ContentType.JSON)
                .body(Map.of("provider", "ecpay", "operation", operation, "mode", mode, "moment", moment, "times", 1))
                .post(simulators + "/_sim/rules")
                .then()
                .statusCode(200);
    }

    /** The days of this test's month whose files were given. */
    List<LocalDate> downloads() {
        List<String> days = given().get(simulators + "/_sim/ecpay/statement").path("downloads.begin");
        return days.stream()
                .map(LocalDate::parse)
                .filter(begin -> !begin.isBefore(day) && begin.isBefore(day.plusMonths(1)))
                .toList();
    }

    List<LocalDate> compared() {
        return sql.list(
                "SELECT day FROM ecpay_statements WHERE compared_at IS NOT NULL ORDER BY day",
                row -> LocalDate.parse(row.text("day")));
    }

    List<String> questions() {
        return sql.list(
                "SELECT merchant_trade_no FROM ecpay_statement_questions", row -> row.text("merchant_trade_no"));
    }

    /** What administrators see about this user's orders. */
    List<String> findings() {
        List<Map<String, String>> found = given().auth()
                .oauth2(TestTokens.admin(UUID.randomUUID()))
                .get("/api/v1/payments/admin/discrepancies?user_id=" + user)
                .then()
                .statusCode(200)
                .extract()
                .path("discrepancies");
        return found.stream()
                .map(one -> one.get("kind") + " " + one.get("subject"))
                .toList();
    }

    /** Whether operations know that the day's statement was not compared; null when nothing was found. */
    String notCompared() {
        return sql.list("""
                        SELECT CASE WHEN resolved_at IS NULL THEN 'open' ELSE 'resolved' END AS state
                          FROM payment_discrepancies WHERE kind = 'statement_not_compared' AND subject = ?""", row -> row.text("state"), "ecpay:" + day).stream()
                .findFirst()
                .orElse(null);
    }

    void status(String number, String wanted) {
        assertThat(order(number).status()).isEqualTo(Order.Status.valueOf(wanted.toUpperCase(Locale.ROOT)));
    }
}
