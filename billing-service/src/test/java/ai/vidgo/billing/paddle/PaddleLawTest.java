package ai.vidgo.billing.paddle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.payments.IncomingEvent;
import ai.vidgo.billing.payments.PaymentEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever the order and the repetition of a history, its end is the same. */
@QuarkusTest
class PaddleLawTest extends MoneyTest {

    private static final int EVENTS = 6;
    private static final long SEED = 20261124;

    @Inject
    PaymentEvents events;

    @Inject
    PaddleStory story;

    @Test
    void everyOrderOfSubscribeRenewFailRefundCancelEndsTheSame() {
        Instant base = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        String wanted = endOf(List.of(0, 1, 2, 3, 4, 5), base);
        assertThat(wanted).contains("cancelled", "paid 0", "refunded 10", "credits 0", "invoices 2");
        for (List<Integer> permutation : permutations(EVENTS)) {
            assertThat(endOf(permutation, base)).as("order %s", permutation).isEqualTo(wanted);
        }
    }

    @Test
    void longerHistoriesWithRepetitionEndTheSame() {
        Instant base = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        String wanted = endOf(List.of(0, 1, 2, 3, 4, 5), base);
        Random random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
            random.ints(1 + random.nextInt(14), 0, EVENTS).forEach(order::add);
            Collections.shuffle(order, random);
            assertThat(endOf(order, base)).as("order %s", order).isEqualTo(wanted);
        }
    }

    private String endOf(List<Integer> order, Instant base) {
        UUID buyer = UUID.randomUUID();
        String id = buyer.toString();
        story.opened(buyer, id, true, clock.instant());
        List<String> history = history(id, base);
        order.forEach(number -> receive(history.get(number), id + "-" + number, base.plusSeconds(number)));
        for (int i = 0; i < EVENTS && waiting(id) > 0; i++) {
            events.applyWaiting();
        }
        return state(buyer);
    }

    private static List<String> history(String id, Instant base) {
        String renewal = id + "-r";
        return List.of(
                PaddleStory.completed(id + "-0", id, id, "pri_starter", "1000", base, "web"),
                PaddleStory.subscription(id + "-1", "past_due", id, "past_due", base.plusSeconds(1)),
                PaddleStory.completed(
                        id + "-2", renewal, id, "pri_starter", "1000", base.plusSeconds(2), "subscription_recurring"),
                PaddleStory.adjustment(
                        id + "-3", id, renewal, "refund", "pending_approval", "full", "1100", base.plusSeconds(3)),
                PaddleStory.adjustment(
                        id + "-4", id, renewal, "refund", "approved", "full", "1100", base.plusSeconds(4)),
                PaddleStory.subscription(id + "-5", "canceled", id, "canceled", base.plusSeconds(5)));
    }

    private void receive(String raw, String eventId, Instant at) {
        String type = raw.replaceAll("(?s).*\"event_type\":\"([a-z_.]+)\".*", "$1");
        events.receive(new IncomingEvent(PaddleEventHandler.PROVIDER, eventId, type, raw, null, at));
    }

    private long waiting(String id) {
        return sql.one(
                "SELECT count(*) AS n FROM payment_events WHERE applied_at IS NULL AND event_id LIKE ?",
                row -> row.count("n"),
                id + "%");
    }

    private String state(UUID buyer) {
        List<String> lines = new ArrayList<>(sql.list(
                "SELECT status || ' ' || refunded_amount::int || ' ' || refund_pending AS line FROM orders WHERE user_id = ? ORDER BY 1",
                row -> row.text("line"),
                buyer));
        lines.addAll(sql.list(
                "SELECT status || ' ' || auto_renew || ' ' || extract(epoch FROM end_date) AS line FROM subscriptions WHERE user_id = ?",
                row -> row.text("line"),
                buyer));
        lines.add("credits "
                + sql.one(
                        "SELECT coalesce(sum(amount), 0) AS n FROM credit_transactions WHERE user_id = ?",
                        row -> row.count("n"),
                        buyer));
        lines.add("invoices "
                + sql.one("SELECT count(*) AS n FROM invoices WHERE user_id = ?", row -> row.count("n"), buyer));
        return String.join(", ", lines);
    }

    private static List<List<Integer>> permutations(int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> shorter : permutations(size - 1)) {
            for (int i = 0; i <= shorter.size(); i++) {
                List<Integer> longer = new ArrayList<>(shorter);
                longer.add(i, size - 1);
                all.add(longer);
            }
        }
        return all;
    }
}
