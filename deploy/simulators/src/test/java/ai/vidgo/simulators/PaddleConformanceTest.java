package ai.vidgo.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** API, checkout page and webhooks of Paddle Billing (contract: external-paddle §1, §3, §5, §6). */
class PaddleConformanceTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    private static Simulators simulators;
    private static Wire wire;
    private Catcher shop;
    private PaddleShopper paddle;

    @BeforeAll
    static void start() {
        simulators = Simulators.start(0);
        wire = new Wire(simulators.origin(), "Authorization", "Bearer sim-paddle-key");
    }

    @AfterAll
    static void stop() {
        simulators.close();
    }

    @BeforeEach
    void openShop() throws IOException {
        shop = new Catcher();
        paddle = PaddleShopper.open(wire, shop);
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void opensATransactionWithACheckoutAddress() throws IOException {
        JsonNode customer = Wire.json(wire.post(
                        "/paddle/customers", "{'email':'Buyer@Example.com','name':'Buyer','custom_data':{'a':'b'}}"))
                .path("data");
        HttpResponse<byte[]> answer = wire.post(
                "/paddle/transactions",
                "{'items':[{'price_id':'%s','quantity':1}],'customer_id':'%s','currency_code':'USD',"
                                .formatted(
                                        PaddleShopper.STARTER,
                                        customer.path("id").asText())
                        + "'collection_mode':'automatic','custom_data':{'order_id':'SUB-1','user_id':'u1'},"
                        + "'checkout':{'url':'https://vidgo.example/checkout'}}");

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode bill = Wire.json(answer).path("data");
        assertThat(Wire.json(answer).path("meta").path("request_id").asText()).isNotEmpty();
        assertThat(bill.path("id").asText()).matches("txn_[a-z0-9]{26}");
        assertThat(bill.path("status").asText()).isEqualTo("draft");
        assertThat(bill.path("checkout").path("url").asText())
                .isEqualTo("https://vidgo.example/checkout?_ptxn="
                        + bill.path("id").asText());
        assertThat(bill.at("/details/totals/grand_total").isTextual()).isTrue();
        assertThat(bill.at("/details/totals/grand_total").asText()).isEqualTo("1000");
        assertThat(bill.at("/items/0/price/unit_price/amount").asText()).isEqualTo("1000");
        assertThat(bill.at("/details/line_items/0/id").asText()).matches("txnitm_[a-z0-9]{26}");
        assertThat(bill.at("/custom_data/order_id").asText()).isEqualTo("SUB-1");
        assertThat(customer.path("email").asText()).isEqualTo("buyer@example.com");
    }

    @Test
    void sellsAtAPriceThatIsNotInTheCatalogue() throws IOException {
        JsonNode bill = Wire.json(wire.post(
                        "/paddle/transactions",
                        "{'items':[{'quantity':1,'price':{'description':'Small Pack','name':'Small Pack','billing_cycle':null,"
                                + "'unit_price':{'amount':'450','currency_code':'USD'},"
                                + "'product':{'name':'Small Pack','tax_category':'saas'}}}]}"))
                .path("data");

        assertThat(bill.at("/details/totals/total").asText()).isEqualTo("450");
        assertThat(bill.at("/items/0/price/id").asText()).startsWith("pri_");
        assertThat(bill.path("currency_code").asText()).isEqualTo("USD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | invalid_field",
                "{'items':[]} | invalid_field",
                "{'items':[{'price_id':'pri_unknown','quantity':1}]} | transaction_price_not_found",
                "{'items':[{'price_id':'pri_01vidgosmall00000000000000','quantity':0}]} | invalid_field",
                "{'items':[{'price_id':'pri_01vidgosmall00000000000000'}],'customer':{'email':'a@b.c'}} | invalid_field",
                "{'items':[{'price_id':'pri_01vidgosmall00000000000000'}],'checkout':{'url':'not a url'}}"
                        + " | transaction_checkout_url_domain_is_not_approved",
                "{'items':[{'price_id':'pri_01vidgosmall00000000000000'}],'customer_id':'ctm_unknown'} | not_found"
            })
    void refusesATransactionThatCannotBe(String body, String code) throws IOException {
        HttpResponse<byte[]> answer = wire.post("/paddle/transactions", body);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(Wire.json(answer).at("/error/type").asText()).isEqualTo("request_error");
        assertThat(Wire.json(answer).at("/error/code").asText()).isEqualTo(code);
        assertThat(Wire.json(answer).at("/meta/request_id").asText()).isNotEmpty();
        assertThat(shop.posts()).isEmpty();
    }

    @Test
    void oneAddressIsOneCustomer() throws IOException {
        String id = Wire.json(wire.post("/paddle/customers", "{'email':'one@example.com'}"))
                .at("/data/id")
                .asText();

        HttpResponse<byte[]> again = wire.post("/paddle/customers", "{'email':'ONE@example.com'}");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Wire.json(again).at("/error/code").asText()).isEqualTo("customer_already_exists");
        assertThat(Wire.json(again).at("/error/detail").asText()).contains(id);
        assertThat(wire.json("/paddle/customers?email=one%40example.com")
                        .at("/data/0/id")
                        .asText())
                .isEqualTo(id);
        assertThat(wire.json("/paddle/customers?email=two%40example.com").path("data"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',authentication_missing", "sim-paddle-key,authentication_malformed", "Bearer other,invalid_token"})
    void asksForAKey(String header, String code) throws IOException {
        HttpResponse<byte[]> answer = new Wire(
                        simulators.origin(), header.isEmpty() ? "X-Unused" : "Authorization", header)
                .get("/paddle/transactions");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Wire.json(answer).at("/error/code").asText()).isEqualTo(code);
    }

    @Test
    void aPaymentOnThePageIsToldInSignedEvents() throws IOException {
        JsonNode bill = paddle.order(PaddleShopper.STARTER);
        String page = EcpayForms.text(wire.get(bill.at("/checkout/url").asText()));
        String path = "/paddle/checkout/" + bill.path("id").asText();
        assertThat(page).contains("USD 10.00").contains("VidGo Starter").contains("action=\"" + path + "/pay\"");

        String paid = EcpayForms.text(wire.form(path + "/pay", Map.of("email", "buyer@example.com", "country", "US")));

        assertThat(paid).contains("Paid. Thank you").contains("transaction.completed → 200");
        assertThat(paddle.types())
                .containsExactly(
                        "transaction.created",
                        "customer.created",
                        "address.created",
                        "transaction.ready",
                        "transaction.paid",
                        "subscription.created",
                        "subscription.activated",
                        "transaction.updated",
                        "transaction.completed");
        JsonNode completed = paddle.last("transaction.completed");
        assertThat(completed.path("event_id").asText()).matches("evt_[a-z0-9]{26}");
        assertThat(completed.path("notification_id").asText()).matches("ntf_[a-z0-9]{26}");
        assertThat(completed.at("/data/subscription_id").asText()).startsWith("sub_");
        assertThat(completed.at("/data/payments/0/status").asText()).isEqualTo("captured");
        assertThat(completed.at("/data/invoice_number").asText()).isNotEmpty();
        assertThat(completed.at("/data/details/totals/fee").asText()).isEqualTo("100");
        assertThat(paddle.last("transaction.paid")
                        .at("/data/details/totals/fee")
                        .isNull())
                .isTrue();
        assertThat(paddle.last("subscription.created")
                        .at("/data/transaction_id")
                        .asText())
                .isEqualTo(bill.path("id").asText());
        assertThat(paddle.last("subscription.activated").path("data").has("transaction_id"))
                .isFalse();
        assertThat(paddle.events().stream()
                        .map(event -> Instant.parse(event.path("occurred_at").asText())))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(shop.posts().getFirst().headers().get("user-agent")).isEqualTo("Paddle");
    }

    @Test
    void aPackMakesNoSubscription() throws IOException {
        JsonNode bill = paddle.buy(PaddleShopper.SMALL);

        assertThat(bill.path("status").asText()).isEqualTo("completed");
        assertThat(bill.path("subscription_id").isNull()).isTrue();
        assertThat(paddle.types()).noneMatch(type -> type.startsWith("subscription."));
    }

    @Test
    void aDeclinedCardLeavesTheTransactionOpen() throws IOException {
        String id = paddle.order(PaddleShopper.SMALL).path("id").asText();
        String path = "/paddle/checkout/" + id;

        String declined =
                EcpayForms.text(wire.form(path + "/decline", Map.of("email", "buyer@example.com", "country", "US")));

        assertThat(declined).contains("refused (declined)").contains(path + "/pay");
        assertThat(paddle.last("transaction.payment_failed")
                        .at("/data/payments/0/error_code")
                        .asText())
                .isEqualTo("declined");
        assertThat(paddle.data("/paddle/transactions/" + id).path("status").asText())
                .isEqualTo("ready");
        wire.form(path + "/pay", Map.of("email", "buyer@example.com", "country", "US"));
        assertThat(paddle.data("/paddle/transactions/" + id).path("payments")).hasSize(2);
        assertThat(EcpayForms.text(wire.form(path + "/pay", Map.of("email", "b@example.com"))))
                .contains("completed already");
    }

    @Test
    void taxComesOnTopByCountry() throws IOException {
        String id = paddle.order(PaddleShopper.SMALL).path("id").asText();

        wire.form("/paddle/checkout/" + id + "/pay", Map.of("email", "buyer@example.com", "country", "TW"));

        JsonNode totals = paddle.data("/paddle/transactions/" + id).at("/details/totals");
        assertThat(totals.path("subtotal").asText()).isEqualTo("500");
        assertThat(totals.path("tax").asText()).isEqualTo("25");
        assertThat(totals.path("grand_total").asText()).isEqualTo("525");
    }

    @Test
    void anEventIsRepeatedUntilItIsAnsweredWithSuccess() throws IOException {
        wire.post("/_sim/options", "{'callback_retry_seconds':[0.05,0.05,0.05]}");
        wire.post("/_sim/paddle/delivery", "{'lose_answers':2}");

        paddle.order(PaddleShopper.SMALL);

        await().atMost(SOON).until(() -> shop.posts().size() == 3);
        assertThat(shop.posts().stream().map(Catcher.Post::body).distinct()).hasSize(1);
        assertThat(wire.json("/_sim/paddle/events").at("/events/0/attempts")).hasSize(3);
    }

    @Test
    void eventsAreHeldMultipliedAndReordered() throws IOException {
        wire.post("/_sim/paddle/delivery", "{'hold':true}");
        paddle.buy(PaddleShopper.SMALL);
        assertThat(shop.posts()).isEmpty();

        wire.post("/_sim/paddle/release", "{'order':'reversed','copies':2}");

        List<String> types = paddle.types();
        assertThat(types).hasSize(12);
        assertThat(types.getFirst()).isEqualTo("transaction.completed");
        assertThat(types.getLast()).isEqualTo("transaction.created");
        assertThat(paddle.events().stream().map(event -> event.path("event_id")).distinct())
                .hasSize(6);
    }

    @Test
    void aForgedEventIsSentOnDemand() throws IOException {
        wire.post("/_sim/paddle/delivery", "{'forge':1,'copies':2}");

        paddle.order(PaddleShopper.SMALL);

        await().atMost(SOON).until(() -> shop.posts().size() == 2);
        assertThat(shop.posts().stream().map(PaddleShopper::signed)).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aReplayHasTheSameEventIdAndAnotherNotificationId() throws IOException {
        paddle.order(PaddleShopper.SMALL);
        String id = paddle.events().getFirst().path("event_id").asText();

        wire.post("/_sim/paddle/events/" + id + "/replay", "");

        List<JsonNode> both = paddle.events();
        assertThat(both).hasSize(2);
        assertThat(both.get(1).path("event_id").asText()).isEqualTo(id);
        assertThat(both.get(1).path("notification_id")).isNotEqualTo(both.get(0).path("notification_id"));
        assertThat(wire.json("/paddle/events").path("data")).hasSize(1);
    }

    @Test
    void listsComeInPagesAndAreFiltered() throws IOException {
        String first = paddle.buy(PaddleShopper.SMALL).path("id").asText();
        String second = paddle.order(PaddleShopper.SMALL).path("id").asText();
        String since =
                paddle.data("/paddle/transactions/" + first).path("updated_at").asText();

        JsonNode page = wire.json("/paddle/transactions?per_page=1");

        assertThat(page.at("/data/0/id").asText()).isEqualTo(first);
        assertThat(page.at("/meta/pagination/has_more").asBoolean()).isTrue();
        assertThat(wire.json(page.at("/meta/pagination/next").asText())
                        .at("/data/0/id")
                        .asText())
                .isEqualTo(second);
        assertThat(wire.json("/paddle/transactions?status=completed,past_due").path("data"))
                .hasSize(1);
        assertThat(wire.json("/paddle/transactions?updated_at%5BGT%5D=" + since).path("data"))
                .hasSize(1);
        assertThat(wire.json("/paddle/transactions?per_page=200")
                        .at("/meta/pagination/per_page")
                        .asInt())
                .isEqualTo(30);
        String event = wire.json("/paddle/events").at("/data/0/event_id").asText();
        assertThat(wire.json("/paddle/events?after=" + event).path("data")).hasSize(6);
    }

    @Test
    void callsFailInTheDocumentedWays() throws IOException {
        wire.post("/_sim/rules", "{'provider':'paddle','mode':'rate-limit','value':'7','times':1}");
        HttpResponse<byte[]> limited = wire.post("/paddle/transactions", "{}");
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("retry-after")).hasValue("7");
        assertThat(Wire.json(limited).at("/error/code").asText()).isEqualTo("too_many_requests");

        wire.post(
                "/_sim/rules",
                "{'provider':'paddle','operation':'transactions.create','mode':'reset-after','times':1}");
        assertThatThrownBy(() -> paddle.order(PaddleShopper.SMALL)).isInstanceOf(IOException.class);

        assertThat(wire.json("/paddle/transactions").path("data")).hasSize(1);
    }

    @Test
    void anAnswerIsLateOnDemand() throws IOException {
        wire.post("/_sim/clock", "{'speed':1000}");
        wire.post("/_sim/rules", "{'provider':'paddle','mode':'slow','value':'60','times':1}");
        Instant before =
                Instant.parse(wire.postJson("/_sim/clock", "{}").path("now").asText());

        paddle.order(PaddleShopper.SMALL);

        Instant after =
                Instant.parse(wire.postJson("/_sim/clock", "{}").path("now").asText());
        assertThat(after).isAfter(before.plusSeconds(60));
    }
}
