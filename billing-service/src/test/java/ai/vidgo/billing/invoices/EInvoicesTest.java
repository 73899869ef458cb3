package ai.vidgo.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InvoiceAddress.class)
class EInvoicesTest extends MoneyTest {

    @Inject
    EInvoices invoices;

    @Inject
    EInvoiceRows rows;

    @Inject
    Orders orders;

    @ConfigProperty(name = "vidgo.e-invoice.url")
    URI address;

    private InvoiceService provider;

    @BeforeEach
    void start() throws IOException {
        sql.update("UPDATE e_invoices SET status = 'failed' WHERE status LIKE '%waiting'");
        provider = new InvoiceService(address);
        clock.set(LocalDate.of(2026, 11, 25)
                .atTime(12, 0)
                .atZone(ZoneId.of("Asia/Taipei"))
                .toInstant());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void issuesOnceAfterThePaymentAndShowsTheNumber() {
        Order order = paid(Map.of());
        invoices.workOff();
        invoices.workOff();
        assertThat(provider.operations).containsExactly("Issue");
        JsonNode told = provider.requests.getFirst();
        assertThat(told.path("RelateNumber").asText()).isEqualTo(order.number().replace("-", ""));
        assertThat(told.path("SalesAmount").asInt()).isEqualTo(150);
        assertThat(told.path("CarrierType").asText()).isEqualTo("1");
        assertThat(told.path("CustomerEmail").asText()).isEqualTo("invoices@vidgo.example");
        asUser().get("/api/v1/subscriptions/invoices")
                .then()
                .body("invoices[0].e_invoice_status", is("issued"), "invoices[0].e_invoice_number", startsWith("AB"));
    }

    @Test
    void doesWhatTheBuyerWants() {
        paid(Map.of("love_code", "919"));
        paid(Map.of("carrier_type", "mobile", "carrier_number", "/AB12+-.", "buyer_email", "me@example.com"));
        paid(Map.of("company_number", "04595257", "buyer_name", "綠界", "buyer_address", "台北市"));
        invoices.workOff();
        assertThat(provider.operations).containsExactly("Issue", "Issue", "Issue");
        assertThat(provider.requests)
                .anyMatch(told -> told.path("LoveCode").asText().equals("919")
                        && told.path("Donation").asText().equals("1")
                        && told.path("CarrierType").asText().isEmpty())
                .anyMatch(told -> told.path("CarrierType").asText().equals("3")
                        && told.path("CarrierNum").asText().equals("/AB12+-.")
                        && told.path("CustomerEmail").asText().equals("me@example.com"))
                .anyMatch(told -> told.path("CustomerIdentifier").asText().equals("04595257")
                        && told.path("Print").asText().equals("1"));
        assertThat(waiting()).isZero();
    }

    @Test
    void afterALostAnswerItAsksBeforeItIssuesAgain() {
        Order order = paid(Map.of());
        provider.trouble("lost");
        invoices.workOff();
        assertThat(state(order)).startsWith("waiting");
        later();
        invoices.workOff();
        assertThat(provider.operations).containsExactly("Issue", "GetIssue");
        assertThat(state(order)).startsWith("issued");
    }

    @Test
    void aRefusalIsTriedAgainAndEndsWithAnAdministrator() {
        Order order = paid(Map.of());
        for (int i = 0; i < 12; i++) {
            provider.trouble(i == 0 ? new String[] {"5"} : new String[] {"2", "5"});
            invoices.workOff();
            later();
        }
        assertThat(state(order)).startsWith("failed");
        long findings = sql.one(
                "SELECT count(*) AS n FROM payment_discrepancies WHERE order_id = ? AND kind = 'e_invoice_failed'",
                row -> row.count("n"),
                order.id());
        assertThat(findings).isEqualTo(1);
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
        assertThat(state(part)).isEqualTo("issued 50 0");
        giveBack(part, 100);
        invoices.workOff();
        assertThat(state(part)).isEqualTo("issued 150 0");
        assertThat(provider.operations).containsOnlyOnce("Invalid");
        assertThat(provider.operations.stream().filter("Allowance"::equals)).hasSize(2);
    }

    @Test
    void anAllowanceWhoseAnswerWasLostIsNotMadeTwice() {
        Order order = paid(Map.of());
        invoices.workOff();
        giveBack(order, 50);
        provider.trouble("lost");
        invoices.workOff();
        giveBack(order, 20);
        later();
        invoices.workOff();
        invoices.workOff();
        assertThat(state(order)).isEqualTo("issued 70 0");
        assertThat(provider.requests.stream()
                        .filter(told -> told.has("AllowanceAmount"))
                        .map(told -> told.path("AllowanceAmount").asInt()))
                .containsExactly(50, 20);
    }

    @Test
    void aLateRefundIsAnAllowanceBecauseItCanNotBeVoidedAnyMore() {
        Order order = paid(Map.of());
        invoices.workOff();
        clock.advance(Duration.ofDays(60));
        giveBack(order, 150);
        invoices.workOff();
        invoices.workOff();
        assertThat(state(order)).isEqualTo("issued 150 0");
        assertThat(provider.operations).doesNotContain("Invalid");
    }

    @Test
    void anInvoiceThatNobodySentIsNotSentAfterTheRefund() {
        Order order = paid(Map.of());
        giveBack(order, 150);
        invoices.workOff();
        assertThat(provider.operations).isEmpty();
        assertThat(state(order)).startsWith("voided");
    }

    @Test
    void simulatedPaymentsGetNone() {
        String number = buy(Map.of());
        asUser().post("/api/v1/payments/mock/complete/" + number).then().statusCode(200);
        invoices.workOff();
        assertThat(provider.operations).isEmpty();
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
