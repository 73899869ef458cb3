package ai.vidgo.auth.keys;

import ai.vidgo.auth.keys.SigningKeyRow.State;
import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.identity.IdentityConfig;
import ai.vidgo.platform.identity.TokenAlgorithm;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes the first keys of an installation and changes them: by itself after an interval, and when an operator says so.
 * Instances take turns under one lock of the database and look again behind it, so a rotation that is due happens once.
 */
@ApplicationScoped
class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);

    private final SigningKeyRows rows;
    private final SigningKeys keys;
    private final KeyMaker maker;
    private final AdminAudit audit;
    private final KeysConfig config;
    private final TokenAlgorithm algorithm;
    private final Clock clock;

    KeyRotation(
            SigningKeyRows rows,
            SigningKeys keys,
            KeyMaker maker,
            AdminAudit audit,
            KeysConfig config,
            IdentityConfig identity,
            Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.maker = maker;
        this.audit = audit;
        this.config = config;
        this.algorithm = identity.algorithm();
        this.clock = clock;
    }

    /** What became of a rotation that an operator asked for. */
    sealed interface Outcome {

        /** The key {@code kid} signs from now on. */
        record Rotated(String kid) implements Outcome {}

        /** The next key is not known to every verifier yet. */
        record TooEarly(Duration pause) implements Outcome {}

        /** Tokens are signed with {@code SECRET_KEY}, which only the operator can change. */
        record NoKeys() implements Outcome {}
    }

    /** The kids before or after a rotation, for the audit trail. */
    @RegisterForReflection
    record Signing(String active) {}

    void prepare(@Observes StartupEvent event) {
        if (algorithm == TokenAlgorithm.ES256) {
            QuarkusTransaction.requiringNew().run(this::ensure);
        }
    }

    /** Rotates for an operator, and says so in the audit trail. */
    Outcome rotate() {
        if (algorithm != TokenAlgorithm.ES256) {
            return new Outcome.NoKeys();
        }
        Outcome outcome = QuarkusTransaction.requiringNew().call(this::rotateAudited);
        keys.forget();
        return outcome;
    }

    @Scheduled(every = "${vidgo.keys.check-every:10m}", delayed = "1m")
    void rotateWhenDue() {
        if (!changesByItself()) {
            return;
        }
        QuarkusTransaction.requiringNew().call(this::rotateIfDue).ifPresent(kid -> {
            keys.forget();
            LOG.infof("signing key %s took over", kid);
        });
    }

    /** When the key that signs is to change by itself; empty where no key does, or none signs yet. */
    Optional<Instant> due() {
        return changesByItself() ? rows.in(State.active).map(this::end) : Optional.empty();
    }

    private boolean changesByItself() {
        return algorithm == TokenAlgorithm.ES256 && !config.rotationInterval().isZero();
    }

    private Instant end(SigningKeyRow active) {
        return active.requireActivatedAt().plus(config.rotationInterval());
    }

    /** All keys that still matter, the newest first. */
    List<SigningKeyRow> all() {
        return rows.newestFirst();
    }

    private void ensure() {
        rows.lock();
        if (rows.in(State.active).isEmpty()) {
            SigningKeyRow first = rows.in(State.next).orElseGet(this::added);
            rows.activate(first.kid(), clock.instant());
        }
        if (rows.in(State.next).isEmpty()) {
            added();
        }
    }

    private Outcome rotateAudited() {
        rows.lock();
        Duration wait = untilKnown(rows.require(State.next));
        if (wait.isPositive()) {
            return new Outcome.TooEarly(wait);
        }
        String before = rows.require(State.active).kid();
        String after = advance();
        audit.recordOperator(
                new AdminAction("signing_key.rotated", "signing_key", after, new Signing(before), new Signing(after)));
        return new Outcome.Rotated(after);
    }

    private Optional<String> rotateIfDue() {
        rows.lock();
        if (clock.instant().isBefore(end(rows.require(State.active)))
                || untilKnown(rows.require(State.next)).isPositive()) {
            return Optional.empty();
        }
        return Optional.of(advance());
    }

    /** The next key signs, the one that signed only verifies, and a new next one is published. */
    private String advance() {
        Instant now = clock.instant();
        rows.deleteDead(keys.deadIfRetiredBefore());
        rows.retire(rows.require(State.active).kid(), now);
        SigningKeyRow next = rows.require(State.next);
        rows.activate(next.kid(), now);
        added();
        return next.kid();
    }

    private Duration untilKnown(SigningKeyRow next) {
        return Duration.between(clock.instant(), next.createdAt().plus(config.publishedBeforeUse()));
    }

    private SigningKeyRow added() {
        SigningKeyRow row = maker.make();
        rows.insert(row);
        return row;
    }
}
