package ai.vidgo.auth.mail;

import ai.vidgo.platform.error.Messages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The texts of the mails in the five languages: {@code messages/mail*.properties}, UTF-8. */
@Singleton
class MailTexts {

    private final Map<String, Properties> byLanguage = new HashMap<>();

    MailTexts() {
        for (String language : Messages.LANGUAGES) {
            String suffix = language.equals("en") ? "" : "_" + language.replace('-', '_');
            byLanguage.put(language, load("messages/mail" + suffix + ".properties"));
        }
    }

    /** A part of a letter, for example its subject; empty when the letter has no such part. */
    String part(Letter letter, String part, String language) {
        Properties texts = byLanguage.getOrDefault(language, new Properties());
        return texts.getProperty(letter.name().toLowerCase(Locale.ROOT) + "_" + part, "");
    }

    private static Properties load(String resource) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
