package ai.vidgo.generation.requests;

import ai.vidgo.platform.crypto.Sha256;
import ai.vidgo.platform.error.Problem;
import jakarta.ws.rs.HeaderParam;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What every generating request may carry beside its body.
 *
 * @param idempotencyKey the client's name of the request: repeated under it, the request is made and charged once
 * @param language language of texts in the answer
 * @param prefer {@code respond-async} of RFC 7240: the answer does not wait for the result
 * @param callbackUrl where the client wants to be told that the task is over; {@link CallbackAddress} looks at it
 */
public record Call(
        @HeaderParam("Idempotency-Key")
        @Parameter(description = "1 to 255 characters; a repeated request under the same key is charged once")
        @Nullable
        String idempotencyKey,

        @HeaderParam("Accept-Language") @Nullable String language,

        @HeaderParam("Prefer")
        @Parameter(
                description =
                        "respond-async: answer with the task as soon as it is accepted, and do not wait for its result")
        @Nullable
        String prefer,

        @HeaderParam("Callback-URL")
        @Parameter(
                description =
                        "https address that gets a POST when the task is over, as webhooks.generationEnded says; 400 callback_refused for one that is not public")
        @Nullable
        String callbackUrl) {

    private static final int LONGEST_KEY = 255;
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;]\\s*");

    /**
     * The same call for one part of a request that is made of several generations.
     *
     * @throws Problem as {@link #requireKey}, about the client's own key
     */
    public Call part(String name) {
        String key = requireKey();
        if (key == null) {
            return this;
        }
        String whole = key + "/" + name;
        // A long key stands there by its digest, so that the part has a key like any other.
        String partKey = whole.length() > LONGEST_KEY ? Sha256.hex(key) + "/" + name : whole;
        return new Call(partKey, language, prefer, callbackUrl);
    }

    /**
     * The client's name of the request, or null.
     *
     * @throws Problem 400 {@code bad_idempotency_key} for one that is blank or longer than 255 characters
     */
    public @Nullable String requireKey() {
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY)) {
            throw Problem.of(400, "bad_idempotency_key");
        }
        return idempotencyKey;
    }

    /** How long the answer may wait for the result, where it usually waits that long. */
    Duration patience(Duration usually) {
        boolean inHaste =
                prefer != null && SEPARATOR.splitAsStream(prefer.strip()).anyMatch("respond-async"::equalsIgnoreCase);
        return inHaste ? Duration.ZERO : usually;
    }
}
