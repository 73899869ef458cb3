package ai.vidgo.auth.keys;

import ai.vidgo.auth.keys.SigningKeyRow.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
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

    SigningKeyRow require(State state) {
        return in(state).orElseThrow(() -> new IllegalStateException("there is no " + state + " signing key"));
    }

    /** The rows as committed now, in a transaction of its own when there is none. */
    @Transactional
    List<SigningKeyRow> notRetiredBefore(Instant limit) {
        return list("retiredAt is null or retiredAt >= ?1", limit);
    }

    @Transactional
    List<SigningKeyRow> newestFirst() {
        return listAll(Sort.descending("createdAt"));
    }

    void deleteDead(Instant limit) {
        delete("retiredAt < ?1", limit);
    }
}
