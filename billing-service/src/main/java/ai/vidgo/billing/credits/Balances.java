package ai.vidgo.billing.credits;

import ai.vidgo.billing.credits.BalanceOut.Expiring;
import ai.vidgo.billing.ledger.Balance;
import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.subscriptions.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a user has, has spent and will lose. */
@ApplicationScoped
class Balances {

    private final Ledger ledger;
    private final Terms terms;
    private final CreditsConfig config;
    private final Clock clock;

    Balances(Ledger ledger, Terms terms, CreditsConfig config, Clock clock) {
        this.ledger = ledger;
        this.terms = terms;
        this.config = config;
        this.clock = clock;
    }

    /** The balance now, after what is due was applied. */
    BalanceOut of(UUID userId) {
        Plan plan = terms.planOf(userId);
        Balance balance = ledger.balance(userId);
        return new BalanceOut(
                balance.subscription(),
                balance.purchased(),
                balance.bonus(),
                balance.total(),
                balance.used(),
                balance.total() + balance.used(),
                plan.weeklyCredits(),
                balance.weeklyUsed(),
                nextMonday(),
                balance.subscription(),
                balance.purchased(),
                balance.bonus(),
                balance.bonusExpiry(),
                balance.subscriptionExpiry(),
                balance.total(),
                expiringSoon(balance));
    }

    private List<Expiring> expiringSoon(Balance balance) {
        return Stream.of(
                        expiring("bonus", balance.bonus(), balance.bonusExpiry()),
                        expiring("subscription", balance.subscription(), balance.subscriptionExpiry()))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Expiring::expiresAt))
                .toList();
    }

    private @Nullable Expiring expiring(String bucket, int credits, @Nullable Instant expiry) {
        Instant horizon = clock.instant().plus(config.expiringSoon());
        return credits == 0 || expiry == null || expiry.isAfter(horizon) ? null : new Expiring(bucket, credits, expiry);
    }

    private Instant nextMonday() {
        return clock.instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
