package ai.vidgo.billing.payments;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.PaymentNumbers.PaymentNumber;
import ai.vidgo.platform.mail.MailRequested;
import ai.vidgo.platform.outbox.Outbox;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Mails about payments, asked for in the caller's transaction; auth-service knows the addresses and writes them. */
@ApplicationScoped
public class PaymentMail {

    /** What is older than this when we hear of it is no news to the payer. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

    PaymentMail(Outbox outbox, Sql sql, Clock clock) {
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    /** The number that the payer takes to a bank or a shop. */
    public void numberIssued(Order order, PaymentNumber number) {
        Map<String, String> values = new HashMap<>();
        values.put("order_number", order.number());
        values.put("item", order.item());
        values.put("amount", order.amount().toPlainString());
        values.put("currency", order.currency());
        values.put("kind", number.kind());
        values.put("bank_code", number.bankCode() == null ? "" : number.bankCode());
        values.put("number", number.number() == null ? String.join(" ", number.barcodes()) : number.number());
        values.put("expires_at", number.expiresAt().toString());
        send(order.userId(), "payment-number", order.number(), values);
    }

    /** A renewal could not be charged; old news are not sent. */
    public void chargeFailed(UUID subscription, Instant at) {
        if (at.plus(NEWS).isAfter(clock.instant())) {
            send(ownerOf(subscription), "payment-failed", subscription + ":" + at.getEpochSecond(), Map.of());
        }
    }

    /** The provider will not charge the card any more often: the payer has to subscribe again. */
    public void contractEnds(UUID subscription, int chargesLeft) {
        send(
                ownerOf(subscription),
                "contract-ends",
                subscription + ":" + chargesLeft,
                Map.of("charges_left", Integer.toString(chargesLeft)));
    }

    private void send(UUID user, String template, String subject, Map<String, String> values) {
        outbox.publish(
                MailRequested.TOPIC, template + ":" + subject, new MailRequested(user, null, template, null, values));
    }

    private UUID ownerOf(UUID subscription) {
        return sql.one("SELECT user_id FROM subscriptions WHERE id = ?", row -> row.uuid("user_id"), subscription);
    }
}
