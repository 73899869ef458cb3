package ai.vidgo.billing.ledger;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The credits of all users: three buckets per account and an append-only ledger that explains them
 * (contract: data-identity-billing §2). Each operation is one SQL function, so the account's row is locked for one round
 * trip; called inside a transaction, it becomes part of it. Spending order: bonus, subscription, purchased.
 *
 * <h2>Decision: a hold debits the ledger</h2>
 *
 * A reservation takes the credits out of the buckets and writes the {@code generation} row at once; settling the full
 * price then changes no balance, and releasing, expiring or settling less writes one {@code refund} row that returns
 * credits to the buckets they came from. The alternative, a separate "held" amount beside the buckets with the ledger row
 * at settle time, keeps failed jobs out of the user's history, but then L1 (buckets = sum of the ledger) is only true
 * after adding the holds, every reader of a balance has to subtract them, and a crash between "held" and "settled" leaves
 * credits that no row explains. With the debit first, L1 to L5 are plain sums at every moment, and what a user sees as
 * the balance is what can be spent.
 */
@ApplicationScoped
public class Ledger {

    private static final String BALANCE = """
            SELECT subscription_credits, purchased_credits, bonus_credits, bonus_credits_expiry,
                   spent_since(user_id, coalesce(credits_reset_at, opened_at)) AS used,
                   spent_since(user_id, ?) AS weekly_used
              FROM credit_accounts
             WHERE user_id = ? AND (bonus_credits_expiry IS NULL OR bonus_credits_expiry > ?)
               AND (subscription_credits_end IS NULL OR subscription_credits_end > ?)""";

    private final Sql sql;
    private final Clock clock;
    private final LedgerConfig config;

    Ledger(Sql sql, Clock clock, LedgerConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    /** What can be added by {@link #grant}. */
    public enum Bucket {
        BONUS,
        PURCHASED
    }

    /**
     * Credits that come from outside, once per key.
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
                "SELECT * FROM credits_reserve(?, ?, ?, ?, ?, ?)",
                Ledger::reservation,
                userId,
                jobId,
                serviceType,
                amount,
                now,
                now.plus(config.holdLifetime()));
    }

    /**
     * Charges a job's hold, once; a repetition gives the same answer.
     *
     * @param amount credits to charge, at most what is held; null for all. The rest goes back where it came from.
     */
    public Closing settle(String jobId, @Nullable Integer amount) {
        return close(jobId, HoldEnd.SETTLED, amount, null);
    }

    /** Gives a job's hold back, once. A job that was never reserved is remembered, and can never be reserved later. */
    public Closing release(String jobId, String reason) {
        return close(jobId, HoldEnd.RELEASED, null, reason);
    }

    /** Adds credits; false when this key was granted before. */
    public boolean grant(Grant grant) {
        return sql.one(
                "SELECT credits_grant(?, ?, ?, ?, ?, ?::uuid, ?, ?, NULL, ?) AS granted",
                row -> row.flag("granted"),
                grant.userId(),
                grant.bucket().name().toLowerCase(Locale.ROOT),
                grant.amount(),
                grant.type(),
                grant.key(),
                grant.packageId(),
                grant.paymentId(),
                grant.description(),
                clock.instant());
    }

    /**
     * Begins a period of a subscription: left-over subscription credits expire, {@code amount} new ones come.
     *
     * @param key natural key of the period; false is returned when it was begun before
     * @param end when the new credits expire
     */
    public boolean beginPeriod(UUID userId, int amount, String key, Instant end, String description) {
        Instant now = clock.instant();
        return sql.one(
                "SELECT credits_begin_period(?, ?, ?, ?, ?, ?) AS begun",
                row -> row.flag("begun"),
                userId,
                amount,
                key,
                end,
                description,
                now);
    }

    /** Takes the subscription credits away because the subscription ended; returns how many. */
    public int endPeriod(UUID userId, String description) {
        return endPeriod(userId, "expiry", description);
    }

    /** Takes the subscription credits away because their money was returned; returns how many. */
    public int revokePeriod(UUID userId, String description) {
        return endPeriod(userId, "refund", description);
    }

    /** A page of a user's ledger, newest first; {@code type} null for all. */
    public List<LedgerEntry> entries(UUID userId, @Nullable String type, int limit, int offset) {
        return sql.list("""
                SELECT * FROM credit_transactions
                 WHERE user_id = ? AND (?::text IS NULL OR transaction_type = ?)
                 ORDER BY sequence DESC LIMIT ? OFFSET ?""", LedgerEntry::of, userId, type, type, limit, offset);
    }

    /** How many rows {@link #entries} can give. */
    public long count(UUID userId, @Nullable String type) {
        return sql.one(
                "SELECT count(*) AS n FROM credit_transactions WHERE user_id = ? AND (?::text IS NULL OR transaction_type = ?)",
                row -> row.count("n"),
                userId,
                type,
                type);
    }

    /** Gives back holds whose time is over. Safe on several instances: closing a hold twice changes nothing. */
    @Scheduled(every = "30s", delayed = "30s")
    public void expireHolds() {
        sql.list(
                        "SELECT job_id FROM credit_holds WHERE status = 'held' AND expires_at <= ? LIMIT 500",
                        row -> row.text("job_id"),
                        clock.instant())
                .forEach(job -> close(job, HoldEnd.EXPIRED, null, "hold expired"));
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

    private Closing close(String jobId, HoldEnd end, @Nullable Integer charged, @Nullable String reason) {
        return sql.one(
                "SELECT * FROM credits_close(?, ?, ?::integer, ?, ?)",
                row -> closing(row, end),
                jobId,
                end.name().toLowerCase(Locale.ROOT),
                charged,
                reason,
                clock.instant());
    }

    private static Reservation reservation(Row row) {
        return switch (row.text("outcome")) {
            case "held" -> new Reservation.Held(row.number("amount"), row.number("balance"));
            case "insufficient" -> new Reservation.Insufficient(row.number("amount"), row.number("balance"));
            case "foreign" -> new Reservation.Foreign();
            default -> new Reservation.Ended(end(row));
        };
    }

    private static Closing closing(Row row, HoldEnd wanted) {
        return switch (row.text("outcome")) {
            case "unknown" -> new Closing.Unknown();
            case "too_much" -> new Closing.TooMuch(row.number("amount"));
            default -> end(row) == wanted ? new Closing.Done(row.number("amount")) : new Closing.EndedBefore(end(row));
        };
    }

    private static HoldEnd end(Row row) {
        return HoldEnd.valueOf(row.text("outcome").toUpperCase(Locale.ROOT));
    }

    private static Balance balance(Row row) {
        return new Balance(
                row.number("subscription_credits"),
                row.number("purchased_credits"),
                row.number("bonus_credits"),
                row.findInstant("bonus_credits_expiry"),
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
