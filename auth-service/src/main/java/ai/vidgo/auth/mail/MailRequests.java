package ai.vidgo.auth.mail;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.accounts.Accounts;
import ai.vidgo.platform.mail.MailRequested;
import ai.vidgo.platform.outbox.EventConsumer;
import ai.vidgo.platform.outbox.OutboxEvent;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;

/** Takes the mails that other services want sent: we know who the user is, where, and in which language. */
@Singleton
class MailRequests implements EventConsumer {

    private static final Logger LOG = Logger.getLogger(MailRequests.class);

    private final Accounts accounts;
    private final Post post;

    MailRequests(Accounts accounts, Post post) {
        this.accounts = accounts;
        this.post = post;
    }

    @Override
    public String topic() {
        return MailRequested.TOPIC;
    }

    @Override
    public void consume(OutboxEvent event) {
        MailRequested request = event.payloadAs(MailRequested.class);
        Letter letter = Letter.named(request.template());
        if (request.userId() == null) {
            acceptForUs(event, request, letter);
            return;
        }
        accounts.byId(request.userId())
                .ifPresentOrElse(
                        user -> accept(event, request, letter, user),
                        () -> LOG.infof("no mail %s: the user is gone", letter));
    }

    private void accept(OutboxEvent event, MailRequested request, Letter letter, Account user) {
        String language = request.language() == null ? user.language() : request.language();
        String to = request.to() == null ? user.email() : request.to();
        Map<String, String> values = request.values() == null ? Map.of() : request.values();
        post.requested(event.id(), letter, user.id(), language, new Contents(to, user.name(), null, null, values));
    }

    /** A mail to nobody's account has an address; a message of the contact form goes to the company. */
    private void acceptForUs(OutboxEvent event, MailRequested request, Letter letter) {
        String to = request.to();
        if (to == null) {
            throw new IllegalArgumentException("mail " + event.id() + " names neither a user nor an address");
        }
        String language = request.language() == null ? "en" : request.language();
        Map<String, String> values = request.values() == null ? Map.of() : request.values();
        post.requested(event.id(), letter, null, language, new Contents(to, null, null, null, values));
    }
}
