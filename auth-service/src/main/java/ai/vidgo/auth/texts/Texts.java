package ai.vidgo.auth.texts;

import ai.vidgo.platform.error.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The texts of one bundle in the five languages: {@code messages/<bundle>*.properties}, UTF-8. */
public final class Texts {

    private final Map<String, Properties> byLanguage = new HashMap<>();

    private Texts() {}

    /**
     * Reads a bundle.
     *
     * @throws IllegalStateException when a language of it is missing
     */
    public static Texts load(String bundle) {
        Texts texts = new Texts();
        for (String language : Messages.LANGUAGES) {
            String suffix = language.equals("en") ? "" : "_" + language.replace('-', '_');
            texts.byLanguage.put(language, properties("messages/" + bundle + suffix + ".properties"));
        }
        return texts;
    }

    /** A text; empty when the bundle has none under the key. */
    public String text(String key, String language) {
        return byLanguage.getOrDefault(language, new Properties()).getProperty(key, "");
    }

    private static Properties properties(String resource) {
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
