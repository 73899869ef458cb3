package ai.vidgo.platform.privacy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Payload of topic {@value #TOPIC}: the account is gone, whatever is kept of it must go too. */
@RegisterForReflection
public record UserErased(UUID userId) {

    /** From auth-service to every service that keeps data of users. */
    public static final String TOPIC = "user.erased";
}
