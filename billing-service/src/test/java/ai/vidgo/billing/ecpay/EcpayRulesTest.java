package ai.vidgo.billing.ecpay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.Changed;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders.Draft;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.outbound.HalfServer;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The small rules of the wire contract (contract: external-ecpay §1, §2.1, §8). */
@QuarkusTest
class EcpayRulesTest extends EcpaySimulatedTest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");

    @Inject
    EcpayConfig config;

    @Inject
    ObjectMapper json;

    @Test
    void aMessageForAnotherMerchantChangesNothingThoughItsDigestIsGood() {
        String number = purchase();
        Map<String, String> message = paidMessage(open(number, "Credit"));
        message.remove("CheckMacValue");
        message.put("MerchantID", "2000132");
        assertThat(post("/api/v1/payments/callback", signed(message))).isEqualTo("0|MerchantID Error");
        assertThat(order(number).status()).isEqualTo(Order.Status.PENDING);
    }

    @Test
    void aBodyThatIsTooLongIsRefusedUnread() {
        String number = purchase();
        Map<String, String> message = paidMessage(open(number, "Credit"));
        message.remove("CheckMacValue");
        message.put("CustomField1", "x".repeat(65 * 1024));
        clock.advance(Duration.ofMinutes(2));
        assertThat(post("/api/v1/payments/callback", signed(message))).startsWith("0|");
        assertThat(order(number).status()).isEqualTo(Order.Status.PENDING);
        assertThat(textOf("SELECT step AS t FROM payment_rejections WHERE provider = 'ecpay' ORDER BY id DESC LIMIT 1"))
                .isEqualTo("size");
    }

    @Test
    void duringAChangeOfKeysBothPairsCountAndTheNewOneSigns() {
        EcpayAccount changing = new EcpayAccount(with(Map.of(
                "hashKey",
                Optional.of("newKey0123456789"),
                "hashIv",
                Optional.of("newIv01234567890"),
                "previousHashKey",
                config.hashKey(),
                "previousHashIv",
                config.hashIv())));
        Map<String, String> fields = new LinkedHashMap<>(Map.of("MerchantID", "3002607", "RtnCode", "1"));
        Map<String, String> before = new LinkedHashMap<>(fields);
        before.put("CheckMacValue", account.sign(fields));
        Map<String, String> after = new LinkedHashMap<>(fields);
        after.put("CheckMacValue", changing.sign(fields));
        assertThat(changing.keyOf(before)).contains("previous");
        assertThat(changing.keyOf(after)).contains("current");
        assertThat(account.keyOf(after)).isEmpty();
    }

    @Test
    void settingsThatWouldMixThingsUpDoNotStart() {
        assertThat(account.violations()).isEmpty();
        assertThat(new EcpayAccount(with(Map.of("hashIv", Optional.empty()))).violations())
                .singleElement()
                .asString()
                .contains("ECPAY_HASH_IV must be set together");
        assertThat(new EcpayAccount(with(Map.of("paymentUrl", "https://payment.ecpay.com.tw/Cashier/AioCheckOut/V5")))
                        .violations())
                .singleElement()
                .asString()
                .contains("public test merchant");
    }

    @Test
    void whoeverAsksTooOftenIsSilentForHalfAnHour() {
        EcpayClient client = new EcpayClient(account, config, json, clock);
        String trade = open(purchase(), "Credit");
        Map<String, String> question =
                Map.of("MerchantTradeNo", trade, "TradeNo", "1", "Action", "R", "TotalAmount", "1");
        given().contentType(ContentType.JSON)
                .body(Map.of("provider", "ecpay", "operation", "DoAction", "mode", "rate-limit", "times", 1))
                .post(simulators + "/_sim/rules")
                .then()
                .statusCode(200);
        assertThat(client.order("/CreditDetail/DoAction", question)).isEmpty();
        assertThat(client.order("/CreditDetail/DoAction", question))
                .as("the simulator would answer now")
                .isEmpty();
        clock.advance(Duration.ofMinutes(31));
        assertThat(client.order("/CreditDetail/DoAction", question)).isPresent();
    }

    @Test
    @Timeout(60)
    void whatBeginsAnAnswerAndStopsHasNotAnswered() throws IOException {
        try (HalfServer server = HalfServer.stalling()) {
            EcpayConfig stalling = with(Map.of(
                    "paymentUrl", server.origin() + "/Cashier/AioCheckOut/V5", "callTimeout", Duration.ofSeconds(1)));
            EcpayClient client = new EcpayClient(new EcpayAccount(stalling), stalling, json, clock);
            assertThat(client.order("/CreditDetail/DoAction", Map.of())).isEmpty();
        }
    }

    @Test
    void datesAreTaiwansWhateverTheMachinesZone() {
        TimeZone machine = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            String date =
                    form(purchase(), 150, Map.of()).get("MerchantTradeDate").toString();
            assertThat(Duration.between(
                                    LocalDateTime.parse(date, TIME), LocalDateTime.ofInstant(clock.instant(), TAIPEI))
                            .abs())
                    .isLessThan(Duration.ofMinutes(2));
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @Test
    void namesAreCutBetweenCharactersAndFreeOfCommandsBeforeTheyAreSigned() {
        Order named = QuarkusTransaction.requiringNew()
                .call(() -> orders.create(new Draft(
                        user,
                        null,
                        UUID.fromString(packageId("small")),
                        50,
                        "bash 促銷 & <b> curl " + "點😀".repeat(120),
                        new BigDecimal(150),
                        new BigDecimal(5),
                        PaymentMethod.ECPAY)));
        Map<String, Object> form = form(named.number(), 150, Map.of());
        String name = form.get("ItemName").toString();
        assertThat(name).startsWith("- 促銷 & <b> - ").doesNotContain("bash", "curl");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(200);
        assertThat(name.chars().filter(c -> Character.isHighSurrogate((char) c)).count())
                .isEqualTo(name.chars()
                        .filter(c -> Character.isLowSurrogate((char) c))
                        .count());
        Map<String, String> signed = new LinkedHashMap<>();
        form.forEach((field, value) -> signed.put(field, value.toString()));
        assertThat(account.signedByUs(signed)).isTrue();
        assertThat(List.of(form.get("ReturnURL"), form.get("OrderResultURL"), form.get("ClientBackURL")))
                .doesNotHaveDuplicates();
    }

    @Test
    void operationsSeeMessagesByReceiptOutcomeAndRefusal() {
        paidByCard(true);
        post("/api/v1/payments/callback", Map.of("MerchantID", "3002607", "CheckMacValue", "00"));
        assertThat(given().get("/q/metrics").asString())
                .contains("vidgo_payment_events_total{", "receipt=\"STORED\"", "vidgo_payment_events_applied_total{")
                .contains("vidgo_payment_rejections_total{", "step=\"signature\"");
    }

    private EcpayConfig with(Map<String, Object> changed) {
        return Changed.settings(EcpayConfig.class, config, changed);
    }
}
