package ai.vidgo.auth.privacy;

import ai.vidgo.platform.outbox.Outbox;
import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.privacy.UserErased;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    private final List<PersonalData> features;
    private final Outbox outbox;

    Erasure(@All List<PersonalData> features, Outbox outbox) {
        this.features = features;
        this.outbox = outbox;
    }

    /** Erases a user; the other services are told in the same transaction. */
    @Transactional
    void erase(UUID userId) {
        features.forEach(feature -> feature.erase(userId));
        outbox.publish(UserErased.TOPIC, userId.toString(), new UserErased(userId));
        LOG.infof("account %s is erased at its owner's wish", userId);
    }
}
