package ai.vidgo.billing.quota;

import ai.vidgo.platform.crypto.KeyedHash;
import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Counters of free trials. They live in PostgreSQL alone: a limit for life must not be forgotten with a cache, and stays
 * exact when Redis is away.
 */
@ApplicationScoped
class Quota implements PersonalData {

    private static final String PROMO = "promo";

    private final Sql sql;
    private final QuotaConfig config;
    private final KeyedHash hashes;
    private final Clock clock;

    Quota(Sql sql, QuotaConfig config, KeyedHash hashes, Clock clock) {
        this.sql = sql;
        this.config = config;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** Who is counted: a user, or the network of a visitor, of which only a hash is kept. */
    record Identity(String key) {}

    static Identity ofUser(UUID userId) {
        return new Identity("user:" + userId);
    }

    Identity ofVisitor(String network) {
        return new Identity("ip:" + hashes.of("quota", network));
    }

    /** What the site has left today. */
    int leftToday() {
        return left(
                config.perDay(),
                sql.find("SELECT used FROM quota_days WHERE day = ?", row -> row.number("used"), today()));
    }

    /** What an identity has left for life. */
    int leftOf(Identity identity) {
        return left(
                config.perIdentity(),
                sql.find(
                        "SELECT used FROM quota_identities WHERE identity = ?",
                        row -> row.number("used"),
                        identity.key()));
    }

    /** Takes one trial of both counters; empty when either is used up, and then nothing was taken. */
    OptionalInt use(Identity identity) {
        Integer left = sql.list(
                        "SELECT quota_use(?, ?, ?, ?, ?) AS remaining",
                        row -> Optional.ofNullable(row.findNumber("remaining")),
                        identity.key(),
                        config.perIdentity(),
                        today(),
                        config.perDay(),
                        clock.instant())
                .getFirst()
                .orElse(null);
        return left == null ? OptionalInt.empty() : OptionalInt.of(left);
    }

    /** Slots of the promotion that are left. */
    int promotionSlots() {
        return sql.one("SELECT remaining FROM quota_counters WHERE name = ?", row -> row.number("remaining"), PROMO);
    }

    /** When the daily counter begins anew. */
    Instant nextDay() {
        return today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first of the next month. */
    Instant nextMonth() {
        return today().withDayOfMonth(1)
                .plusMonths(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    int perDay() {
        return config.perDay();
    }

    int perIdentity() {
        return config.perIdentity();
    }

    @Override
    public String section() {
        return "free_trials";
    }

    @Override
    public Object export(UUID userId) {
        return Map.of("used", config.perIdentity() - leftOf(ofUser(userId)));
    }

    @Override
    public void erase(UUID userId) {
        sql.update(
                "DELETE FROM quota_identities WHERE identity = ?",
                ofUser(userId).key());
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static int left(int limit, Optional<Integer> used) {
        return Math.max(0, limit - used.orElse(0));
    }
}
