package ai.vidgo.auth.presence;

import ai.vidgo.platform.privacy.PersonalData;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Whether somebody is online. It lives in Redis for minutes and is gone by itself when Redis is away now. */
@Singleton
class PresenceData implements PersonalData {

    private static final Logger LOG = Logger.getLogger(PresenceData.class);

    private final Presence presence;

    PresenceData(Presence presence) {
        this.presence = presence;
    }

    @Override
    public String section() {
        return "presence";
    }

    @Override
    public Object export(UUID userId) {
        return Map.of();
    }

    @Override
    public void erase(UUID userId) {
        try {
            presence.forget(userId.toString());
        } catch (RuntimeException redisAway) {
            LOG.debugf("presence of an erased user not removed: %s", redisAway.toString());
        }
    }
}
