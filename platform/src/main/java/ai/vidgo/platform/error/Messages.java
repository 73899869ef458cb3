package ai.vidgo.platform.error;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Texts for users in the five languages of the product: {@code messages/platform*.properties} of this library and
 * {@code messages/errors*.properties} of the service, UTF-8. A text with placeholders is a {@link MessageFormat} (an
 * apostrophe is written twice there), one without is taken as it stands.
 */
@Startup
@Singleton
public class Messages {

    /** The languages of the frontend; the first one is the fallback (contract: auth §2, geo-language). */
    public static final List<String> LANGUAGES = List.of("en", "zh-TW", "ja", "ko", "es");

    private static final List<String> BUNDLES = List.of("platform", "errors");

    private final Map<String, Map<String, String>> textsByLanguage = new HashMap<>();

    Messages() {
        for (String language : LANGUAGES) {
            Map<String, String> texts = new HashMap<>();
            for (String bundle : BUNDLES) {
                load(resourceName(bundle, language)).forEach((code, text) -> texts.put((String) code, (String) text));
            }
            textsByLanguage.put(language, Map.copyOf(texts));
        }
    }

    /**
     * The text of a code.
     *
     * @param acceptLanguage the header of the request, or null
     * @return the text in the best language, in English when the language lacks it, the code itself when it is unknown
     */
    public String text(String code, @Nullable String acceptLanguage, Object... arguments) {
        String pattern = pattern(code, language(acceptLanguage));
        if (pattern == null) {
            pattern = pattern(code, "en");
        }
        if (pattern == null) {
            return code;
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    /** The text of a problem with what it names, in the best language. */
    public String text(Problem problem, @Nullable String acceptLanguage) {
        return text(problem.code(), acceptLanguage, problem.arguments().toArray());
    }

    /**
     * The product language that fits an {@code Accept-Language} header best: {@code zh*} is {@code zh-TW}; unknown or
     * absent is {@code en}.
     */
    public static String language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 500) {
            return "en";
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException malformed) {
            return "en";
        }
        for (Locale.LanguageRange range : ranges) {
            String primary = range.getRange().split("-", 2)[0];
            for (String language : LANGUAGES) {
                if (range.getWeight() > 0 && language.split("-", 2)[0].equals(primary)) {
                    return language;
                }
            }
        }
        return "en";
    }

    /** The class-path name of a bundle in one language, for example {@code messages/errors_zh_TW.properties}. */
    static String resourceName(String bundle, String language) {
        String suffix = language.equals("en") ? "" : "_" + language.replace('-', '_');
        return "messages/" + bundle + suffix + ".properties";
    }

    private @Nullable String pattern(String code, String language) {
        return textsByLanguage.getOrDefault(language, Map.of()).get(code);
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream != null) {
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return properties;
    }
}
