package ai.vidgo.auth.mail;

import ai.vidgo.auth.mail.MailRows.End;
import ai.vidgo.auth.mail.MailRows.WaitingMail;
import ai.vidgo.auth.mail.Post.MailDue;
import ai.vidgo.platform.crypto.SecretBox;
import ai.vidgo.platform.outbox.OutboxEvent;
import ai.vidgo.platform.outbox.OutboxHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the mails that wait. A failure means that the outbox brings the mail again, until it was sent, is too late, was
 * refused for good (SMTP 5xx), or {@code vidgo.mail.max-attempts} failed.
 */
@Singleton
class Postman implements OutboxHandler {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final int LONGEST_ERROR = 500;

    private final MailSender sender;
    private final LetterForm form;
    private final MailRows rows;
    private final MailConfig config;
    private final SecretBox box;
    private final ObjectMapper json;
    private final Clock clock;
    private final MeterRegistry meters;

    Postman(
            MailSender sender,
            LetterForm form,
            MailRows rows,
            MailConfig config,
            SecretBox box,
            ObjectMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.sender = sender;
        this.form = form;
        this.rows = rows;
        this.config = config;
        this.box = box;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public String topic() {
        return Post.TOPIC;
    }

    @Override
    public void deliver(OutboxEvent event) {
        rows.waiting(event.payloadAs(MailDue.class).mailId()).ifPresent(this::deliver);
    }

    private void deliver(WaitingMail mail) {
        if (clock.instant().isAfter(mail.notAfter())) {
            LOG.warnf("mail %s (%s) was not sent in time and is dropped", mail.id(), mail.letter());
            finish(mail, End.expired, null);
            return;
        }
        Mail written = form.write(mail.letter(), mail.language(), contents(mail));
        if (config.smtpHost().isEmpty()) {
            LOG.infof(
                    "SMTP_HOST is not set, mail to %s: %s%n%s",
                    written.getTo(), written.getSubject(), written.getText());
        } else {
            try {
                sender.send(written);
            } catch (RuntimeException failure) {
                failed(mail, failure);
                return;
            }
        }
        finish(mail, End.sent, null);
    }

    private void failed(WaitingMail mail, RuntimeException failure) {
        String error = shortened(failure.toString());
        rows.countAttempt(mail.id(), error);
        if (isPermanent(failure) || mail.attempts() + 1 >= config.maxAttempts()) {
            LOG.errorf("mail %s (%s) is given up: %s", mail.id(), mail.letter(), error);
            finish(mail, End.failed, error);
            return;
        }
        throw failure;
    }

    private void finish(WaitingMail mail, End end, @Nullable String error) {
        rows.finish(mail.id(), end, error, clock.instant());
        meters.counter("vidgo.mails", "letter", mail.letter().key(), "end", end.name())
                .increment();
    }

    private Contents contents(WaitingMail mail) {
        try {
            return json.readValue(box.openText(Post.SEAL, mail.sealed()), Contents.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("contents of a mail are not readable", e);
        }
    }

    /** The server will not take this mail tomorrow either. */
    private static boolean isPermanent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                return answer.isPermanent();
            }
        }
        return false;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
