package ai.vidgo.auth.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where mail goes and where its links lead (contract: data-identity-billing §3, settings). */
@ConfigMapping(prefix = "vidgo.mail")
interface MailConfig {

    /** {@code SMTP_HOST}; absent means that mails are written to the log, which only development allows. */
    Optional<String> smtpHost();

    /** {@code FRONTEND_URL}: the site that mails lead to. */
    @WithDefault("http://localhost:8501")
    String frontendUrl();

    /** {@code PUBLIC_API_URL}: where the pages behind links are; absent means that the site forwards {@code /api} to us. */
    Optional<String> publicApiUrl();

    /** How long the SMTP server may take for one mail; less than half of {@code vidgo.outbox.lease}, which ends the delivery. */
    @WithDefault("20s")
    Duration sendTimeout();

    /** Deliveries of one mail that are tried; the waits between them grow up to {@code vidgo.outbox.longest-retry}. */
    @WithDefault("100")
    int maxAttempts();

    /** How long a mail without a time limit of its own is worth being sent. */
    @WithDefault("3d")
    Duration life();

    /** How long it is remembered that a mail was sent or given up; its contents are gone at once. */
    @WithDefault("30d")
    Duration remembered();
}
