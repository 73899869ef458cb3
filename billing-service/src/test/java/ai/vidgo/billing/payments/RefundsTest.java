package ai.vidgo.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.Refunds.Status;
import ai.vidgo.platform.error.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Returning money, with a provider that answers late, never, or not before the process is gone. */
@QuarkusTest
class RefundsTest extends MoneyTest {

    @Inject
    Refunds refunds;

    @Inject
    LostRefunds lost;

    @Inject
    Orders orders;

    private ScriptedGateway paddle;
    private Order order;

    @BeforeEach
    void paidPackage() {
        LiveMode.enter();
        paddle = ScriptedGateway.install(PaymentMethod.PADDLE);
        String number = asUser().body(Map.of("package_id", packageId("small"), "payment_method", "paddle"))
                .post("/api/v1/credits/purchase")
                .path("order_number");
        Order pending = orders.find(number).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> orders.pay(pending.id(), "txn_" + number, false));
        order = orders.find(number).orElseThrow();
    }

    @Test
    void nothingCanBeSpentWhileTheProviderIsAtIt() {
        paddle.duringRefund = () -> {
            reserve(UUID.randomUUID().toString(), "t2i").statusCode(402);
            balance().body("purchased_credits", is(0));
        };
        assertThat(refunds.refund(order, null, "x").status()).isEqualTo(Status.DONE);
        assertThat(state()).isEqualTo("refunded done 0 owed 0");
    }

    @Test
    void whoeverSpendsAtTheSameTimeSpendsBeforeTheRefundOrNotAtAll() throws Exception {
        List<Object> answers = inParallel(
                24,
                i -> i == 8
                        ? refunds.refund(order, null, "x").status()
                        : (Object) reserve(UUID.randomUUID().toString(), "t2i")
                                .extract()
                                .statusCode());
        long spent = countOf(
                "SELECT coalesce(sum(amount), 0) AS n FROM credit_holds WHERE user_id = ? AND status = 'held'", user);
        assertThat(answers).contains(Status.DONE);
        assertThat(state()).isEqualTo("refunded done 0 owed " + spent);
    }

    @Test
    void aRefusedRefundGivesTheCreditsAgain() {
        paddle.refundOutcome = new RefundOutcome.Refused("no");
        assertThat(refunds.refund(order, null, "x").status()).isEqualTo(Status.REFUSED);
        assertThat(state()).isEqualTo("paid refused 50 owed 0");
    }

    @Test
    void aProcessThatDiesAfterTheProvidersRefundHasItBookedLater() {
        dies();
        paddle.found = new RefundOutcome.Done("ref_1");
        lost.askAboutDue();
        assertThat(state()).as("too early to ask").isEqualTo("paid reserved 0 owed 0");
        clock.advance(Duration.ofMinutes(11));
        lost.askAboutDue();
        lost.askAboutDue();
        assertThat(state()).isEqualTo("refunded done 0 owed 0");
        assertThat(countOf("SELECT count(*) AS n FROM order_refunds WHERE order_id = ?", order.id()))
                .isEqualTo(1);
    }

    @Test
    void aProcessThatDiesBeforeTheProviderHeardOfItLeavesNothingBehind() {
        dies();
        clock.advance(Duration.ofMinutes(11));
        lost.askAboutDue();
        assertThat(state()).isEqualTo("paid refused 50 owed 0");
        paddle.duringRefund = () -> {};
        assertThat(refunds.refund(order, null, "x").status()).isEqualTo(Status.DONE);
    }

    @Test
    void silenceFreezesUntilTheProviderCanTell() {
        paddle.refundOutcome = new RefundOutcome.Unreachable();
        paddle.found = new RefundOutcome.Unreachable();
        assertThat(refunds.refund(order, null, "x").status()).isEqualTo(Status.UNCLEAR);
        assertThatThrownBy(() -> refunds.refund(order, null, "again"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("refund_in_progress"));
        clock.advance(Duration.ofMinutes(11));
        lost.askAboutDue();
        assertThat(state()).isEqualTo("paid unclear 0 owed 0");
        assertThat(openFindings()).isEqualTo(1);
        paddle.found = new RefundOutcome.Accepted("adj_1");
        clock.advance(Duration.ofMinutes(21));
        lost.askAboutDue();
        assertThat(state()).isEqualTo("paid accepted 0 owed 0");
        assertThat(openFindings()).isZero();
    }

    @Test
    void questionsEndAndLeaveTheRefundToAPerson() {
        paddle.refundOutcome = new RefundOutcome.Unreachable();
        paddle.found = new RefundOutcome.Unreachable();
        refunds.refund(order, null, "x");
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofHours(7));
            lost.askAboutDue();
        }
        assertThat(paddle.asked)
                .filteredOn(call -> call.startsWith("find " + order.number()))
                .hasSize(12);
        QuarkusTransaction.requiringNew().run(() -> refunds.abandon(order.id()));
        assertThat(state()).isEqualTo("paid abandoned 50 owed 0");
    }

    @Test
    void anAnswerThatComesAfterAPersonHasBookedItChangesNothing() {
        dies();
        QuarkusTransaction.requiringNew().run(() -> refunds.book(order.id(), new BigDecimal(2)));
        paddle.found = new RefundOutcome.Done("ref_1");
        clock.advance(Duration.ofMinutes(11));
        lost.askAboutDue();
        assertThat(state()).isEqualTo("paid done 30 owed 0");
    }

    @Test
    void aPartFreezesItsShareOnly() {
        paddle.duringRefund = () -> balance().body("purchased_credits", is(40));
        assertThat(refunds.refund(order, BigDecimal.ONE, "x").status()).isEqualTo(Status.DONE);
        assertThat(state()).isEqualTo("paid done 40 owed 0");
    }

    private void dies() {
        paddle.duringRefund = () -> {
            throw new IllegalStateException("the process is dead");
        };
        assertThatThrownBy(() -> refunds.refund(order, null, "x")).hasMessage("the process is dead");
        assertThat(state()).isEqualTo("paid reserved 0 owed 0");
    }

    private String state() {
        return textOf("""
                SELECT o.status || ' ' || r.status || ' ' || a.purchased_credits || ' owed ' || a.owed AS t
                  FROM orders o JOIN refunds r ON r.order_id = o.id JOIN credit_accounts a ON a.user_id = o.user_id
                 WHERE o.id = ? ORDER BY r.created_at DESC LIMIT 1""", order.id());
    }

    private long openFindings() {
        return countOf(
                "SELECT count(*) AS n FROM payment_discrepancies WHERE order_id = ? AND resolved_at IS NULL",
                order.id());
    }
}
