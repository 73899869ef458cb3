package ai.vidgo.billing.ledger;

import ai.vidgo.billing.ledger.Ledger.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One user's ledger as plain arithmetic, without a database, locks or rows: what {@link Ledger} has to agree with. */
final class LedgerModel {

    static final Duration HOLD_LIFETIME = Duration.ofHours(6);

    private final UUID user;
    private final Map<String, Hold> holds = new HashMap<>();
    private final Set<String> consumed = new HashSet<>();
    private final Set<String> keys = new HashSet<>();

    private int bonus;
    private int subscription;
    private int purchased;
    private @Nullable Instant bonusExpiry;
    private @Nullable Instant periodEnd;

    LedgerModel(UUID user) {
        this.user = user;
    }

    record Buckets(int bonus, int subscription, int purchased) {}

    /** {@code end} null while the credits are held. */
    private record Hold(
            Buckets taken,
            @Nullable Instant bonusExpiry,
            @Nullable Instant periodEnd,
            Instant expiresAt,
            @Nullable HoldEnd end,
            int settled,
            boolean ofUser) {

        int amount() {
            return taken.bonus + taken.subscription + taken.purchased;
        }

        Hold ended(HoldEnd how, int charged) {
            return new Hold(taken, bonusExpiry, periodEnd, expiresAt, how, charged, ofUser);
        }
    }

    Buckets buckets(Instant now) {
        expire(now);
        return new Buckets(bonus, subscription, purchased);
    }

    Reservation reserve(String job, int amount, Instant now) {
        expire(now);
        Hold hold = holds.get(job);
        if (hold == null && consumed.contains(job)) {
            return new Reservation.Ended(HoldEnd.SETTLED);
        } else if (hold == null && total() < amount) {
            return new Reservation.Insufficient(amount, total());
        } else if (hold == null) {
            holds.put(job, new Hold(take(amount), bonusExpiry, periodEnd, now.plus(HOLD_LIFETIME), null, 0, true));
            return new Reservation.Held(amount, total());
        }
        int balance = total();
        hold = expireHold(job, hold, now);
        return hold.end == null ? new Reservation.Held(hold.amount(), balance) : new Reservation.Ended(hold.end);
    }

    Settlement settle(String job, @Nullable Integer charged, Instant now) {
        Hold hold = holds.get(job);
        if (hold == null) {
            return new Settlement.Unknown();
        }
        boolean whole = charged == null || charged == hold.amount();
        if (hold.end == null && !(whole && hold.expiresAt.isAfter(now))) {
            expire(now);
            hold = expireHold(job, hold, now);
        }
        if (hold.end == null) {
            int amount = charged == null ? hold.amount() : charged;
            if (amount > hold.amount()) {
                return new Settlement.TooMuch(hold.amount());
            }
            if (!whole) {
                giveBack(hold, amount, now);
            }
            hold = hold.ended(HoldEnd.SETTLED, amount);
            holds.put(job, hold);
        }
        return hold.end == HoldEnd.SETTLED
                ? new Settlement.Charged(hold.settled, user, total())
                : new Settlement.EndedBefore(Objects.requireNonNull(hold.end));
    }

    Release release(String job, Instant now) {
        Hold hold = holds.computeIfAbsent(
                job, absent -> new Hold(new Buckets(0, 0, 0), null, null, now, HoldEnd.RELEASED, 0, false));
        if (hold.end == null) {
            expire(now);
            hold = expireHold(job, hold, now);
        }
        if (hold.end == null) {
            giveBack(hold, 0, now);
            hold = hold.ended(HoldEnd.RELEASED, 0);
            holds.put(job, hold);
        }
        return hold.end == HoldEnd.SETTLED
                ? new Release.SettledBefore(hold.settled)
                : new Release.GivenBack(hold.amount());
    }

