package ai.vidgo.auth.sessions;

import ai.vidgo.auth.throttle.Client;
import ai.vidgo.auth.tokens.TokenConfig;
import ai.vidgo.auth.tokens.TokenIssuer;
import ai.vidgo.auth.tokens.TokenVerifier;
import ai.vidgo.auth.tokens.TokenVerifier.RefreshClaims;
import ai.vidgo.platform.crypto.KeyedHash;
import ai.vidgo.platform.crypto.Tokens;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sessions and their refresh tokens (contract: auth §2 refresh, §5).
 *
 * <p>Every rotation starts a new generation. A token of an older generation still gives a token of the present one while
 * its rotation is younger than the grace window, so that requests which refresh at the same time all go on; after that
 * its use is taken for theft and ends the session. All siblings of a generation are superseded together: a stolen copy
 * and the original cannot both live on unnoticed.
 */
@ApplicationScoped
public class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);
    private static final String TOKEN_HASH = "refresh-token";

    /** How long a network that signed in counts as the owner's, and how long ended sessions are kept for that. */
    private static final Duration MEMORY = Duration.ofDays(90);

    private final SessionRows rows;
    private final Revoking revoking;
    private final TokenIssuer issuer;
    private final TokenVerifier verifier;
    private final TokenConfig config;
    private final KeyedHash hash;
    private final Clock clock;

    Sessions(
            SessionRows rows,
            Revoking revoking,
            TokenIssuer issuer,
            TokenVerifier verifier,
            TokenConfig config,
            KeyedHash hash,
            Clock clock) {
        this.rows = rows;
        this.revoking = revoking;
        this.issuer = issuer;
        this.verifier = verifier;
        this.config = config;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * What refreshing gives.
     *
     * @param refreshToken the token to use next time
     */
    public record Refreshed(UUID userId, UUID sessionId, String refreshToken) {}

    /** Opens a session. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Refreshed open(UUID user, Client client) {
        SessionRow session =
                new SessionRow(user, client.network(), client.userAgent(), clock.instant(), config.refreshLife());
        rows.persist(session);
        return issue(session);
    }

    /**
     * Gives the next refresh token for one.
     *
     * @return empty when the token is not ours, expired, revoked, or superseded for longer than the grace window; in the
     *     last case the session is over
     */
    @Transactional
    public Optional<Refreshed> refresh(String token) {
        Optional<RefreshClaims> claims = verifier.refresh(token);
        Optional<SessionRow> session = claims.flatMap(proved -> rows.locked(proved.sessionId()))
                .filter(row -> row.userId().equals(claims.get().userId()))
                .filter(row -> row.activeAt(clock.instant()));
        if (session.isEmpty()) {
            return Optional.empty();
        }
        return rows.token(hash.of(TOKEN_HASH, claims.get().id()))
                .filter(known -> known.sessionId().equals(session.get().id()))
                .flatMap(known -> next(session.get(), known));
    }

    private Optional<Refreshed> next(SessionRow session, RefreshTokenRow token) {
        Instant now = clock.instant();
        if (token.generation() == session.generation()) {
            rows.supersede(session.id(), session.generation(), now);
            session.rotate(now, config.refreshLife());
            return Optional.of(issue(session));
        }
        Instant supersededAt = token.supersededAt();
        if (supersededAt != null && !now.isAfter(supersededAt.plus(config.refreshGrace()))) {
            session.used(now, config.refreshLife());
            return Optional.of(issue(session));
        }
        LOG.warnf("theft suspected: session %s ended, a superseded refresh token was used", session.id());
        revoking.revoke(session, "reuse");
        return Optional.empty();
    }

    /** Ends one session of a user; nothing happens when it is over already. */
    @Transactional
    public void revoke(UUID user, UUID session, String reason) {
        rows.locked(session)
                .filter(row -> row.userId().equals(user) && row.activeAt(clock.instant()))
                .ifPresent(row -> revoking.revoke(row, reason));
    }

    /** Ends all sessions of a user, except perhaps one. */
    @Transactional
    public void revokeAll(UUID user, @Nullable UUID except, String reason) {
        rows.liveOf(user, except).forEach(row -> revoking.revoke(row, reason));
    }

    /** Whether a session may still be used. */
    @Transactional
    public boolean active(UUID session) {
        return rows.findByIdOptional(session)
                .filter(row -> row.activeAt(clock.instant()))
                .isPresent();
    }

    /** Whether the user has signed in from this network lately: then it is the owner's. */
    @Transactional
    public boolean knows(UUID user, String network) {
        return rows.signedInFrom(user, network, clock.instant().minus(MEMORY));
    }

    private Refreshed issue(SessionRow session) {
        String id = Tokens.random();
        rows.add(new RefreshTokenRow(hash.of(TOKEN_HASH, id), session.id(), session.generation(), clock.instant()));
        return new Refreshed(session.userId(), session.id(), issuer.refresh(session.userId(), session.id(), id));
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forgetOldSessions() {
        long forgotten = rows.forgetEndedBefore(clock.instant().minus(MEMORY));
        LOG.debugf("%d old sessions forgotten", forgotten);
    }
}
