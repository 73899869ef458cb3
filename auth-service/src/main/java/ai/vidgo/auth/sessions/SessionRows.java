package ai.vidgo.auth.sessions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code sessions} and {@code refresh_tokens}. */
@ApplicationScoped
class SessionRows implements PanacheRepositoryBase<SessionRow, UUID> {

    private static final int MOST_LISTED = 100;

    private static final String OPEN =
            "SELECT 1 AS done FROM session_open(:id, :user, :network, CAST(:agent AS text), :tokenHash, :now, :expires)";

    void open(Sessions.Draft session) {
        getEntityManager()
                .createNativeQuery(OPEN, Integer.class)
                .setParameter("id", session.id())
                .setParameter("user", session.userId())
                .setParameter("network", session.client().network())
                .setParameter("agent", session.client().userAgent())
                .setParameter("tokenHash", session.tokenHash())
                .setParameter("now", session.openedAt())
                .setParameter("expires", session.expiresAt())
                .getSingleResult();
    }

    Optional<SessionRow> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<SessionRow> liveOf(UUID user, @Nullable UUID except) {
        return find("userId = ?1 and revokedAt is null and (?2 is null or id <> ?2) order by id", user, except)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<SessionRow> openOf(UUID user, Instant now) {
        return find("userId = ?1 and revokedAt is null and expiresAt > ?2 order by lastUsedAt desc, id", user, now)
                .page(0, MOST_LISTED)
                .list();
    }

    List<SessionRow> revokedSince(Instant since) {
        return list("revokedAt >= ?1", since);
    }

    Optional<RefreshTokenRow> token(String hash) {
        return Optional.ofNullable(getEntityManager().find(RefreshTokenRow.class, hash));
    }

    void add(RefreshTokenRow token) {
        getEntityManager().persist(token);
    }

    void supersede(UUID session, int generation, Instant now) {
        getEntityManager()
                .createQuery("update RefreshTokenRow set supersededAt = :now"
                        + " where sessionId = :session and generation = :generation")
                .setParameter("now", now)
                .setParameter("session", session)
                .setParameter("generation", generation)
                .executeUpdate();
    }

    void blank(UUID user) {
        update("network = '', userAgent = null where userId = ?1", user);
    }

    long forgetEndedBefore(Instant limit) {
        return delete("expiresAt < ?1", limit);
    }
}
