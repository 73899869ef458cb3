package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Buying by Paddle, renewals and what its server may send (contract: billing §5, external-paddle). */
@Order(5)
@Tag("stack")
class PaddleJourneyTest {

    @AfterEach
    void booksBalance() {
        Simulators.post("paddle/delivery", Map.of("copies", 1, "forge", 0));
        Simulators.post("paddle/release", Map.of());
        Billing.assertBooksBalance();
    }

    @Test
    void aPlanIsBoughtOnTheCheckoutPage() {
        User user = User.buyer();
        JsonPath ordered = user.order("starter", "paddle");
        String order = ordered.getString("order_number");

        String page = Paddle.payOnPage(Paddle.checkout(ordered.getString("checkout_url")), user.email());

        assertThat(page).contains("Paid. Thank you").contains("/dashboard?payment=success&amp;order=" + order);
        Purchase.awaitState(user, order, "paid");
        Wallet wallet = Wallet.of(user);
        assertThat(wallet.status()).isEqualTo("active");
        assertThat(wallet.plan()).isEqualTo("starter");
        assertThat(wallet.autoRenew()).isTrue();
        assertThat(user.balance().getInt("subscription_credits")).isEqualTo(100);
        assertThat(Purchase.state(user, order).getString("currency")).isEqualTo("USD");
        Wallet.assertInvoice(user, order);
    }

    @Test
    void aPackIsBoughtOnTheCheckoutPage() {
        User user = User.buyer();
        JsonPath order = Purchase.order(user, "paddle");
        String number = order.getString("order_number");

        Paddle.payOnPage(Paddle.checkout(order.getString("payment_url")), user.email());

        Purchase.awaitState(user, number, "paid");
        assertThat(user.balance().getInt("purchased_credits")).isEqualTo(order.getInt("credits"));
        Wallet.assertInvoice(user, number);
    }

    @Test
    void aRenewalBringsAnotherTermAndAnInvoice() {
        User user = User.buyer();
        String subscription = subscribe(user);
        Wallet before = Wallet.of(user);

        Simulators.post("paddle/subscriptions/" + subscription + "/renew", Map.of());

        await().atMost(Duration.ofSeconds(60)).until(() -> Wallet.of(user).invoices() == 2);
        Wallet after = Wallet.of(user);
        assertThat(after.end()).isAfter(before.end().plus(Duration.ofDays(27)));
        assertThat(after.status()).isEqualTo("active");
    }

    @Test
    void aFailedRenewalIsPastDueUntilThePaymentComes() {
        User user = User.buyer();
        String subscription = subscribe(user);
        Simulators.post("paddle/subscriptions/" + subscription + "/card", Map.of("declines", true));

        Simulators.post("paddle/subscriptions/" + subscription + "/renew", Map.of());

        Wallet.awaitStatus(user, "past_due");
        assertThat(Wallet.of(user).invoices()).isEqualTo(1);
        Simulators.post("paddle/subscriptions/" + subscription + "/card", Map.of("declines", false));
        Simulators.post("paddle/subscriptions/" + subscription + "/retry", Map.of());
        Wallet.awaitStatus(user, "active");
        await().atMost(Duration.ofSeconds(60)).until(() -> Wallet.of(user).invoices() == 2);
    }

    @Test
    void eventsInAnyOrderAndNumberEndTheSame() {
        User inOrder = User.buyer();
        Simulators.post("paddle/subscriptions/" + subscribe(inOrder) + "/renew", Map.of());
        await().atMost(Duration.ofSeconds(60)).until(() -> Wallet.of(inOrder).invoices() == 2);
        Wallet expected = Wallet.settled(inOrder);

        User reordered = User.buyer();
        String checkout = Paddle.checkout(reordered.order("starter", "paddle").getString("checkout_url"));
        Simulators.post("paddle/delivery", Map.of("hold", true));
        Paddle.pay(checkout, reordered);
        String subscription = Paddle.subscription(Paddle.transaction(checkout));
        Simulators.post("paddle/subscriptions/" + subscription + "/renew", Map.of());
        JsonPath sent = Simulators.post("paddle/release", Map.of("order", "reversed", "copies", 3));

        assertThat(sent.getList("answers.status")).hasSizeGreaterThan(30).containsOnly(200);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Wallet wallet = Wallet.of(reordered);
            assertThat(wallet.invoices()).isEqualTo(expected.invoices());
            assertThat(wallet.status()).isEqualTo(expected.status());
            assertThat(wallet.autoRenew()).isEqualTo(expected.autoRenew());
            assertThat(wallet.credits()).isEqualTo(expected.credits());
            assertThat(wallet.moves()).isEqualTo(expected.moves());
        });
    }

    @Test
    void whatWasAppliedIsNotAppliedAgain() {
        User user = User.buyer();
        String subscription = subscribe(user);
        Wallet before = Wallet.settled(user);
        List<String> events = Simulators.get("paddle/events")
                .getList("events.findAll { it.data.id == '%s' || it.data.subscription_id == '%s' }.event_id"
                        .formatted(subscription, subscription));
        assertThat(events).isNotEmpty();

        events.forEach(event -> Simulators.post("paddle/events/" + event + "/replay", Map.of()));

        assertThat(Wallet.of(user)).isEqualTo(before);
    }

    @Test
    void aForgedEventChangesNothingAndTheGenuineOneStillCounts() {
        User user = User.buyer();
        JsonPath order = Purchase.order(user, "paddle");
        String number = order.getString("order_number");
        String checkout = Paddle.checkout(order.getString("payment_url"));
        Simulators.post("paddle/delivery", Map.of("hold", true));
        Paddle.pay(checkout, user);
        int held = Simulators.get("paddle/delivery").getList("held").size();
        Simulators.post("paddle/delivery", Map.of("forge", held));

        JsonPath sent = Simulators.post("paddle/release", Map.of());

        assertThat(sent.getList("answers.status")).hasSize(held).containsOnly(401);
        // Paddle posts again what was refused, with its right signature.
        Purchase.awaitState(user, number, "paid");
        assertThat(user.balance().getInt("purchased_credits")).isEqualTo(order.getInt("credits"));
    }

    @Test
    void thePortalIsTheBuyersOwn() {
        User user = User.buyer();
        subscribe(user);

        String portal = user.request()
                .get("/api/v1/payments/paddle/customer-portal")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("portal_url");

        assertThat(Target.open(portal).asString())
                .contains("VidGo Starter")
                .contains("Cancel at the end of the period");
    }

    /** Buys the Starter plan; Paddle's subscription. */
    private static String subscribe(User user) {
        String checkout = Paddle.checkout(user.order("starter", "paddle").getString("checkout_url"));
        Paddle.pay(checkout, user);
        Wallet.awaitStatus(user, "active");
        return Paddle.subscription(Paddle.transaction(checkout));
    }
}
