package ai.vidgo.auth.mail;

import ai.vidgo.auth.mail.Post.Contents;
import ai.vidgo.auth.mail.Post.MailRequested;
import ai.vidgo.platform.crypto.SecretBox;
import ai.vidgo.platform.outbox.OutboxEvent;
import ai.vidgo.platform.outbox.OutboxHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends the mails that wait in the outbox; a failure means that the mail comes again. */
@Singleton
class Postman implements OutboxHandler {

    private static final Logger LOG = Logger.getLogger(Postman.class);

    private final Mailer mailer;
    private final Template html;
    private final Template text;
    private final MailTexts texts;
    private final MailConfig config;
    private final SecretBox box;
    private final ObjectMapper json;
    private final Clock clock;

    Postman(
            Mailer mailer,
            @Location("mail/letter.html") Template html,
            @Location("mail/letter.txt") Template text,
            MailTexts texts,
            MailConfig config,
            SecretBox box,
            ObjectMapper json,
            Clock clock) {
        this.mailer = mailer;
        this.html = html;
        this.text = text;
        this.texts = texts;
        this.config = config;
        this.box = box;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Post.TOPIC;
    }

    @Override
    public void deliver(OutboxEvent event) {
        MailRequested mail = event.payloadAs(MailRequested.class);
        if (clock.instant().isAfter(mail.notAfter())) {
            LOG.warnf("a mail %s was not sent in time and is dropped", mail.letter());
            return;
        }
        Contents contents = contents(mail);
        String subject = texts.part(mail.letter(), "subject", mail.language());
        String plain = filled(text, mail, contents).render();
        if (config.smtpHost().isEmpty()) {
            LOG.infof("SMTP_HOST is not set, mail to %s: %s%n%s", contents.to(), subject, plain);
            return;
        }
        mailer.send(Mail.withText(contents.to(), subject, plain)
                .setHtml(filled(html, mail, contents).render()));
    }

    private Contents contents(MailRequested mail) {
        try {
            return json.readValue(box.openText(Post.SEAL, mail.sealed()), Contents.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("contents of a mail are not readable", e);
        }
    }

    private TemplateInstance filled(Template template, MailRequested mail, Contents contents) {
        return template.data("language", mail.language())
                .data("subject", texts.part(mail.letter(), "subject", mail.language()))
                .data("intro", texts.part(mail.letter(), "intro", mail.language()))
                .data("button", texts.part(mail.letter(), "button", mail.language()))
                .data("note", texts.part(mail.letter(), "note", mail.language()))
                .data("code", orEmpty(contents.code()))
                .data("link", orEmpty(contents.link()));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
