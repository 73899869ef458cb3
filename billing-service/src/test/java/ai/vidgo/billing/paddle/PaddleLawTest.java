package ai.vidgo.billing.paddle;

import ai.vidgo.billing.payments.IncomingEvent;
import ai.vidgo.billing.payments.IncomingEvent.Origin;
import ai.vidgo.billing.payments.LawTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaddleLawTest extends LawTest {

    @Inject
    PaddleStory story;

    @Test
    void subscribeFailRenewRefundAndCancel() {
        Instant base = base();
        everyOrderEndsTheSame(
                buyer -> {
                    String id = begin(buyer, true);
                    String renewal = id + "-r";
                    return messages(
                            id,
                            base,
                            PaddleStory.completed(id + "-0", id, id, "pri_starter", "1000", base, "web"),
                            PaddleStory.subscription(id + "-1", "past_due", id, "past_due", base.plusSeconds(1)),
                            PaddleStory.completed(
                                    id + "-2",
                                    renewal,
                                    id,
                                    "pri_starter",
                                    "1000",
                                    base.plusSeconds(2),
                                    "subscription_recurring"),
                            PaddleStory.adjustment(
                                    id + "-3",
                                    id,
                                    renewal,
                                    "refund",
                                    "pending_approval",
                                    "full",
                                    "1100",
                                    base.plusSeconds(3)),
                            PaddleStory.adjustment(
                                    id + "-4", id, renewal, "refund", "approved", "full", "1100", base.plusSeconds(4)),
                            PaddleStory.subscription(id + "-5", "canceled", id, "canceled", base.plusSeconds(5)));
                },
                "order paid 10 returned 0",
                "order refunded 10 returned 10",
                "subscription cancelled",
                "credits 0",
                "invoices 2");
    }

    @Test
    void aBillOfAnotherPlanBeforeOrAfterTheEventAboutIt() {
        Instant base = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant changed = base.plus(Duration.ofDays(5));
        everyOrderEndsTheSame(
                buyer -> {
                    String id = begin(buyer, true);
                    return messages(
                            id,
                            base,
                            PaddleStory.completed(id + "-0", id, id, "pri_starter", "1000", base, "web"),
                            PaddleStory.completed(
                                    id + "-1", id + "-u", id, "pri_pro", "2000", changed, "subscription_update"),
                            PaddleStory.subscription(id + "-2", "updated", id, "active", changed)
                                    .replace("pri_starter", "pri_pro"));
                },
                "order paid 10",
                "order paid 20",
                "subscription active pro");
    }

    @Test
    void aPackThatIsDeclinedPaidChargedBackAndDecidedForUs() {
        Instant base = base();
        everyOrderEndsTheSame(
                buyer -> {
                    String id = begin(buyer, false);
                    return messages(
                            id,
                            base,
                            PaddleStory.completed(id + "-0", id, null, "pri_small", "500", base, "web")
                                    .replace("transaction.completed", "transaction.payment_failed"),
                            PaddleStory.completed(id + "-1", id, null, "pri_small", "500", base, "web"),
                            PaddleStory.adjustment(
                                    id + "-2", id, id, "chargeback", "approved", "full", "1100", base.plusSeconds(2)),
                            PaddleStory.adjustment(
                                    id + "-3", id, id, "chargeback", "reversed", "full", "1100", base.plusSeconds(3)),
                            PaddleStory.adjustment(
                                    id + "-4",
                                    "r" + id,
                                    id,
                                    "chargeback_reverse",
                                    "approved",
                                    "full",
                                    "1100",
                                    base.plusSeconds(4)));
                },
                "order refunded 5 returned 5 false false -",
                "credits 50");
    }

    @Test
    void aPlanThatIsChargedBackAndDecidedForUs() {
        Instant base = base();
        everyOrderEndsTheSame(
                buyer -> {
                    String id = begin(buyer, true);
                    return messages(
                            id,
                            base,
                            PaddleStory.completed(id + "-0", id, id, "pri_starter", "1000", base, "web"),
                            PaddleStory.adjustment(
                                    id + "-1", id, id, "chargeback", "approved", "full", "1100", base.plusSeconds(1)),
                            PaddleStory.adjustment(
                                    id + "-2", id, id, "chargeback", "reversed", "full", "1100", base.plusSeconds(2)),
                            PaddleStory.adjustment(
                                    id + "-3",
                                    "r" + id,
                                    id,
                                    "chargeback_reverse",
                                    "approved",
                                    "full",
                                    "1100",
                                    base.plusSeconds(3)));
                },
                "order refunded 10 returned 10 false",
                "subscription cancelled starter false true",
                "credits 100");
    }

    @Test
    void aRefundOfAPlanThatIsRejectedAndOneOfAPartThatIsApproved() {
        Instant base = base();
        everyOrderEndsTheSame(
                buyer -> {
                    String id = begin(buyer, true);
                    return messages(
                            id,
                            base,
                            PaddleStory.completed(id + "-0", id, id, "pri_starter", "1000", base, "web"),
                            PaddleStory.adjustment(
                                    id + "-1",
                                    id,
                                    id,
                                    "refund",
                                    "pending_approval",
                                    "full",
                                    "1100",
                                    base.plusSeconds(1)),
                            PaddleStory.adjustment(
                                    id + "-2", id, id, "refund", "rejected", "full", "1100", base.plusSeconds(2)),
                            PaddleStory.adjustment(
                                    id + "-3",
                                    "p" + id,
                                    id,
                                    "refund",
                                    "approved",
                                    "partial",
                                    "550",
                                    base.plusSeconds(3)));
                },
                "order paid 10 returned 5 false",
                "subscription active starter true true",
                "credits 100");
    }

    @Test
    void aPackWhoseRefundWaitsAndIsApprovedInParts() {
        Instant base = base();
        everyOrderEndsTheSame(
                buyer -> {
                    String id = begin(buyer, false);
                    return messages(
                            id,
                            base,
                            PaddleStory.completed(id + "-0", id, null, "pri_small", "500", base, "web"),
                            PaddleStory.adjustment(
                                    id + "-1",
                                    id,
                                    id,
                                    "refund",
                                    "pending_approval",
                                    "partial",
                                    "220",
                                    base.plusSeconds(1)),
                            PaddleStory.adjustment(
                                    id + "-2", id, id, "refund", "approved", "partial", "220", base.plusSeconds(2)),
                            PaddleStory.adjustment(
                                    id + "-3",
                                    "s" + id,
                                    id,
                                    "refund",
                                    "pending_approval",
                                    "partial",
                                    "220",
                                    base.plusSeconds(3)));
                },
                "order paid 5 returned 1 true",
                "credits 30",
                "reclaim 10 10 20 owed 0");
    }

    @Test
    void aSubscriptionItsRenewalAndItsRefundSurviveEveryDeath() {
        Instant base = base();
        everyDeathEndsTheSame(
                buyer -> {
                    String id = begin(buyer, true);
                    return messages(
                            id,
                            base,
                            PaddleStory.completed(id + "-0", id, id, "pri_starter", "1000", base, "web"),
                            PaddleStory.completed(
                                    id + "-1",
                                    id + "-r",
                                    id,
                                    "pri_starter",
                                    "1000",
                                    base.plusSeconds(2),
                                    "subscription_recurring"),
                            PaddleStory.adjustment(
                                    id + "-2",
                                    id,
                                    id + "-r",
                                    "refund",
                                    "approved",
                                    "full",
                                    "1100",
                                    base.plusSeconds(4)));
                },
                "order refunded 10",
                "credits 0");
    }

    private Instant base() {
        return clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    }

    private String begin(UUID buyer, boolean plan) {
        story.opened(buyer, buyer.toString(), plan, clock.instant());
        return buyer.toString();
    }

    private static List<IncomingEvent> messages(String id, Instant base, String... bodies) {
        List<IncomingEvent> messages = new ArrayList<>();
        for (String body : bodies) {
            int number = messages.size();
            String type = body.replaceAll("(?s).*\"event_type\":\"([a-z_.]+)\".*", "$1");
            messages.add(new IncomingEvent(
                    PaddleEventHandler.PROVIDER,
                    id + "-" + number,
                    type,
                    body,
                    Origin.ASKED,
                    base.plusSeconds(number)));
        }
        return messages;
    }
}
