package ai.vidgo.auth.sessions;

import ai.vidgo.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ends a session in the table and tells all services in the same transaction. */
@ApplicationScoped
class Revoking {

    private final Outbox outbox;
    private final Clock clock;

    Revoking(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void revoke(SessionRow session, String reason) {
        session.revoke(reason, clock.instant());
        outbox.publish(RevocationNews.TOPIC, session.id().toString(), new RevocationNews.SessionRevoked(session.id()));
    }
}
