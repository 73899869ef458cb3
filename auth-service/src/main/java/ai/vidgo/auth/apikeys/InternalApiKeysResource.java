package ai.vidgo.auth.apikeys;

import ai.vidgo.platform.error.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the other services who an API key belongs to; they ask through the platform. */
@Path("/internal/api-keys")
@RunOnVirtualThread
@Tag(name = "internal")
class InternalApiKeysResource {

    private final IssuedKeys keys;

    InternalApiKeysResource(IssuedKeys keys) {
        this.keys = keys;
    }

    /** Body of verify. */
    record PresentedKey(@NotNull @Size(max = 200) String key) {}

    /** Owner and scopes of a living key. */
    @RegisterForReflection
    record KeyOwner(UUID keyId, UUID userId, List<String> scopes) {}

    /**
     * The owner of a key.
     *
     * @throws Problem 404 when it is unknown, expired or removed, its owner is not active, or the plan has no API access
     */
    @POST
    @Path("/verify")
    @Operation(hidden = true)
    public KeyOwner verify(@Valid @NotNull PresentedKey presented) {
        return keys.use(presented.key())
                .map(key -> new KeyOwner(key.id(), key.userId(), key.scopes()))
                .orElseThrow(() -> Problem.of(404, "api_key_not_found"));
    }
}
