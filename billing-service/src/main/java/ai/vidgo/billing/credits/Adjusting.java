package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.Balance;
import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.ledger.Ledger.Bucket;
import ai.vidgo.billing.users.Users;
import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.idempotency.IdempotentRequests;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Credits that an administrator gives or takes: one ledger row and one line in the trail, together or not at all. */
@ApplicationScoped
class Adjusting {

    /** Most credits of one change. */
    static final int MOST = 1_000_000;

    private final Ledger ledger;
    private final Users users;
    private final AdminAudit audit;
    private final IdempotentRequests requests;
    private final CurrentCaller caller;

    Adjusting(Ledger ledger, Users users, AdminAudit audit, IdempotentRequests requests, CurrentCaller caller) {
        this.ledger = ledger;
        this.users = users;
        this.audit = audit;
        this.requests = requests;
        this.caller = caller;
    }

    /**
     * What an administrator asks for.
     *
     * @param userId as it was sent
     * @param amount below 0 to take away, whatever the bucket
     */
    @RegisterForReflection
    record Wish(
            String userId,
            Bucket bucket,
            int amount,
            @Nullable Instant bonusExpiry,
            String description) {}

    /** The buckets after it, under the original's names. */
    @RegisterForReflection
    record NewBalance(
            int subscription,
            int purchased,
            int bonus,
            @Nullable Instant bonusExpiry,
            int total) {

        static NewBalance of(Balance balance) {
            return new NewBalance(
                    balance.subscription(),
                    balance.purchased(),
                    balance.bonus(),
                    balance.bonusExpiry(),
                    balance.total());
        }
    }

    /** What the trail keeps of a change. */
    @RegisterForReflection
    record Change(int amount, String description, NewBalance balance) {}

    /**
     * Changes a user's credits in the name of the caller.
     *
     * @param key the request's Idempotency-Key, or null
     * @throws Problem 400 {@code unknown_user}; 400 {@code too_few_credits} when more is to be taken than the user has,
     *     nothing changes; 503 {@code service_unavailable} when nobody can say whether the user exists
     */
    NewBalance adjust(@Nullable String key, Wish wish) {
        UUID admin = caller.require().userId();
        UUID userId = users.require(wish.userId());
        return requests.once(admin, "adjust-credits", key, wish, NewBalance.class, () -> adjust(admin, userId, wish));
    }

    private NewBalance adjust(UUID admin, UUID userId, Wish wish) {
        ledger.lock(userId);
        NewBalance before = NewBalance.of(ledger.balance(userId));
        if (!ledger.adjust(new Ledger.Adjustment(
                userId, wish.bucket(), wish.amount(), wish.bonusExpiry(), admin, wish.description()))) {
            throw Problem.of(400, "too_few_credits", before.total());
        }
        NewBalance after = NewBalance.of(ledger.balance(userId));
        audit.record(new AdminAction(
                "credits.adjusted",
                "user",
                userId.toString(),
                before,
                new Change(wish.amount(), wish.description(), after)));
        return after;
    }
}
