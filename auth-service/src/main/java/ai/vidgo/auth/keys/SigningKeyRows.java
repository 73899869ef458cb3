package ai.vidgo.auth.keys;

import ai.vidgo.auth.keys.SigningKeyRow.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The table {@code signing_keys}. */
@ApplicationScoped
class SigningKeyRows implements PanacheRepositoryBase<SigningKeyRow, String> {

    /** Any fixed number that no other lock of this database uses. */
    private static final long LOCK = 7_304_118_226L;

    /** Keeps other instances from making or rotating keys until this transaction ends. */
    void lock() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:lock)) AS held", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    Optional<SigningKeyRow> in(State state) {
        return find("state", state).firstResultOptional();
    }
}