    Consumption consume(String generation, int amount, Instant now) {
        expire(now);
        Hold hold = holds.get(generation);
        if (hold != null && hold.ofUser) {
            hold = expireHold(generation, hold, now);
            return hold.end == null || hold.end == HoldEnd.SETTLED
                    ? new Consumption.ChargedBefore()
                    : new Consumption.EndedBefore(hold.end);
        } else if (consumed.contains(generation)) {
            return new Consumption.ChargedBefore();
        } else if (total() < amount) {
            return new Consumption.Insufficient(amount, total());
        }
        take(amount);
        if (amount > 0) {
            consumed.add(generation);
        }
        return new Consumption.Charged(amount, total());
    }

    boolean grant(Bucket bucket, int amount, String key, Instant now) {
        expire(now);
        if (!keys.add(key)) {
            return false;
        }
        add(bucket, amount, null);
        return true;
    }

    boolean adjust(Bucket bucket, int amount, @Nullable Instant expiry, Instant now) {
        expire(now);
        if (total() + amount < 0) {
            return false;
        } else if (amount < 0) {
            take(-amount);
        } else {
            add(bucket, amount, expiry);
        }
        return true;
    }

    boolean beginPeriod(int amount, String key, Instant end, Instant now) {
        expire(now);
        if (keys.contains(key)) {
            return false;
        }
        if (amount > 0) {
            keys.add(key);
        }
        subscription = amount;
        periodEnd = end;
        return true;
    }

    int endPeriod(Instant now) {
        expire(now);
        int taken = subscription;
        subscription = 0;
        periodEnd = null;
        return taken;
    }

    void sweep(Instant now) {
        Set.copyOf(holds.keySet()).forEach(job -> {
            Hold hold = holds.get(job);
            if (hold.end == null && !hold.expiresAt.isAfter(now)) {
                release(job, now);
            }
        });
    }

    private int total() {
        return bonus + subscription + purchased;
    }

    private Buckets take(int amount) {
        int fromBonus = Math.min(bonus, amount);
        int fromSubscription = Math.min(subscription, amount - fromBonus);
        Buckets taken = new Buckets(fromBonus, fromSubscription, amount - fromBonus - fromSubscription);
        bonus -= taken.bonus;
        subscription -= taken.subscription;
        purchased -= taken.purchased;
        return taken;
    }

    private void add(Bucket bucket, int amount, @Nullable Instant expiry) {
        switch (bucket) {
            case BONUS -> {
                bonusExpiry = later(expiry);
                bonus += amount;
            }
            case SUBSCRIPTION -> subscription += amount;
            case PURCHASED -> purchased += amount;
        }
    }

    private @Nullable Instant later(@Nullable Instant added) {
        if (bonus == 0) {
            return added;
        }
        if (added == null || bonusExpiry == null) {
            return null;
        }
        return added.isAfter(bonusExpiry) ? added : bonusExpiry;
    }

    private void expire(Instant now) {
        if (bonusExpiry != null && !bonusExpiry.isAfter(now)) {
            bonus = 0;
            bonusExpiry = null;
        }
        if (periodEnd != null && !periodEnd.isAfter(now)) {
            subscription = 0;
            periodEnd = null;
        }
    }

    private Hold expireHold(String job, Hold hold, Instant now) {
        if (hold.end != null || hold.expiresAt.isAfter(now)) {
            return hold;
        }
        giveBack(hold, 0, now);
        Hold ended = hold.ended(HoldEnd.EXPIRED, 0);
        holds.put(job, ended);
        return ended;
    }

    private void giveBack(Hold hold, int charged, Instant now) {
        int toBonus = hold.taken.bonus - Math.min(hold.taken.bonus, charged);
        int chargedBeyondBonus = Math.max(charged - hold.taken.bonus, 0);
        int toSubscription = hold.taken.subscription - Math.min(hold.taken.subscription, chargedBeyondBonus);
        if (toBonus > 0) {
            bonusExpiry = later(hold.bonusExpiry);
            bonus += toBonus;
        }
        if (Objects.equals(periodEnd, hold.periodEnd)) {
            subscription += toSubscription;
        }
        purchased += hold.amount() - charged - toBonus - toSubscription;
        expire(now);
    }
}
