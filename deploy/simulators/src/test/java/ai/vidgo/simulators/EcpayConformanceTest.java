package ai.vidgo.simulators;

import static ai.vidgo.simulators.EcpayForms.decode;
import static ai.vidgo.simulators.EcpayForms.sign;
import static ai.vidgo.simulators.EcpayForms.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcpayConformanceTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    private static Simulators simulators;
    private static Wire wire;
    private Catcher shop;

    @BeforeAll
    static void start() {
        simulators = Simulators.start(0);
        wire = new Wire(simulators.origin(), "X-Unused", "x");
    }

    @AfterAll
    static void stop() {
        simulators.close();
    }

    @BeforeEach
    void openShop() throws IOException {
        wire.post("/_sim/reset", "");
        shop = new Catcher();
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void showsAPageThatPaysWithoutScript() throws IOException {
        String page = text(wire.form("/ecpay/Cashier/AioCheckOut/V5", order("A1", Map.of())));
        assertThat(page).contains("NT$ 299").contains("Pro plan").contains("action=\"/ecpay/pages/A1/pay\"");

        String paid = text(wire.form("/ecpay/pages/A1/pay", Map.of()));

        assertThat(paid).contains("Paid").contains("action=\"" + shop.url("/result") + "\"");
        Map<String, String> callback = decode(shop.posts().getFirst().body());
        assertThat(callback).containsEntry("RtnCode", "1").containsEntry("TradeAmt", "299");
        assertThat(callback.get("CheckMacValue")).isEqualTo(sign(callback));
    }

    @Test
    void refusesAWrongDigest() throws IOException {
        Map<String, String> form = order("A2", Map.of());
        form.put("TotalAmount", "1");

        HttpResponse<byte[]> answer = wire.form("/ecpay/Cashier/AioCheckOut/V5", form);

        assertThat(answer.headers().firstValue("x-sim-error")).hasValue("10200073");
        assertThat(wire.get("/_sim/ecpay/orders/A2").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAUsedOrderNumber() throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", order("A3", Map.of()));

        HttpResponse<byte[]> again =
                wire.form("/ecpay/Cashier/AioCheckOut/V5", order("A3", Map.of("TotalAmount", "300")));

        assertThat(again.headers().firstValue("x-sim-error")).hasValue("10300028");
    }

    @Test
    void sendsTheSameCallbackManyTimesInParallel() throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", order("A4", Map.of()));

        JsonNode paid = wire.postJson("/_sim/ecpay/orders/A4/pay", "{'times':50,'parallel':true}");

        assertThat(paid.path("answers")).hasSize(50);
        assertThat(paid.at("/answers/49/body").asText()).isEqualTo("1|OK");
        assertThat(shop.posts().stream().map(Catcher.Post::body).distinct()).hasSize(1);
    }

    @Test
    void repeatsACallbackUntilTheShopAnswersProperly() throws IOException {
        String often = "0.1,".repeat(299) + "0.1";
        wire.post("/_sim/options", "{'callback_retry_seconds':[" + often + "]}");
        shop.answers("\"1|OK\"");
        wire.form("/ecpay/Cashier/AioCheckOut/V5", order("A5", Map.of()));

        wire.post("/_sim/ecpay/orders/A5/pay", "");
        await().atMost(SOON).until(() -> shop.posts().size() >= 2);
        shop.answers("1|OK");

        await().atMost(SOON).until(() -> {
            JsonNode last = wire.json("/_sim/ecpay/orders/A5").path("callbacks");
            return last.get(last.size() - 1).path("accepted").asBoolean();
        });
    }

    @Test
    void issuesAnAtmNumberThatIsPaidLater() throws IOException {
        String page = text(wire.form(
                "/ecpay/Cashier/AioCheckOut/V5",
                order("A6", Map.of("ChoosePayment", "ATM", "PaymentInfoURL", shop.url("/number")))));
        assertThat(page).contains("Get the payment number");

        String issued = text(wire.form("/ecpay/pages/A6/choose", Map.of("method", "ATM")));

        assertThat(issued).contains("vAccount").contains("Pay now");
        Map<String, String> number = decode(shop.posts().getFirst().body());
        assertThat(shop.posts().getFirst().path()).isEqualTo("/number");
        assertThat(number).containsEntry("RtnCode", "2").containsKey("vAccount").doesNotContainKey("PaymentDate");
        wire.form("/ecpay/pages/A6/pay", Map.of());
        assertThat(decode(shop.posts().getLast().body())).containsEntry("PaymentType", "ATM_LAND");
    }

    @ParameterizedTest
    @CsvSource({"ATM,2,vAccount", "CVS,10100073,PaymentNo", "BARCODE,10100073,Barcode1"})
    void everyMethodThatPaysLaterIsChosenAmongAllIssuedAndPaid(String method, String code, String field)
            throws IOException {
        String number = "L" + method;
        String page = text(wire.form(
                "/ecpay/Cashier/AioCheckOut/V5",
                order(number, Map.of("ChoosePayment", "ALL", "PaymentInfoURL", shop.url("/number")))));
        assertThat(page).contains("value=\"Credit\"").contains("value=\"" + method + "\"");

        wire.form("/ecpay/pages/" + number + "/choose", Map.of("method", method));

        Map<String, String> issued = decode(shop.posts().getFirst().body());
        assertThat(issued)
                .containsEntry("RtnCode", code)
                .hasEntrySatisfying(field, value -> assertThat(value).isNotEmpty());
        assertThat(issued.get("CheckMacValue")).isEqualTo(sign(issued));
        assertThat(query(number)).containsEntry("TradeStatus", "0");
        Map<String, String> again =
                decode(text(wire.form("/ecpay/Cashier/QueryPaymentInfo", EcpayForms.call(number, Map.of()))));
        assertThat(again.get(field)).isEqualTo(issued.get(field));
        assertThat(text(wire.get("/ecpay/pages/" + number))).contains("Pay now");
        wire.form("/ecpay/pages/" + number + "/pay", Map.of());
        assertThat(decode(shop.posts().getLast().body()))
                .containsEntry("RtnCode", "1")
                .hasEntrySatisfying("PaymentType", type -> assertThat(type).startsWith(method));
    }

    @Test
    void aTermThatPassesIsAnnouncedToNobody() throws IOException {
        wire.form(
                "/ecpay/Cashier/AioCheckOut/V5",
                order("X1", Map.of("ChoosePayment", "ATM", "PaymentInfoURL", shop.url("/number"))));
        wire.form("/ecpay/pages/X1/choose", Map.of("method", "ATM"));

        wire.form("/ecpay/pages/X1/expire", Map.of());

        assertThat(shop.posts()).hasSize(1);
        assertThat(query("X1")).containsEntry("TradeStatus", "10200095");
    }

    @Test
    void aRefusedCardMayBeTriedAgain() throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", order("X2", Map.of()));
        String refused = text(wire.form("/ecpay/pages/X2/fail", Map.of()));
        assertThat(refused).contains("You may try again").contains("/ecpay/pages/X2/pay");

        wire.form("/ecpay/pages/X2/pay", Map.of());

        assertThat(shop.posts().stream().map(post -> decode(post.body()).get("RtnCode")))
                .containsExactly("10200058", "1");
    }

    @Test
    void theTestButtonOfTheConsoleMovesNoMoney() throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", order("X3", Map.of()));

        wire.post("/_sim/ecpay/orders/X3/simulate", "");

        Map<String, String> sent = decode(shop.posts().getFirst().body());
        assertThat(sent).containsEntry("RtnCode", "1").containsEntry("SimulatePaid", "1");
        assertThat(sent.get("CheckMacValue")).isEqualTo(sign(sent));
        assertThat(query("X3")).containsEntry("TradeStatus", "0");
    }

    @Test
    void extraFieldsComeWhenAskedForAndTakePartInTheDigest() throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", order("X4", Map.of("NeedExtraPaidInfo", "Y")));

        wire.post("/_sim/ecpay/orders/X4/pay", "");

        Map<String, String> sent = decode(shop.posts().getFirst().body());
        assertThat(sent)
                .containsEntry("card4no", "2222")
                .containsEntry("ATMAccNo", "")
                .hasEntrySatisfying("gwsr", gwsr -> assertThat(gwsr).matches("\\d{8}"));
        assertThat(sent.get("CheckMacValue")).isEqualTo(sign(sent));
        assertThat(query("X4").get("gwsr")).isEqualTo(sent.get("gwsr"));
    }

    @Test
    void aResentResultHasOtherWords() throws IOException {
        wire.post("/_sim/options", "{'callback_retry_seconds':[0.05]}");
        wire.post("/_sim/ecpay/delivery", "{'lose_answers':1}");
        wire.form("/ecpay/Cashier/AioCheckOut/V5", order("X5", Map.of()));

        wire.post("/_sim/ecpay/orders/X5/pay", "");

        await().atMost(SOON).until(() -> shop.posts().size() == 2);
        Map<String, String> again = decode(shop.posts().getLast().body());
        assertThat(again).containsEntry("RtnMsg", "paid");
        assertThat(again.get("CheckMacValue")).isEqualTo(sign(again));
    }

    @Test
    void answersQueriesAboutAnOrder() throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", order("A7", Map.of()));
        assertThat(query("A7")).containsEntry("TradeStatus", "0");
        wire.post("/_sim/ecpay/orders/A7/fail", "");
        assertThat(query("A7")).containsEntry("TradeStatus", "10200095");
        wire.post("/_sim/ecpay/orders/A7/pay", "");

        Map<String, String> paid = query("A7");

        assertThat(paid).containsEntry("TradeStatus", "1").containsEntry("TradeAmt", "299");
        assertThat(paid.get("CheckMacValue")).isEqualTo(sign(paid));
        assertThat(query("NoSuchOrder")).containsEntry("TradeStatus", "10200047");
    }

    @Test
    void canSendACallbackWithABadDigestOrOtherFields() throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", order("A8", Map.of()));

        wire.post("/_sim/ecpay/orders/A8/pay", "{'bad_digest':true,'fields':{'TradeAmt':'1'}}");

        Map<String, String> sent = decode(shop.posts().getFirst().body());
        assertThat(sent).containsEntry("TradeAmt", "1").containsEntry("CheckMacValue", "0".repeat(64));
    }

    private Map<String, String> order(String number, Map<String, String> changes) {
        return EcpayForms.order(shop, number, changes);
    }

    private static Map<String, String> query(String number) throws IOException {
        return EcpayForms.query(wire, number);
    }
}
