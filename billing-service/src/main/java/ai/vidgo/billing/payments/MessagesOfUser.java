package ai.vidgo.billing.payments;

import ai.vidgo.billing.erasure.ErasedUsers;
import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What payment providers told us about a user's orders, and what administrators noted about them. That a message came and
 * what followed from it is part of the books; its words, which may name the payer, go once it is applied.
 */
@Singleton
class MessagesOfUser implements PersonalData {

    private static final String BLANK_MESSAGES = """
            UPDATE payment_events e SET raw = ''
              FROM orders o
              JOIN erased_users u ON u.user_id = o.user_id
             WHERE o.id = e.order_id AND e.applied_at IS NOT NULL AND e.raw <> ''""";

    private static final String BLANK_REASONS = """
            UPDATE refunds r SET reason = ''
              FROM orders o
              JOIN erased_users u ON u.user_id = o.user_id
             WHERE o.id = r.order_id AND r.reason <> ''""";

    private static final String BLANK_RESOLUTIONS = """
            UPDATE payment_discrepancies d SET resolution = ''
              FROM orders o
              JOIN erased_users u ON u.user_id = o.user_id
             WHERE o.id = d.order_id AND d.resolution <> ''""";

    private static final String BLANK_OF_NOBODY =
            "UPDATE payment_events SET raw = '' WHERE order_id IS NULL AND raw <> '' AND applied_at < ?";

    private final Sql sql;
    private final ErasedUsers erased;
    private final PaymentEventsConfig config;
    private final Clock clock;

    MessagesOfUser(Sql sql, ErasedUsers erased, PaymentEventsConfig config, Clock clock) {
        this.sql = sql;
        this.erased = erased;
        this.config = config;
        this.clock = clock;
    }

    /** One message, as it came. */
    @RegisterForReflection
    record Exported(String orderNumber, String provider, String type, String raw, Instant receivedAt) {}

    @Override
    public String section() {
        return "payment_messages";
    }

    @Override
    public List<Exported> export(UUID userId) {
        return sql.list(
                """
                SELECT o.order_number, e.provider, e.type, e.raw, e.received_at
                  FROM payment_events e JOIN orders o ON o.id = e.order_id
                 WHERE o.user_id = ? ORDER BY e.received_at, e.id""",
                row -> new Exported(
                        row.text("order_number"),
                        row.text("provider"),
                        row.text("type"),
                        row.text("raw"),
                        row.instant("received_at")),
                userId);
    }

    @Override
    public void erase(UUID userId) {
        erased.add(userId);
        blank();
    }

    /** Also catches what had to wait, and what belongs to nobody and is old. */
    @Scheduled(every = "1h", delayed = "4m")
    void blank() {
        sql.update(BLANK_MESSAGES);
        sql.update(BLANK_REASONS);
        sql.update(BLANK_RESOLUTIONS);
        sql.update(BLANK_OF_NOBODY, clock.instant().minus(config.keptWithoutOrder()));
    }
}
