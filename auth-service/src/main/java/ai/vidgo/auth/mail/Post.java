package ai.vidgo.auth.mail;

import ai.vidgo.platform.crypto.SecretBox;
import ai.vidgo.platform.outbox.Outbox;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Accepts mails: they are written to the outbox in the caller's transaction and sent afterwards, so that no answer waits
 * for a mail server and no mail is lost. Address and secrets are sealed while they wait.
 */
@ApplicationScoped
public class Post {

    static final String TOPIC = "mail.requested";
    static final String SEAL = "mail";

    private final Outbox outbox;
    private final SecretBox box;
    private final ObjectMapper json;
    private final MailConfig config;
    private final Clock clock;

    Post(Outbox outbox, SecretBox box, ObjectMapper json, MailConfig config, Clock clock) {
        this.outbox = outbox;
        this.box = box;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** Payload in the outbox; after {@code notAfter} the mail is useless and dropped. */
    @RegisterForReflection
    record MailRequested(Letter letter, String language, Instant notAfter, String sealed) {}

    /** What only the receiver may read. */
    @RegisterForReflection
    record Contents(
            String to, @Nullable String code, @Nullable String link) {}

    /** Sends the six digits that prove an address. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void code(String to, String language, String code, Duration life) {
        send(Letter.CODE, language, life, new Contents(to, code, null));
    }

    /** Sends the link that sets a new password. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reset(String to, String language, String token, Duration life) {
        send(Letter.RESET, language, life, new Contents(to, null, config.frontendUrl() + "?reset_password=" + token));
    }

    /** Greets a new user. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void welcome(String to, String language) {
        send(Letter.WELCOME, language, Duration.ofDays(1), new Contents(to, null, config.frontendUrl()));
    }

    private void send(Letter letter, String language, Duration life, Contents contents) {
        try {
            String sealed = box.seal(SEAL, json.writeValueAsString(contents));
            Instant notAfter = clock.instant().plus(life);
            outbox.publish(TOPIC, letter.name(), new MailRequested(letter, language, notAfter, sealed));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the contents of a mail", e);
        }
    }
}
