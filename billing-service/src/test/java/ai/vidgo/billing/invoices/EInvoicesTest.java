package ai.vidgo.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.invoices.EInvoiceRows.Due;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.outbound.HalfServer;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Taiwan e-invoices, against the vendor's simulator (contract: external-ecpay §7). */
@QuarkusTest
class EInvoicesTest extends MoneyTest {

    @Inject
    EInvoices invoices;

    @Inject
    EInvoiceRows rows;

    @Inject
    Orders orders;

    @Inject
    SimulatedInvoices provider;

    @BeforeEach
    void start() {
        sql.update("UPDATE e_invoices SET status = 'failed' WHERE status LIKE '%waiting'");
        provider.install();
    }

    @AfterEach
    void stop() {
        provider.behave();
    }

    @Test
    void issuesOnceAfterThePaymentAndShowsTheNumber() {
        Order order = paid(Map.of());
        invoices.workOff();
        invoices.workOff();
        JsonNode told = told(order);
        assertThat(told.path("SalesAmount").asInt()).isEqualTo(150);
        assertThat(told.path("CarrierType").asText()).isEqualTo("1");
        assertThat(told.path("CustomerEmail").asText()).isEqualTo("invoices@vidgo.example");
        String number =
                provider.of(order.number()).orElseThrow().path("invoice_number").asText();
        asUser().get("/api/v1/subscriptions/invoices")
                .then()
                .body("invoices[0].e_invoice_status", is("issued"), "invoices[0].e_invoice_number", is(number))
                .body("invoices[0].e_invoice_number", startsWith("VG"));
    }

    @Test
    void doesWhatTheBuyerWants() {
        Order donated = paid(Map.of("love_code", "919"));
        Order mobile =
                paid(Map.of("carrier_type", "mobile", "carrier_number", "/AB12+-.", "buyer_email", "me@example.com"));
        Order company = paid(Map.of("company_number", "04595257", "buyer_name", "綠界", "buyer_address", "台北市"));
        invoices.workOff();
        assertThat(List.of(
                        told(donated).path("LoveCode").asText(),
                        told(donated).path("Donation").asText(),
                        told(donated).path("CarrierType").asText()))
                .containsExactly("919", "1", "");
        assertThat(List.of(
                        told(mobile).path("CarrierType").asText(),
                        told(mobile).path("CarrierNum").asText(),
                        told(mobile).path("CustomerEmail").asText()))
                .containsExactly("3", "/AB12+-.", "me@example.com");
        assertThat(List.of(
                        told(company).path("CustomerIdentifier").asText(),
                        told(company).path("Print").asText(),
                        told(company).path("CustomerName").asText()))
                .containsExactly("04595257", "1", "綠界");
        assertThat(waiting()).isZero();
    }

    @Test
    void afterALostAnswerItAsksBeforeItIssuesAgain() {
        Order order = paid(Map.of());
        provider.trouble("Issue", "reset-after", 1);
        invoices.workOff();
        assertThat(state(order)).startsWith("waiting");
        // A second Issue would be refused: the provider takes a number once.
        provider.trouble("Issue", "envelope-error", 9);
        later();
        invoices.workOff();
        assertThat(state(order)).startsWith("issued");
    }

    @Test
    void anIssueThatNeverArrivedIsSentAgainUnderTheSameNumber() {
        Order order = paid(Map.of());
        provider.trouble("Issue", "reset-before", 1);
        invoices.workOff();
        assertThat(provider.of(order.number())).isEmpty();
        later();
        invoices.workOff();
        assertThat(state(order)).startsWith("issued");
    }

    @Test
    void aRefusalIsTriedAgainAndEndsWithAnAdministrator() {
        Order order = paid(Map.of());
        provider.trouble("Issue", "envelope-error", 100);
        for (int i = 0; i < 12; i++) {
            assertThat(state(order)).startsWith("waiting");
            invoices.workOff();
            later();
        }
        assertThat(state(order)).startsWith("failed");
        long findings = countOf(
                "SELECT count(*) AS n FROM payment_discrepancies WHERE order_id = ? AND kind = 'e_invoice_failed'",
                order.id());
        assertThat(findings).isEqualTo(1);
        provider.behave();
        assertThat(rows.retry(order.id())).isTrue();
        invoices.workOff();
        assertThat(state(order)).startsWith("issued");
        assertThat(rows.retry(order.id())).isFalse();
    }

    @Test
    void aFullRefundVoidsAndAPartialOneIsAnAllowance() {
        Order whole = paid(Map.of());
        Order part = paid(Map.of());
        invoices.workOff();
        giveBack(whole, 150);
        giveBack(part, 50);
        invoices.workOff();
        assertThat(state(whole)).isEqualTo("voided 0 0");
        assertThat(books(whole)).isEqualTo("void true, allowed 0");
        assertThat(state(part)).isEqualTo("issued 50 0");
        giveBack(part, 100);
        invoices.workOff();
        assertThat(state(part)).isEqualTo("issued 150 0");
        assertThat(books(part)).isEqualTo("void false, allowed 150");
    }

