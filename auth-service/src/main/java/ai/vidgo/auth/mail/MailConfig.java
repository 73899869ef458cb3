package ai.vidgo.auth.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where mail goes (contract: data-identity-billing §3, settings). */
@ConfigMapping(prefix = "vidgo.mail")
interface MailConfig {

    /** {@code SMTP_HOST}; absent means that mails are written to the log, which only development allows. */
    Optional<String> smtpHost();

    /** {@code FRONTEND_URL}: where links in mails lead. */
    @WithDefault("http://localhost:8501")
    String frontendUrl();
}
