package ai.vidgo.auth.keys;

import ai.vidgo.platform.error.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The signing keys for operators: what {@code ./vidgo keys} asks. */
@Path("/internal/keys")
@RunOnVirtualThread
@Tag(name = "internal")
class InternalKeysResource {

    private final KeyRotation rotation;

    InternalKeysResource(KeyRotation rotation) {
        this.rotation = rotation;
    }

    /**
     * A key without its secret half.
     *
     * @param state {@code next}, {@code active} or {@code retired}
     */
    @RegisterForReflection
    record SigningKeyOut(
            String kid,
            String algorithm,
            String state,
            Instant createdAt,
            @Nullable Instant activatedAt,
            @Nullable Instant retiredAt) {

        static SigningKeyOut of(SigningKeyRow row) {
            return new SigningKeyOut(
                    row.kid(),
                    SigningKeys.ALGORITHM,
                    row.state().name().toLowerCase(Locale.ROOT),
                    row.createdAt(),
                    row.activatedAt(),
                    row.retiredAt());
        }
    }

    /** The keys, the newest first. */
    @RegisterForReflection
    record SigningKeyList(List<SigningKeyOut> keys) {}

    /** All keys that sign, will sign, or signed tokens that may live. */
    @GET
    @Operation(hidden = true)
    public SigningKeyList list() {
        return new SigningKeyList(rotation.all().stream().map(SigningKeyOut::of).toList());
    }

    /**
     * Lets the next key sign and publishes a new next one; no token loses its worth.
     *
     * @throws Problem 409 {@code key_too_new} with {@code Retry-After} while some verifier may not know the next key, or
     *     {@code keys_not_used} with {@code ALGORITHM=HS256}
     */
    @POST
    @Path("/rotate")
    @Operation(hidden = true)
    public SigningKeyList rotate() {
        return switch (rotation.rotate()) {
            case KeyRotation.Outcome.Rotated ignored -> list();
            case KeyRotation.Outcome.TooEarly early -> throw tooNew(early.pause());
            case KeyRotation.Outcome.NoKeys ignored -> throw Problem.of(409, "keys_not_used");
        };
    }

    private static Problem tooNew(Duration pause) {
        long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        return Problem.of(409, "key_too_new", seconds).with("Retry-After", Long.toString(seconds));
    }
}
