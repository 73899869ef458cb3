package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.platform.mail.MailRequested;
import ai.vidgo.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/**
 * Mails a user whose credits run low: once when a charge takes the balance below the threshold, and again only after it
 * was above in between. The mail is decided after the charge and apart from it, so that nothing is added to the time for
 * which a busy account is locked; what a crash loses is made up for by the next charge.
 */
@ApplicationScoped
class LowBalance {

    private final Ledger ledger;
    private final Outbox outbox;
    private final CreditsConfig config;

    LowBalance(Ledger ledger, Outbox outbox, CreditsConfig config) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.config = config;
    }

    /** A user was charged and has {@code balance} credits left. */
    void charged(UUID userId, int balance) {
        if (balance < config.lowBalance()) {
            QuarkusTransaction.joiningExisting().run(() -> tell(userId, balance));
        }
    }

    private void tell(UUID userId, int balance) {
        if (ledger.tellLow(userId, config.lowBalance())) {
            Map<String, String> values =
                    Map.of("balance", Integer.toString(balance), "threshold", Integer.toString(config.lowBalance()));
            outbox.publish(
                    MailRequested.TOPIC,
                    "low-balance:" + userId,
                    new MailRequested(userId, null, "low-balance", null, values));
        }
    }
}
