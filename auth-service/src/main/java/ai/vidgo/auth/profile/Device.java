package ai.vidgo.auth.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people call the thing they sign in with, for example {@code Firefox on Windows}. Read from what the client says of
 * itself: good for recognising one's own devices, and for nothing else.
 */
final class Device {

    /** The first match counts: browsers name the ones that they want to be taken for. */
    private static final List<Map.Entry<String, Pattern>> BROWSERS = List.of(
            named("Edge", "Edg(?:e|A|iOS)?/"),
            named("Opera", "OPR/|Opera"),
            named("Samsung Internet", "SamsungBrowser/"),
            named("Firefox", "Firefox/|FxiOS/"),
            named("Chrome", "Chrome/|CriOS/"),
            named("Safari", "Safari/"));

    private static final List<Map.Entry<String, Pattern>> SYSTEMS = List.of(
            named("iPhone", "iPhone"),
            named("iPad", "iPad"),
            named("Android", "Android"),
            named("Windows", "Windows"),
            named("ChromeOS", "CrOS"),
            named("macOS", "Macintosh|Mac OS X"),
            named("Linux", "Linux"));

    /** What a program that is no browser calls itself, for example {@code curl}. */
    private static final Pattern PROGRAM = Pattern.compile("([A-Za-z][A-Za-z0-9 ._-]{0,39})(?:/.*)?");

    private static final String UNKNOWN = "Unknown device";

    private Device() {}

    static String describe(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return UNKNOWN;
        }
        Optional<String> browser = first(BROWSERS, userAgent);
        Optional<String> system = first(SYSTEMS, userAgent);
        if (browser.isPresent() && system.isPresent()) {
            return browser.get() + " on " + system.get();
        }
        return browser.or(() -> system).orElseGet(() -> program(userAgent));
    }

    private static String program(String userAgent) {
        Matcher program = PROGRAM.matcher(userAgent);
        return program.matches() ? program.group(1) : UNKNOWN;
    }

    private static Optional<String> first(List<Map.Entry<String, Pattern>> names, String userAgent) {
        return names.stream()
                .filter(name -> name.getValue().matcher(userAgent).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map.Entry<String, Pattern> named(String name, String pattern) {
        return Map.entry(name, Pattern.compile(pattern));
    }
}
