package ai.vidgo.auth.registration;

import ai.vidgo.auth.registration.EmailVerificationRow.Status;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The table {@code email_verifications}. */
@ApplicationScoped
class EmailVerificationRows implements PanacheRepositoryBase<EmailVerificationRow, UUID> {

    /** The live code of an address; locked, so that tries made at the same time are counted one after the other. */
    Optional<EmailVerificationRow> pendingLocked(String email) {
        return find("email = ?1 and status = ?2", email, Status.pending)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** A newer code is about to be sent. */
    void supersede(String email) {
        update("status = ?1 where email = ?2 and status = ?3", Status.expired, email, Status.pending);
    }
}
