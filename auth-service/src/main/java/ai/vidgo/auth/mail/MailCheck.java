package ai.vidgo.auth.mail;

import ai.vidgo.platform.config.StartupCheck;
import jakarta.inject.Singleton;
import java.util.List;

/** Outside development somebody must get the codes. */
@Singleton
class MailCheck implements StartupCheck {

    private final MailConfig config;

    MailCheck(MailConfig config) {
        this.config = config;
    }

    @Override
    public List<String> violations() {
        return config.smtpHost().isPresent()
                ? List.of()
                : List.of("SMTP_HOST is not set: mails with codes would be written to the log");
    }
}
