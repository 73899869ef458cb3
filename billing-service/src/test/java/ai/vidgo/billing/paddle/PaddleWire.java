package ai.vidgo.billing.paddle;

import java.time.Instant;
import java.util.List;

/** Bodies of Paddle's webhooks about a checkout {@code txn_} and a buyer's id. */
public final class PaddleWire {

    private PaddleWire() {}

    /** Paid, and taken back by the payer's bank. */
    public static List<String> packThatIsChargedBack(String id, Instant base) {
        return List.of(
                PaddleStory.completed(id + "-0", id, null, "pri_small", "500", base, "web"),
                PaddleStory.adjustment(
                        id + "-1", id, id, "chargeback", "approved", "full", "1100", base.plusSeconds(1)));
    }

    /** Paid, renewed, and the renewal's money returned. */
    public static List<String> planThatRenewsAndIsRefunded(String id, Instant base) {
        String renewal = id + "-r";
        return List.of(
                PaddleStory.completed(id + "-0", id, id, "pri_starter", "1000", base, "web"),
                PaddleStory.completed(
                        id + "-1", renewal, id, "pri_starter", "1000", base.plusSeconds(1), "subscription_recurring"),
                PaddleStory.adjustment(
                        id + "-2", id, renewal, "refund", "approved", "full", "1100", base.plusSeconds(2)));
    }
}
