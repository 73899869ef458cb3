package ai.vidgo.auth.mail;

import ai.vidgo.auth.texts.Texts;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Writes a letter as a mail with a plain and an HTML part; the template engine escapes what goes into HTML. */
@Singleton
class LetterForm {

    private final Template html;
    private final Template text;
    private final Texts texts = Texts.load("mail");

    LetterForm(@Location("mail/letter.html") Template html, @Location("mail/letter.txt") Template text) {
        this.html = html;
        this.text = text;
    }

    Mail write(Letter letter, String language, Contents contents) {
        String subject = texts.text(letter.key() + "_subject", language);
        // RFC 3834: nobody's out-of-office answers us.
        Mail mail = Mail.withText(
                        contents.to(),
                        subject,
                        filled(text, letter, language, contents).render())
                .setHtml(filled(html, letter, language, contents).render())
                .addHeader("Auto-Submitted", "auto-generated");
        String visitor = letter == Letter.CONTACT_MESSAGE ? contents.values().get("email") : null;
        return visitor == null ? mail : mail.setReplyTo(oneLine(visitor));
    }

    private TemplateInstance filled(Template template, Letter letter, String language, Contents contents) {
        return template.data("language", language)
                .data("subject", texts.text(letter.key() + "_subject", language))
                .data("greeting", texts.text("greeting", language))
                .data("name", oneLine(contents.name()))
                .data("intro", texts.text(letter.key() + "_intro", language))
                .data("facts", Facts.of(letter, contents.values(), texts, language))
                .data("button", texts.text(letter.key() + "_button", language))
                .data("note", texts.text(letter.key() + "_note", language))
                .data("code", orEmpty(contents.code()))
                .data("codeFirst", letter != Letter.LINK)
                .data("link", orEmpty(contents.link()));
    }

    /** A name may hold anything; it must not look like lines of ours. */
    private static String oneLine(@Nullable String name) {
        return orEmpty(name).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
