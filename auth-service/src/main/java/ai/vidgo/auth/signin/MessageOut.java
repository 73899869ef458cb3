package ai.vidgo.auth.signin;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A plain confirmation (contract: auth §1, Message).
 *
 * @param success always true
 */
@RegisterForReflection
public record MessageOut(String message, boolean success) {

    /** A confirmation. */
    public static MessageOut of(String message) {
        return new MessageOut(message, true);
    }
}
