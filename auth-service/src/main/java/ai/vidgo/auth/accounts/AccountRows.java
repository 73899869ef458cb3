package ai.vidgo.auth.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code users}. */
@ApplicationScoped
class AccountRows implements PanacheRepositoryBase<AccountRow, UUID> {

    /** As the index has it; an address compared otherwise is looked for in the whole table. */
    private static final String BY_EMAIL = "lower(email) = ?1";

    /**
     * One statement, so that registrations of one address at the same time queue at its row. A verified account is left
     * alone and gives no row.
     */
    private static final String REGISTER = """
            INSERT INTO users AS u (id, email, username, full_name, hashed_password, language, created_at)
            VALUES (:id, :email, CAST(:username AS text), CAST(:fullName AS text), :hash, :language, :now)
            ON CONFLICT (lower(email)) DO UPDATE
               SET hashed_password = excluded.hashed_password, username = excluded.username,
                   full_name = excluded.full_name, language = excluded.language,
                   updated_at = excluded.created_at
             WHERE NOT u.email_verified
            RETURNING u.id""";

    /** Runs whenever the service starts: in SQL, because Hibernate's language would have to be set in motion for it. */
    private static final String PROMOTE = """
            UPDATE users SET is_superuser = true, updated_at = :now
             WHERE lower(email) = :email AND email_verified AND NOT is_superuser
            RETURNING id""";

    Optional<UUID> register(Registrant person, String hash, Instant now) {
        List<?> ids = getEntityManager()
                .createNativeQuery(REGISTER, UUID.class)
                .setParameter("id", UUID.randomUUID())
                .setParameter("email", person.email())
                .setParameter("username", person.username())
                .setParameter("fullName", person.fullName())
                .setParameter("hash", hash)
                .setParameter("language", person.language())
                .setParameter("now", now)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }

    long countActive() {
        return count("active and emailVerified");
    }

    Optional<AccountRow> byEmail(String email) {
        return find(BY_EMAIL, email).firstResultOptional();
    }

    Optional<AccountRow> byEmailLocked(String email) {
        return find(BY_EMAIL, email).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Optional<AccountRow> byLinkLocked(String tokenHash) {
        return find("emailVerificationToken", tokenHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<AccountRow> byLink(String tokenHash) {
        return find("emailVerificationToken", tokenHash).firstResultOptional();
    }

    Optional<AccountRow> byResetToken(String tokenHash) {
        return find("passwordResetToken", tokenHash).firstResultOptional();
    }

    Optional<AccountRow> byResetTokenLocked(String tokenHash) {
        return find("passwordResetToken", tokenHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** One query for the most frequent question; the session's table is named, not imported, to keep the features apart. */
    Optional<AccountRow> ofSession(UUID id, UUID session) {
        return find(
                        "id = ?1 and exists (select 1 from SessionRow s"
                                + " where s.id = ?2 and s.userId = ?1 and s.revokedAt is null)",
                        id,
                        session)
                .firstResultOptional();
    }

    /** Makes the verified account with this address an administrator's; empty when there is none or it is one already. */
    Optional<UUID> promote(String email, Instant now) {
        List<?> ids = getEntityManager()
                .createNativeQuery(PROMOTE, UUID.class)
                .setParameter("email", email)
                .setParameter("now", now)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }
}
