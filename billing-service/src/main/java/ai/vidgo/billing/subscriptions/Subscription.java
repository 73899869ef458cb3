package ai.vidgo.billing.subscriptions;

import ai.vidgo.platform.sql.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user's subscription of a plan (contract: billing §4 and §10). */
record Subscription(
        UUID id,
        UUID userId,
        UUID planId,
        Status status,
        Cycle cycle,
        String paymentMethod,
        boolean mock,
        boolean autoRenew,
        @Nullable Instant startDate,
        @Nullable Instant endDate,
        @Nullable Instant lastCreditGrantAt,
        Instant createdAt) {

    /** Credits come anew every 30 days, also inside a yearly term. */
    static final Duration PERIOD = Duration.ofDays(30);

    enum Status {
        PENDING,
        ACTIVE,
        PAST_DUE,
        CANCELLED,
        EXPIRED,
        FAILED;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How long a payment lasts. */
    enum Cycle {
        MONTHLY(Duration.ofDays(30)),
        YEARLY(Duration.ofDays(365));

        private final Duration term;

        Cycle(Duration term) {
            this.term = term;
        }

        Duration term() {
            return term;
        }

        static Cycle named(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it grants its plan at an instant: a cancelled one does until its end. */
    boolean runsAt(Instant now) {
        boolean granting = status == Status.ACTIVE || status == Status.PAST_DUE || status == Status.CANCELLED;
        return granting && endDate != null && now.isBefore(endDate);
    }

    /** The number of the 30-day period that an instant falls into, from 0. */
    long periodAt(Instant now) {
        return startDate == null ? 0 : Duration.between(startDate, now).dividedBy(PERIOD);
    }

    /** The natural key of a period's credits in the ledger. */
    String periodKey(long period) {
        return "subscription:" + id + ":" + period;
    }

    static Subscription of(Row row) {
        return new Subscription(
                row.uuid("id"),
                row.uuid("user_id"),
                row.uuid("plan_id"),
                Status.valueOf(row.text("status").toUpperCase(Locale.ROOT)),
                Cycle.named(row.text("billing_cycle")),
                row.text("payment_method"),
                row.flag("is_mock"),
                row.flag("auto_renew"),
                row.findInstant("start_date"),
                row.findInstant("end_date"),
                row.findInstant("last_credit_grant_at"),
                row.instant("created_at"));
    }
}
