package ai.vidgo.platform.identity;

import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** auth-service's answer on one API key: 404 when it is unknown, expired, revoked, or its plan no longer allows it. */
@RegisterRestClient(configKey = "auth")
@RegisterProvider(ServiceTokenClientFilter.class)
@Path("/internal/api-keys")
interface ApiKeyClient {

    /** The key travels in the body: addresses end up in logs. */
    @POST
    @Path("/verify")
    VerifiedKey verify(PresentedKey key);

    @RegisterForReflection
    record PresentedKey(String key) {}

    @RegisterForReflection
    record VerifiedKey(UUID keyId, UUID userId, Set<String> scopes) {}
}
