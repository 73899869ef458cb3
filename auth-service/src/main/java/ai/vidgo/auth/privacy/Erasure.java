package ai.vidgo.auth.privacy;

import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.auth.tokens.TokenConfig;
import ai.vidgo.platform.outbox.Outbox;
import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.privacy.UserErased;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes an account out of the world: here at once, in the other services as soon as the outbox reaches them, which it
 * tries until it does. What must be kept (ledger, orders, invoices, trail) keeps a bare id that means nothing any more.
 */
@ApplicationScoped
class Erasure {

    private static final Logger LOG = Logger.getLogger(Erasure.class);

    private final Accounts accounts;
    private final List<PersonalData> features;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;
    private final Duration echo;

    Erasure(
            Accounts accounts,
            @All List<PersonalData> features,
            Outbox outbox,
            Sql sql,
            Clock clock,
            TokenConfig tokens) {
        this.accounts = accounts;
        this.features = features;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
        // A little longer than the tokens, for requests that began with the last one.
        this.echo = tokens.accessLife().plusMinutes(5);
    }

    /** Erases a user; the other services are told in the same transaction. A user that is gone is not erased again. */
    @Transactional
    void erase(UUID userId) {
        // Whoever signs in meanwhile waits here and finds no account, or was first and is signed out with the others.
        if (accounts.byIdLocked(userId).isEmpty()) {
            return;
        }
        features.forEach(feature -> feature.erase(userId));
        sql.update("INSERT INTO erased_accounts (user_id, erased_at) VALUES (?, ?)", userId, clock.instant());
        tell(userId);
        LOG.infof("account %s is erased at its owner's wish", userId);
    }

    /** Tells the services once more when no token of the account is left: erasing what is erased does nothing. */
    @Scheduled(every = "10m", delayed = "2m")
    @Transactional
    void tellAgain() {
        sql.list(
                        "DELETE FROM erased_accounts WHERE erased_at < ? RETURNING user_id",
                        row -> row.uuid("user_id"),
                        clock.instant().minus(echo))
                .forEach(this::tell);
    }

    private void tell(UUID userId) {
        outbox.publish(UserErased.TOPIC, userId.toString(), new UserErased(userId));
    }
}
