package ai.vidgo.billing.ledger;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The credits of all users: three buckets per account and an append-only ledger that explains them
 * (contract: data-identity-billing §2, decision record 0006, answers in docs/ledger.md). Each operation is one SQL
 * function of {@code R__ledger.sql}, so the account's row is locked for one round trip; called inside a transaction, it
 * becomes part of it. Spending order: bonus, subscription, purchased. Outcomes are read as names, which have a fixed
 * length, to keep it at one round trip; see {@link Sql}.
 */
@ApplicationScoped
public class Ledger {

    private static final String BALANCE = """
            SELECT subscription_credits, purchased_credits, bonus_credits, bonus_credits_expiry,
                   subscription_credits_end, spent_since(user_id, coalesce(credits_reset_at, opened_at)) AS used,
                   spent_since(user_id, ?) AS weekly_used
              FROM credit_accounts
             WHERE user_id = ? AND (bonus_credits_expiry IS NULL OR bonus_credits_expiry > ?)
               AND (subscription_credits_end IS NULL OR subscription_credits_end > ?)""";

    private final Sql sql;
    private final Clock clock;
    private final LedgerConfig config;
    private final HoldWatch watch;

    @Inject
    Ledger(Sql sql, Clock clock, LedgerConfig config, Event<HoldMoved> moved) {
        this(sql, clock, config, new HoldWatch(moved::fire));
    }

    /** Public for the bench, which measures it without the service around it. */
    public Ledger(Sql sql, Clock clock, LedgerConfig config) {
        this(sql, clock, config, new HoldWatch(move -> {}));
    }

    private Ledger(Sql sql, Clock clock, LedgerConfig config, HoldWatch watch) {
        this.sql = sql;
        this.clock = clock;
        this.config = config;
        this.watch = watch;
    }

    /** Where credits are kept, in spending order. */
    public enum Bucket {
        BONUS,
        SUBSCRIPTION,
        PURCHASED;

        private String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Credits that come from outside, once per key. Bonus credits added this way never expire.
     *
     * @param type ledger type, for example {@code purchase} or {@code bonus}
     * @param key natural key of the cause, unique per user, for example {@code order:CR-…}
     * @param amount credits, above 0
     */
    public record Grant(
            UUID userId,
            Bucket bucket,
            int amount,
            String type,
            String key,
            @Nullable UUID packageId,
            @Nullable String paymentId,
            String description) {}

    /**
     * What an administrator changes.
     *
     * @param bucket where credits are added; what is taken away goes in spending order
     * @param amount credits to add, or below 0 to take away
     * @param bonusExpiry when added bonus credits expire, null for never; of two expiries of the bucket the later counts
     */
    public record Adjustment(
            UUID userId,
            Bucket bucket,
            int amount,
            @Nullable Instant bonusExpiry,
            UUID adminId,
            String description) {}

    /** Locks the account until the transaction ends, so that nothing else changes this user's credits or plan. */
    public void lock(UUID userId) {
        sql.one("SELECT (ledger_lock(?, ?)).user_id", row -> row.uuid("user_id"), userId, clock.instant());
    }

    /** The balance now; expired credits are taken out of the ledger first. */
    public Balance balance(UUID userId) {
        return readBalance(userId).orElseGet(() -> {
            lock(userId);
            return readBalance(userId).orElseThrow();
        });
    }

    /** Holds {@code amount} credits for a job, once per job. The hold expires after {@code vidgo.ledger.hold-lifetime}. */
    public Reservation reserve(UUID userId, String jobId, String serviceType, int amount) {
        Instant now = clock.instant();
        return sql.one(
                HoldWatch.RESERVE,
                watch.reading(Reservation::of, serviceType, now),
                userId,
                jobId,
                serviceType,
                amount,
                now,
                now.plus(config.holdLifetime()),
                jobId);
    }

    /**
     * Charges a job's hold, once; a repetition gives the same answer.
     *
     * @param amount credits to charge, at most what is held; null for all. The rest goes back where it came from.
     */
    public Settlement settle(String jobId, @Nullable Integer amount) {
        Instant now = clock.instant();
        return sql.one(HoldWatch.SETTLE, watch.reading(Settlement::of, null, now), jobId, amount, now, jobId);
    }

    /** Gives a job's hold back, once. A job that was never reserved is remembered, and can never be reserved later. */
    public Release release(String jobId, String reason) {
        Instant now = clock.instant();
        return sql.one(HoldWatch.RELEASE, watch.reading(Release::of, null, now), jobId, reason, now, jobId);
    }

