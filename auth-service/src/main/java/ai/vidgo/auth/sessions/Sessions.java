package ai.vidgo.auth.sessions;

import ai.vidgo.auth.throttle.Client;
import ai.vidgo.auth.tokens.RefreshTokens;
import ai.vidgo.auth.tokens.RefreshTokens.RefreshClaims;
import ai.vidgo.auth.tokens.TokenConfig;
import ai.vidgo.auth.tokens.TokenIssuer;
import ai.vidgo.platform.crypto.KeyedHash;
import ai.vidgo.platform.crypto.Tokens;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private final RefreshTokens tokens;
    private final TokenConfig config;
    private final KeyedHash hash;
    private final Clock clock;

    Sessions(
            SessionRows rows,
            Revoking revoking,
            TokenIssuer issuer,
            RefreshTokens tokens,
            TokenConfig config,
            KeyedHash hash,
            Clock clock) {
        this.rows = rows;
        this.revoking = revoking;
        this.issuer = issuer;
        this.tokens = tokens;
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

    /**
     * A session that goes on, as its owner sees it.
     *
     * @param userAgent what the client called itself when it signed in
     * @param expiresAt when it ends unless it is used before
     */
    public record Open(UUID id, @Nullable String userAgent, Instant createdAt, Instant lastUsedAt, Instant expiresAt) {}

    /**
     * A session that nobody has written yet.
     *
     * @param refreshToken its first one
     * @param tokenHash what the table keeps of that
     */
    public record Draft(
            UUID id,
            UUID userId,
            Client client,
            String refreshToken,
            String tokenHash,
            Instant openedAt,
            Instant expiresAt) {}

    /** A session to open now, by whoever writes it together with other things. */
    public Draft draft(UUID user, Client client) {
        UUID id = UUID.randomUUID();
        String token = Tokens.random();
        Instant now = clock.instant();
        return new Draft(
                id,
                user,
                client,
                issuer.refresh(user, id, token),
                hash.of(TOKEN_HASH, token),
                now,
                now.plus(config.refreshLife()));
    }

    /** Opens a session. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Draft open(UUID user, Client client) {
        Draft session = draft(user, client);
        rows.open(session);
        return session;
    }

    /**
     * Gives the next refresh token for one.
     *
     * @return empty when the token is not ours, expired, revoked, or superseded for longer than the grace window; in the
     *     last case the session is over
     */
    @Transactional
    public Optional<Refreshed> refresh(String token) {
        Optional<RefreshClaims> claims = tokens.read(token);
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
        LOG.warnf(
                "theft suspected: session %s of user %s ended, a superseded refresh token was used",
                session.id(), session.userId());
        revoking.revoke(session, "reuse");
        return Optional.empty();
    }

    /** The sessions of a user that go on, the latest used first; at most 100. */
    @Transactional
    public List<Open> openOf(UUID user) {
        return rows.openOf(user, clock.instant()).stream().map(SessionRow::view).toList();
    }

    /** Ends one session of a user; false when it is not the user's or over already. */
    @Transactional
    public boolean revoke(UUID user, UUID session, String reason) {
        Optional<SessionRow> live =
                rows.locked(session).filter(row -> row.userId().equals(user) && row.activeAt(clock.instant()));
        live.ifPresent(row -> revoking.revoke(row, reason));
        return live.isPresent();
    }

    /** Ends all sessions of a user, except perhaps one; answers which. */
    @Transactional
    public List<UUID> revokeAll(UUID user, @Nullable UUID except, String reason) {
        List<SessionRow> live = rows.liveOf(user, except);
        live.forEach(row -> revoking.revoke(row, reason));
        return live.stream().map(SessionRow::id).toList();
    }

    /** Forgets from where and by what a user signed in; that the sessions were and ended stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    void blank(UUID user) {
        rows.blank(user);
    }

    /** Whether a session may still be used. */
    @Transactional
    public boolean active(UUID session) {
        return rows.findByIdOptional(session)
                .filter(row -> row.activeAt(clock.instant()))
                .isPresent();
    }

    /** A network from which somebody signed in after this is the owner's. */
    public Instant rememberedSince() {
        return clock.instant().minus(MEMORY);
    }

    private Refreshed issue(SessionRow session) {
        String id = Tokens.random();
        rows.add(new RefreshTokenRow(hash.of(TOKEN_HASH, id), session.id(), session.generation(), clock.instant()));
        return new Refreshed(session.userId(), session.id(), issuer.refresh(session.userId(), session.id(), id));
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forgetOldSessions() {
        long forgotten = rows.forgetEndedBefore(rememberedSince());
        LOG.debugf("%d old sessions forgotten", forgotten);
    }
}
