package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.subscriptions.SubscriptionState.Active;
import ai.vidgo.billing.subscriptions.SubscriptionState.Running;
import ai.vidgo.billing.subscriptions.SubscriptionState.Started;
import ai.vidgo.billing.subscriptions.SubscriptionState.Term;
import ai.vidgo.platform.sql.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user's subscription of a plan (contract: billing §4 and §10).
 *
 * @param providerId the provider's number of it, when the provider charges by itself
 * @param period what the newest credits are for; null before the first payment
 */
record Subscription(
        UUID id,
        UUID userId,
        UUID planId,
        SubscriptionState state,
        Cycle cycle,
        PaymentMethod method,
        boolean mock,
        @Nullable String providerId,
        @Nullable CreditPeriod period,
        Instant createdAt) {

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

    String status() {
        return state.wireName();
    }

    @Nullable
    Instant startDate() {
        return state instanceof Started started ? started.term().start() : null;
    }

    /** Until when the plan counts, or counted. */
    @Nullable
    Instant endDate() {
        return state instanceof Started started ? started.end() : null;
    }

    /** Whether a provider charges for the next term by itself. */
    boolean renewsByProvider() {
        return state.renews() && providerId != null;
    }

    /**
     * Until when others may count on the plan without asking again: a term that is about to be charged lasts into its
     * grace, so that nobody loses the plan in the minutes before the provider reports.
     */
    Optional<Instant> countsUntil(Duration grace) {
        return switch (state) {
            case Active active
            when renewsByProvider() -> Optional.of(active.end().plus(grace));
            case Running running -> Optional.of(running.end());
            default -> Optional.empty();
        };
    }

    /** Whether time has done something to it that is not written down yet. */
    boolean dueAt(Instant now) {
        return state instanceof Running running
                && (!now.isBefore(running.end()) || periodDueAt(now).isPresent());
    }

    /** The period whose credits are due and were not granted yet. */
    Optional<CreditPeriod> periodDueAt(Instant now) {
        return period != null && state instanceof Running running
                ? period.dueAt(now, cycle, running.term().paidUntil())
                : Optional.empty();
    }

    /** The natural key of a period's credits in the ledger. */
    String periodKey(CreditPeriod granted) {
        return "subscription:" + id + ":" + granted.number();
    }

    static Subscription of(Row row) {
        return new Subscription(
                row.uuid("id"),
                row.uuid("user_id"),
                row.uuid("plan_id"),
                state(row),
                Cycle.named(row.text("billing_cycle")),
                PaymentMethod.named(row.text("payment_method")),
                row.flag("is_mock"),
                row.findText("provider_subscription_id"),
                period(row),
                row.instant("created_at"));
    }

    private static SubscriptionState state(Row row) {
        boolean renews = row.flag("auto_renew");
        String status = row.text("status");
        return switch (status) {
            case "pending" -> new SubscriptionState.Pending(renews);
            case "failed" -> new SubscriptionState.Failed(renews);
            case "active" -> new SubscriptionState.Active(term(row), renews);
            case "past_due" -> new SubscriptionState.PastDue(term(row), row.instant("end_date"));
            case "cancelled" ->
                row.findInstant("ended_at") == null
                        ? new SubscriptionState.Cancelled(term(row), row.instant("end_date"))
                        : new SubscriptionState.Ended(term(row), row.instant("end_date"));
            case "expired" -> new SubscriptionState.Expired(term(row), row.instant("end_date"));
            default -> throw new IllegalStateException("unknown state of a subscription: " + status);
        };
    }

    private static Term term(Row row) {
        return new Term(row.instant("start_date"), row.instant("paid_until"));
    }

    private static @Nullable CreditPeriod period(Row row) {
        Instant end = row.findInstant("period_end");
        return end == null
                ? null
                : new CreditPeriod(row.number("period_number"), row.instant("last_credit_grant_at"), end);
    }
}