    /** Charges {@code amount} credits for a generation at once, once per user and generation. */
    public Consumption consume(UUID userId, String generationId, String serviceType, int amount) {
        return sql.one(
                "SELECT outcome::name, amount, balance FROM credits_consume(?, ?, ?, ?, ?)",
                Consumption::of,
                userId,
                generationId,
                serviceType,
                amount,
                clock.instant());
    }

    /** Adds credits; false when this key was granted before. */
    public boolean grant(Grant grant) {
        return sql.one(
                "SELECT credits_grant(?, ?, ?, ?, ?, ?::uuid, ?, ?, ?) AS granted",
                row -> row.flag("granted"),
                grant.userId(),
                grant.bucket().column(),
                grant.amount(),
                grant.type(),
                grant.key(),
                grant.packageId(),
                grant.paymentId(),
                grant.description(),
                clock.instant());
    }

    /**
     * How much of what a payment had bought is to be out of the account because the money goes back.
     *
     * @param bucket where the payment's credits went, subscription or purchased
     * @param due credits that the money had bought which went back; {@link #EVERYTHING} of a period
     * @param pending credits that a refund under way would return
     */
    public record Reclaim(
            UUID userId,
            Bucket bucket,
            String paymentId,
            @Nullable UUID packageId,
            int due,
            int pending,
            String description) {

        /** All that is left in the bucket, whatever that is; what was spent of it is not owed. */
        public static final int EVERYTHING = 1_000_000_000;
    }

    /**
     * What a reclaim did.
     *
     * @param moved credits that were taken now; below 0 credits that came back
     * @param missing credits of {@code due} that had been spent
     */
    public record Reclaimed(int moved, int missing) {}

    /** Takes credits away until as many are out as the reclaim says, or gives some again. Repeating it does nothing. */
    public Reclaimed reclaim(Reclaim wanted) {
        return sql.one(
                "SELECT moved, missing FROM credits_reclaim(?, ?, ?::uuid, ?, ?, ?, ?, ?)",
                row -> new Reclaimed(row.number("moved"), row.number("missing")),
                wanted.userId(),
                wanted.paymentId(),
                wanted.packageId(),
                wanted.bucket().column(),
                wanted.due(),
                wanted.pending(),
                wanted.description(),
                clock.instant());
    }

    /** Adds or takes credits in one {@code admin_adjustment} row; false, and nothing happens, when the user has fewer. */
    public boolean adjust(Adjustment adjustment) {
        return sql.one(
                "SELECT done FROM credits_adjust(?, ?, ?, ?::timestamptz, ?, ?, ?)",
                row -> row.flag("done"),
                adjustment.userId(),
                adjustment.bucket().column(),
                adjustment.amount(),
                adjustment.bonusExpiry(),
                adjustment.adminId(),
                adjustment.description(),
                clock.instant());
    }

    /**
     * Begins a period of a subscription: left-over subscription credits expire, {@code amount} new ones come.
     *
     * @param amount credits; a period without any leaves no row and is not remembered
     * @param key natural key of the period; false is returned when it was begun before
     * @param end when the credits expire unless another period has begun
     */
    public boolean beginPeriod(UUID userId, int amount, String key, Instant end, String description) {
        return sql.one(
                "SELECT credits_begin_period(?, ?, ?, ?, ?, ?) AS begun",
                row -> row.flag("begun"),
                userId,
                amount,
                key,
                end,
                description,
                clock.instant());
    }

    /** Takes the subscription credits away because the subscription ended; returns how many. */
    public int endPeriod(UUID userId, String description) {
        return endPeriod(userId, "expiry", description);
    }

    /** Takes the subscription credits away because their money was returned; returns how many. */
    public int revokePeriod(UUID userId, String description) {
        return endPeriod(userId, "refund", description);
    }

    /**
     * Whether to tell the user that the balance has fallen below {@code threshold}; true once per crossing. Whoever gets
     * true has to tell, in the same transaction.
     */
    public boolean tellLow(UUID userId, int threshold) {
        return sql.one("SELECT credits_tell_low(?, ?) AS tell", row -> row.flag("tell"), userId, threshold);
    }

    private Optional<Balance> readBalance(UUID userId) {
        Instant now = clock.instant();
        return sql.find(BALANCE, Ledger::balance, monday(now), userId, now, now);
    }

    private int endPeriod(UUID userId, String type, String description) {
        return sql.one(
                "SELECT credits_end_period(?, ?, ?, ?) AS taken",
                row -> row.number("taken"),
                userId,
                type,
                description,
                clock.instant());
    }

    private static Balance balance(Row row) {
        return new Balance(
                row.number("subscription_credits"),
                row.number("purchased_credits"),
                row.number("bonus_credits"),
                row.findInstant("bonus_credits_expiry"),
                row.findInstant("subscription_credits_end"),
                row.number("used"),
                row.number("weekly_used"));
    }

    private static Instant monday(Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
