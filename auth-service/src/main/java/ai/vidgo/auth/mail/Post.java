package ai.vidgo.auth.mail;

import ai.vidgo.auth.accounts.Account;
import ai.vidgo.auth.mail.MailRows.WaitingMail;
import ai.vidgo.platform.crypto.SecretBox;
import ai.vidgo.platform.outbox.Outbox;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Accepts mails: they are written in the caller's transaction and sent afterwards, so that no answer waits for a mail
 * server and no mail is lost. Address and secrets are sealed while they wait.
 */
@ApplicationScoped
public class Post {

    /** A mail waits; our own {@link Postman} hears of it through the outbox, which repeats it until it is finished. */
    static final String TOPIC = "mail.due";

    static final String SEAL = "mail";

    private static final String PAGES = "/api/v1/auth/pages/";

    private final MailRows rows;
    private final Outbox outbox;
    private final SecretBox box;
    private final ObjectMapper json;
    private final MailConfig config;
    private final Clock clock;

    Post(MailRows rows, Outbox outbox, SecretBox box, ObjectMapper json, MailConfig config, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.box = box;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** Payload of {@link #TOPIC}. */
    @RegisterForReflection
    record MailDue(UUID mailId) {}

    /** Sends the six digits that prove an address; the link proves it too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void code(Account to, String language, String code, String linkToken, Duration life) {
        send(Letter.CODE, to, language, life, anonymous(to, code, verifyLink(linkToken)));
    }

    /** Sends the link that proves an address, valid for {@code life}; the six digits prove it for 15 minutes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void link(Account to, String language, String code, String linkToken, Duration life) {
        send(Letter.LINK, to, language, life, anonymous(to, code, verifyLink(linkToken)));
    }

    /** Sends the link that sets a new password. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reset(Account to, String language, String token, Duration life) {
        send(Letter.RESET, to, language, life, anonymous(to, null, pages() + "reset-password?reset_password=" + token));
    }

    /** Greets a new user. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void welcome(Account to, String language) {
        Contents contents = new Contents(to.email(), to.name(), null, config.frontendUrl(), Map.of());
        send(Letter.WELCOME, to, language, config.life(), contents);
    }

    /** Sends what another service asked for; a request that comes again under the same id is not sent again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void requested(UUID request, Letter letter, @Nullable UUID user, String language, Contents contents) {
        send(request, letter, user, language, config.life(), contents);
    }

    private void send(Letter letter, Account user, String language, Duration life, Contents contents) {
        send(UUID.randomUUID(), letter, user.id(), language, life, contents);
    }

    private void send(UUID id, Letter letter, @Nullable UUID user, String language, Duration life, Contents contents) {
        Instant now = clock.instant();
        WaitingMail mail = new WaitingMail(id, letter, language, sealed(contents), 0, now.plus(life));
        if (rows.insert(mail, user, now)) {
            outbox.publish(TOPIC, id.toString(), new MailDue(id));
        }
    }

    private String sealed(Contents contents) {
        try {
            return box.seal(SEAL, json.writeValueAsString(contents));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the contents of a mail", e);
        }
    }

    /** Strangers can have these mails sent to anybody, so nothing of what they typed is in them. */
    private static Contents anonymous(Account to, @Nullable String code, String link) {
        return new Contents(to.email(), null, code, link, Map.of());
    }

    private String verifyLink(String token) {
        return pages() + "verify-email?verify_email=" + token;
    }

    private String pages() {
        return config.publicApiUrl().orElse(config.frontendUrl()).replaceAll("/+$", "") + PAGES;
    }

    @Scheduled(every = "1h", delayed = "3m")
    void forgetFinished() {
        rows.forgetFinishedBefore(clock.instant().minus(config.remembered()));
    }
}
