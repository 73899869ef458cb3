package ai.vidgo.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every user-visible code of a module has a text in every language of the product. */
public final class MessageBundleAssertions {

    private static final String[] SUFFIXES = {"", "_zh_TW", "_ja", "_ko", "_es"};
    private static final Pattern CODE = Pattern.compile("Problem\\s*\\.of\\(\\s*\\d{3}\\s*,\\s*\"([a-z0-9_]+)\"");

    /** Texts of the platform, which every service may use. */
    private static final Set<String> PLATFORM = Set.of(
            "not_authenticated",
            "could_not_validate_credentials",
            "inactive_user",
            "admin_required",
            "subscription_required",
            "not_found",
            "method_not_allowed",
            "internal_error",
            "payload_too_large",
            "unsupported_media_type",
            "too_many_requests",
            "service_unavailable",
            "bad_idempotency_key",
            "idempotency_conflict",
            "invalid_cursor");

    private MessageBundleAssertions() {}

    /**
     * Checks {@code messages/errors*.properties} of the module in the working directory: the same codes in all five
     * languages, no empty text, every text a valid {@link MessageFormat} with the placeholders of the English one, and a
     * text for every code that the module's sources throw.
     */
    public static void assertComplete() {
        assertComplete("errors", PLATFORM);
    }

    static void assertComplete(String bundle, Set<String> codesOfOthers) {
        Map<String, String> english = texts(bundle, "");
        for (String suffix : SUFFIXES) {
            Map<String, String> texts = texts(bundle, suffix);
            assertThat(texts.keySet()).as("codes of %s%s", bundle, suffix).isEqualTo(english.keySet());
            texts.forEach((code, text) -> {
                assertThat(text).as("%s in %s%s", code, bundle, suffix).isNotBlank();
                assertThat(new MessageFormat(text).getFormatsByArgumentIndex())
                        .as("placeholders of %s in %s%s", code, bundle, suffix)
                        .hasSameSizeAs(new MessageFormat(english.get(code)).getFormatsByArgumentIndex());
            });
        }
        Set<String> unknown = thrownCodes();
        unknown.removeAll(english.keySet());
        unknown.removeAll(codesOfOthers);
        assertThat(unknown).as("codes without a text in %s", bundle).isEmpty();
    }

    private static Map<String, String> texts(String bundle, String suffix) {
        Path file = Path.of("src/main/resources/messages/" + bundle + suffix + ".properties");
        assertThat(file).exists();
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((code, text) -> texts.put((String) code, (String) text));
        return texts;
    }

    private static Set<String> thrownCodes() {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new AssertionError("cannot read the sources", e);
        }
        return codes;
    }
}