    @Test
    void aVoidWhoseAnswerWasLostIsNotAskedForAgain() {
        Order order = paid(Map.of());
        invoices.workOff();
        giveBack(order, 150);
        provider.trouble("Invalid", "reset-after", 1);
        invoices.workOff();
        assertThat(state(order)).startsWith("void_waiting");
        later();
        invoices.workOff();
        assertThat(state(order)).isEqualTo("voided 0 0");
    }

    @Test
    void anAllowanceWhoseAnswerWasLostIsNotMadeTwice() {
        Order order = paid(Map.of());
        invoices.workOff();
        giveBack(order, 50);
        provider.trouble("Allowance", "reset-after", 1);
        invoices.workOff();
        giveBack(order, 20);
        later();
        invoices.workOff();
        invoices.workOff();
        assertThat(state(order)).isEqualTo("issued 70 0");
        assertThat(books(order)).isEqualTo("void false, allowed 70");
    }

    @Test
    void aLateRefundIsAnAllowanceBecauseItCanNotBeVoidedAnyMore() {
        Order order = paid(Map.of());
        invoices.workOff();
        clock.advance(Duration.ofDays(80));
        giveBack(order, 150);
        invoices.workOff();
        invoices.workOff();
        assertThat(state(order)).isEqualTo("issued 150 0");
        assertThat(books(order)).isEqualTo("void false, allowed 150");
    }

    @Test
    void anInvoiceThatNobodySentIsNotSentAfterTheRefund() {
        Order order = paid(Map.of());
        giveBack(order, 150);
        invoices.workOff();
        assertThat(provider.of(order.number())).isEmpty();
        assertThat(state(order)).startsWith("voided");
    }

    @Test
    void simulatedPaymentsGetNone() {
        String number = buy(Map.of());
        asUser().post("/api/v1/payments/mock/complete/" + number).then().statusCode(200);
        invoices.workOff();
        assertThat(provider.of(number)).isEmpty();
    }

    @Test
    @Timeout(60)
    void aProviderThatBeginsAnAnswerAndStopsHasNotAnswered() throws IOException {
        Order order = paid(Map.of());
        try (HalfServer server = HalfServer.stalling()) {
            provider.install(Map.of("url", Optional.of(server.origin()), "callTimeout", Duration.ofSeconds(1)));
            invoices.workOff();
        }
        assertThat(textOf("SELECT last_error AS t FROM e_invoices WHERE order_id = ?", order.id()))
                .isEqualTo("Issue unreachable");
    }

    @Test
    void whoeverWasTooSlowChangesNothing() {
        Order order = paid(Map.of());
        Due slow = claim();
        later();
        invoices.workOff();
        giveBack(order, 50);
        Due current = claim();
        assertThat(current.attempts()).isEqualTo(slow.attempts());
        assertThat(List.of(
                        rows.issued(slow, "VG00000000", "2026-01-01", "0000"),
                        rows.voided(slow),
                        rows.allowInstead(slow),
                        rows.allowed(slow, "unknown"),
                        rows.failed(slow, "too slow", true, Duration.ZERO)))
                .containsOnly(false);
        assertThat(state(order)).isEqualTo("allowance_waiting 0 50");
        assertThat(rows.allowed(current, "A1")).isTrue();
        assertThat(rows.allowed(current, "A1")).as("its claim is over").isFalse();
        assertThat(state(order)).isEqualTo("issued 50 0");
    }

    @Test
    void anInvoiceIsClaimedOnlyWhenItIsItsTurn() {
        Order first = paid(Map.of());
        Order second = paid(Map.of());
        claim();
        assertThat(countOf(
                        "SELECT sum(attempts) AS n FROM e_invoices WHERE order_id IN (?, ?)", first.id(), second.id()))
                .isEqualTo(1);
    }

    private Due claim() {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.claim(Duration.ofSeconds(90)))
                .orElseThrow();
    }

    private JsonNode told(Order order) {
        return provider.of(order.number()).orElseThrow().path("request");
    }

    private String books(Order order) {
        JsonNode invoice = provider.of(order.number()).orElseThrow();
        return "void " + invoice.path("void").asBoolean() + ", allowed "
                + invoice.path("allowed").asInt();
    }

    private Order paid(Map<String, String> wanted) {
        Order order = orders.find(buy(wanted)).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> orders.pay(order.id(), "T" + order.number(), false));
        return order;
    }

    private String buy(Map<String, String> wanted) {
        Map<String, Object> body = new HashMap<>(Map.of("package_id", packageId("small")));
        if (!wanted.isEmpty()) {
            body.put("invoice", wanted);
        }
        return asUser().body(body)
                .post("/api/v1/credits/purchase")
                .then()
                .statusCode(200)
                .extract()
                .path("order_number");
    }

    private void giveBack(Order order, int amount) {
        QuarkusTransaction.requiringNew()
                .run(() -> orders.giveBack(order.id(), new BigDecimal(amount), clock.instant()));
    }

    private void later() {
        clock.advance(Duration.ofHours(3));
    }

    private String state(Order order) {
        return sql.one(
                "SELECT status || ' ' || allowed || ' ' || to_allow AS line FROM e_invoices WHERE order_id = ?",
                row -> row.text("line"),
                order.id());
    }

    private long waiting() {
        return sql.one("SELECT count(*) AS n FROM e_invoices WHERE status = 'waiting'", row -> row.count("n"));
    }
}
