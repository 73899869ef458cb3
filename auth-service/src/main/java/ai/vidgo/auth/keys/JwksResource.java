package ai.vidgo.auth.keys;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The public keys by which anyone verifies our tokens (RFC 7517). */
@Path("/api/v1/auth/jwks.json")
@Tag(name = "auth")
class JwksResource {

    private final SigningKeys keys;
    private final String cacheControl;

    JwksResource(SigningKeys keys, KeysConfig config) {
        this.keys = keys;
        this.cacheControl = "public, max-age=" + config.publishedBeforeUse().toSeconds();
    }

    /**
     * The keys that sign now, next, or signed until lately; none with {@code ALGORITHM=HS256}. May be cached no longer
     * than a key is published before it signs.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(summary = "Public keys of access tokens (JWKS)")
    @APIResponse(
            responseCode = "200",
            description = "The keys",
            content = @Content(schema = @Schema(implementation = Jwks.class)))
    public RestResponse<String> jwks() {
        String body = "{\"keys\":[" + String.join(",", keys.published()) + "]}";
        return RestResponse.ResponseBuilder.ok(body)
                .header("Cache-Control", cacheControl)
                .build();
    }

    /** A set of keys as RFC 7517 writes it; for the document. */
    record Jwks(List<Jwk> keys) {}

    /** A public key of an elliptic curve. */
    record Jwk(
            @Schema(examples = "EC") String kty,
            @Schema(examples = "sig") String use,
            String kid,
            @Schema(examples = "ES256") String alg,
            @Schema(examples = "P-256") String crv,
            String x,
            String y) {}
}
