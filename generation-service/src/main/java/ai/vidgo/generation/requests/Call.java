package ai.vidgo.generation.requests;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What every generating request may carry beside its body.
 *
 * @param idempotencyKey the client's name of the request: repeated under it, the request is made and charged once
 * @param language language of texts in the answer
 */
public record Call(
        @HeaderParam("Idempotency-Key")
        @Parameter(description = "1 to 255 characters; a repeated request under the same key is charged once")
        @Nullable
        String idempotencyKey,

        @HeaderParam("Accept-Language") @Nullable String language) {

    /** The same call for one part of a request that is made of several generations. */
    public Call part(String name) {
        return idempotencyKey == null ? this : new Call(idempotencyKey + "/" + name, language);
    }
}
