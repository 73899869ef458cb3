package ai.vidgo.platform.mail;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that a service wants somebody to get, mostly a user, as payload of topic {@value #TOPIC} in the outbox. auth-service knows
 * address, name and language and has the texts; the receiver of the event sends one mail however often it is delivered.
 *
 * @param userId who gets it, a user that is gone gets nothing; null for a mail to ourselves, which names its address
 * @param to another address than the account's, or null
 * @param template name of the letter in auth-service, for example {@code payment-failed}
 * @param language one of the product's languages, or null for the user's own
 * @param values what the letter shows, by the names that its texts know
 */
@RegisterForReflection
public record MailRequested(
        @Nullable UUID userId,
        @Nullable String to,
        String template,
        @Nullable String language,
        Map<String, String> values) {

    /** From every service to auth-service. */
    public static final String TOPIC = "mail.requested";
}
