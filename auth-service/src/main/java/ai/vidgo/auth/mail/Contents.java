package ai.vidgo.auth.mail;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What only the receiver of a mail may read.
 *
 * @param to address
 * @param name how the receiver is greeted; null in mails that a stranger can cause
 * @param code six digits
 * @param link where the button leads
 * @param values facts of a request
 */
@RegisterForReflection
record Contents(
        String to,
        @Nullable String name,
        @Nullable String code,
        @Nullable String link,
        Map<String, String> values) {}
